import * as fc from 'fast-check';
import { aQuestion } from '../../../../test/support/content.js';
import { aMatching, aMultiple, anOrdering, aSignsText, aTrueFalse } from '../../../../test/support/exercises.js';
import type { Exercise } from './exercise.js';
import { fieldsOf, mixed, readResponse, readResponses } from './fields.js';
import { rightResponse, saidIn, type Response } from './response.js';

const ALL: readonly Exercise[] = [
  aQuestion('q'),
  aTrueFalse('q'),
  aMultiple('q'),
  aMatching('q'),
  anOrdering('q'),
  aSignsText('q'),
];

/** What a page posts for a response. */
function posted(exercise: Exercise, response: Response): Record<string, unknown> {
  const said = saidIn(response);
  const fields = fieldsOf(exercise).flatMap(({ part, name, values }) => {
    const value = said.get(part);
    return value === undefined ? [] : [[name, values.get(value)]];
  });
  return { _csrf: 'x', [`q.${exercise.id}`]: '1', ...Object.fromEntries(fields) };
}

describe('readResponse', () => {
  it.each(ALL.map((exercise) => ({ type: exercise.type ?? 'single', exercise })))(
    'reads what a page posts of $type, and whether it was there',
    ({ exercise }) => {
      const response = rightResponse(exercise);
      expect(readResponse(exercise, posted(exercise, response))).toEqual({ response });
      expect(readResponse(exercise, { _csrf: 'x', 'r.altra': 'a', 'q.altra': '1' })).toBeNull();
      expect(readResponse(exercise, { 'q.q': '1' })).toEqual({ lack: 'nothing', kept: {} });
    },
  );

  const ordered = (places: string) => Object.fromEntries(anOrdering('q').items.map(({ id }, index) => [id, places[index]!]));
  const [first = '', second = ''] = fieldsOf(anOrdering('q')).map(({ name }) => name);

  it.each<{ name: string; exercise: Exercise; body: Record<string, unknown>; lack: string; kept: Response }>([
    { name: 'an option that is not there', exercise: aQuestion('q'), body: { 'r.q': 'z' }, lack: 'unreadable', kept: {} },
    { name: 'two options of one choice', exercise: aQuestion('q'), body: { 'r.q': ['a', 'b'] }, lack: 'unreadable', kept: {} },
    { name: 'an object', exercise: aTrueFalse('q'), body: { 'r.q': { true: 1 } }, lack: 'unreadable', kept: {} },
    { name: 'a part that is not there', exercise: aMultiple('q'), body: { 'r.q.zzz': 'si' }, lack: 'unreadable', kept: {} },
    { name: 'a choice where parts are due', exercise: aMultiple('q'), body: { 'r.q': 'a' }, lack: 'unreadable', kept: {} },
    {
      name: 'a part where a choice is due',
      exercise: aQuestion('q'),
      body: { 'r.q': 'a', 'r.q.b': 'si' },
      lack: 'unreadable',
      kept: 'a',
    },
    { name: 'a part of every object', exercise: aSignsText('q'), body: { 'r.q.__proto__': 'si' }, lack: 'unreadable', kept: {} },
    { name: 'a long text', exercise: aTrueFalse('q'), body: { 'r.q': 'x'.repeat(2_000_000) }, lack: 'unreadable', kept: {} },
    {
      name: 'lists left alone',
      exercise: anOrdering('q'),
      body: { 'q.q': '1', [first]: '', [second]: '' },
      lack: 'nothing',
      kept: {},
    },
    {
      name: 'one list left alone',
      exercise: anOrdering('q'),
      body: { [first]: '2', [second]: '' },
      lack: 'incomplete',
      kept: { primo: '2' },
    },
    { name: 'a place beyond the last', exercise: anOrdering('q'), body: { [first]: '5' }, lack: 'unreadable', kept: {} },
    {
      name: 'two items on one place',
      exercise: anOrdering('q'),
      body: posted(anOrdering('q'), ordered('1233')),
      lack: 'same-place',
      kept: ordered('1233'),
    },
  ])('refuses $name, and keeps the rest', ({ exercise, body, lack, kept }) => {
    expect(readResponse(exercise, body)).toEqual({ lack, kept });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.anything({ withNullPrototype: true }), (exercise, body) => {
        expect(() => readResponse(exercise, body)).not.toThrow();
      }),
    );
  });

  it('takes nothing that it could not judge', () => {
    const names = ALL.flatMap((exercise) => fieldsOf(exercise).map(({ name }) => name));
    const values = fc.oneof(fc.constantFrom('si', '1', '2', '3', '4', 'a', 'true', ''), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.dictionary(fc.constantFrom(...names, 'q.q'), values), (exercise, body) => {
        const reading = readResponse(exercise, body);
        const again = reading && 'response' in reading ? readResponse(exercise, posted(exercise, reading.response)) : reading;
        expect(again).toEqual(reading);
      }),
    );
  });
});

describe('readResponses', () => {
  it('tells what can be taken from what cannot', () => {
    const body = { 'r.uno': 'b', 'r.due': 'z' };
    const { responses, refused } = readResponses([aQuestion('uno'), aQuestion('due'), aQuestion('tre')], body);
    expect([...responses]).toEqual([['uno', 'b']]);
    expect([...refused]).toEqual([['due', { lack: 'unreadable', kept: {} }]]);
  });
});

describe('fieldsOf', () => {
  it('has no name or value from which what is right could be read', () => {
    for (const exercise of [aMatching('q'), anOrdering('q'), aSignsText('q')]) {
      const names = fieldsOf(exercise).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^r\.q\.[0-9a-z]{6}$/);
    }
    const [field, other] = fieldsOf(aMatching('q'));
    expect([...field!.values]).toEqual([...other!.values]);
    expect(field!.name).not.toContain(field!.values.get('uno')!);
  });
});

describe('mixed', () => {
  it('is the same every time, never the order given, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const things = Array.from({ length: count }, (_, index) => ({ index }));
        const order = mixed(things, seed);
        expect(order).toEqual(mixed(things, seed));
        expect(order).not.toEqual(things);
        expect(new Set(order)).toEqual(new Set(things));
      }),
    );
  });
});
