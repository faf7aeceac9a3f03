import { aQuestion, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { OpenedAttempt } from './assessment.service.js';
import { answerText, optionText, presentConfirmation, presentSheet } from './sheet.presenter.js';

type Given = Record<string, string>; // option by question
type Waiting = Parameters<typeof presentSheet>[1];

const say = sayIn('it');

const unit = aUnit({ quiz: { questions: 3 }, bank: ['q1', 'q2', 'q3', 'q4'].map((id) => aQuestion(id)) });

/** The open attempt 7 on q3, q1, q2, with these answers stored at their second revision. */
const opened = (stored: Given = {}): OpenedAttempt => ({
  unit,
  responses: new Map(Object.entries(stored).map(([id, option]) => [id, { option, certainty: null, revision: 2 }])),
  attempt: {
    id: '7',
    personId: '1',
    unit: unit.slug,
    unitVersion: 1,
    number: 1,
    seed: 'x',
    sheet: [
      { question: 'q3', options: ['d', 'b', 'a'] },
      { question: 'q1', options: ['c', 'a', 'b'] },
      { question: 'q2', options: ['a', 'b', 'c'] },
    ],
    startedAt: new Date('2027-03-10T12:00:00Z'),
    submittedAt: null,
    closedBy: null,
    grade: null,
    receipt: null,
  },
});

const chosen = (given: Given) =>
  Object.entries(given).map(([question, option]) => ({ question, option, certainty: null, revision: 0 }));
const checked = ({ options }: { options: readonly { id: string; checked: boolean }[] }) =>
  options.filter((option) => option.checked).map(({ id }) => id);

describe('answerText', () => {
  it.each([
    { certainty: null, text: 'Opzione q1a' },
    { certainty: 1 as const, text: 'Opzione q1a (poco sicura)' },
    { certainty: 3 as const, text: 'Opzione q1a (molto sicura)' },
  ])('$text', ({ certainty, text }) => expect(answerText(unit, 'q1', { option: 'a', certainty }, say)).toBe(text));
});

describe('presentSheet', () => {
  it('asks how sure each answer is, and shows what was said', () => {
    const answered = { ...opened(), responses: new Map([['q1', { option: 'a', certainty: 3 as const, revision: 2 }]]) };
    const levels = presentSheet(answered, {}, say).questions.map(({ certainties }) => certainties.map(({ checked: is }) => is));
    expect(levels).toEqual([
      [false, false, false],
      [false, false, true],
      [false, false, false],
    ]);
  });

  it('takes another certainty for another answer: shown as not saved, or as a conflict with both', () => {
    const answered = { ...opened(), responses: new Map([['q1', { option: 'a', certainty: 3 as const, revision: 2 }]]) };
    const less = [{ question: 'q1', option: 'a', certainty: 1 as const, revision: 1 }];
    expect(presentSheet(answered, { unsaved: less }, say).questions[1]).toMatchObject({
      state: 'unsaved',
      stateText: say('assessment.unsaved-instead', { stored: 'Opzione q1a (molto sicura)' }),
    });
    expect(presentSheet(answered, { conflicts: less }, say).questions[1]).toMatchObject({
      state: 'conflict',
      stateText: say('assessment.conflict-page', { other: 'Opzione q1a (molto sicura)', mine: 'Opzione q1a (poco sicura)' }),
    });
  });

  it('names what the page keeps by the published text and what is chosen, and by nothing of the person', () => {
    const [first, second] = presentSheet(opened({ q1: 'a' }), {}, say).questions;
    expect(second!.options.map(({ key }) => key)).toEqual([
      'riconoscere@1 q1 c false',
      'riconoscere@1 q1 a true',
      'riconoscere@1 q1 b false',
    ]);
    expect(first!.certaintyKey).not.toBe(second!.certaintyKey);
    const sure = { ...opened(), responses: new Map([['q1', { option: 'a', certainty: 3 as const, revision: 2 }]]) };
    expect(presentSheet(sure, {}, say).questions[1]!.certaintyKey).not.toBe(second!.certaintyKey);
  });

  it('asks in the drawn order, with the options as they were drawn', () => {
    const { questions, action } = presentSheet(opened(), {}, say);
    expect(questions.map(({ id, position, number, prompt }) => [id, position, number, prompt])).toEqual([
      ['q3', 1, 'Domanda 1 di 3', 'Domanda q3'],
      ['q1', 2, 'Domanda 2 di 3', 'Domanda q1'],
      ['q2', 3, 'Domanda 3 di 3', 'Domanda q2'],
    ]);
    expect(questions[0]!.options.map(({ id, text }) => [id, text])).toEqual([
      ['d', 'Opzione q3d'],
      ['b', 'Opzione q3b'],
      ['a', 'Opzione q3a'],
    ]);
    expect(action).toBe('/tentativi/7/risposte');
  });

  it('is the same whichever option is right', () => {
    const rotated = unit.bank.map((question) => ({
      ...question,
      options: question.options.map((option, index, all) => ({ ...option, correct: all.at(index - 1)!.correct })),
    }));
    const answered = opened({ q3: 'b', q1: 'a' });
    expect(presentSheet({ ...answered, unit: { ...unit, bank: rotated } }, {}, say)).toEqual(presentSheet(answered, {}, say));
  });

  it('holds nothing that tells a right option from a wrong one', () => {
    const view = presentSheet(opened({ q3: 'b', q1: 'a' }), { unsaved: chosen({ q2: 'b' }), conflicts: chosen({ q1: 'b' }) }, say);
    expect(JSON.stringify(view)).not.toMatch(/correct|why|Perché q/);
  });

  it.each<{ name: string; stored: Given; given: Waiting; state: string; shows: string[]; says: string }>([
    { name: 'never answered', stored: {}, given: {}, state: 'none', shows: [], says: say('assessment.not-answered') },
    { name: 'stored', stored: { q1: 'a' }, given: {}, state: 'saved', shows: ['a'], says: say('assessment.saved') },
    {
      name: 'chosen when the session had ended',
      stored: {},
      given: { unsaved: chosen({ q1: 'c' }) },
      state: 'unsaved',
      shows: ['c'],
      says: say('assessment.unsaved'),
    },
    {
      name: 'chosen instead of what is stored',
      stored: { q1: 'a' },
      given: { unsaved: chosen({ q1: 'c' }) },
      state: 'unsaved',
      shows: ['c'],
      says: say('assessment.unsaved-instead', { stored: 'Opzione q1a' }),
    },
    {
      name: 'chosen, and stored all the same',
      stored: { q1: 'a' },
      given: { unsaved: chosen({ q1: 'a' }) },
      state: 'saved',
      shows: ['a'],
      says: say('assessment.saved'),
    },
    {
      name: 'answered otherwise by another page',
      stored: { q1: 'a' },
      given: { conflicts: chosen({ q1: 'b' }) },
      state: 'conflict',
      shows: ['a'],
      says: say('assessment.conflict-page', { other: 'Opzione q1a', mine: 'Opzione q1b' }),
    },
    {
      name: 'an option of the bank that is not on the sheet',
      stored: {},
      given: { unsaved: chosen({ q1: 'd' }) },
      state: 'none',
      shows: [],
      says: say('assessment.not-answered'),
    },
    {
      name: 'an option that does not exist, over one that is stored',
      stored: { q1: 'a' },
      given: { unsaved: chosen({ q1: 'z' }) },
      state: 'saved',
      shows: ['a'],
      says: say('assessment.saved'),
    },
    {
      name: 'a choice for a question that is not asked',
      stored: {},
      given: { unsaved: chosen({ q4: 'a' }) },
      state: 'none',
      shows: [],
      says: say('assessment.not-answered'),
    },
  ])('$name: $state', ({ stored, given, state, shows, says }) => {
    const { questions } = presentSheet(opened(stored), given, say);
    const q1 = questions[1]!;
    expect(q1).toMatchObject({ state, stateText: says, given: shows.length > 0 });
    expect(checked(q1)).toEqual(shows);
    expect(questions.filter(({ id }) => id !== 'q1').map((other) => other.state)).toEqual(['none', 'none']);
  });

  it('tells the form which revision it knows, and the reader how many answers are stored', () => {
    const { questions, answered, all } = presentSheet(opened({ q1: 'a' }), { unsaved: chosen({ q2: 'a' }) }, say);
    expect(questions.map(({ revision }) => revision)).toEqual([0, 2, 0]);
    expect({ answered, all }).toEqual({ answered: 1, all: 3 });
  });

  it('leads to every conflict, and to nothing else', () => {
    const { conflicts, unsaved } = presentSheet(opened({ q1: 'a', q2: 'a' }), { conflicts: chosen({ q2: 'b', q1: 'a' }) }, say);
    expect(conflicts).toEqual([{ href: '#domanda-q2', label: 'Domanda 3' }]);
    expect(unsaved).toBe(false);
  });

  it.each<{ name: string; given: Given; unsaved: boolean }>([
    { name: 'a choice that waits', given: { q1: 'c' }, unsaved: true },
    { name: 'a choice that is stored', given: { q2: 'a' }, unsaved: false },
    { name: 'a choice that cannot be', given: { q1: 'z' }, unsaved: false },
  ])('$name: says that something is not saved: $unsaved', ({ given, unsaved }) => {
    expect(presentSheet(opened({ q2: 'a' }), { unsaved: chosen(given) }, say).unsaved).toBe(unsaved);
  });
});

describe('presentConfirmation', () => {
  it('says how many are answered, and lists the others by their number on the sheet', () => {
    expect(presentConfirmation(opened({ q1: 'a' }), say)).toMatchObject({
      answered: 'Hai risposto a 1 domande su 3.',
      openHeading: 'Mancano 2 risposte',
      open: [
        { href: '/tentativi/7#domanda-q3', label: 'Domanda 1' },
        { href: '/tentativi/7#domanda-q2', label: 'Domanda 3' },
      ],
      action: '/tentativi/7/consegna',
      backHref: '/tentativi/7',
    });
  });

  it('lists nothing when every question has its answer', () => {
    expect(presentConfirmation(opened({ q1: 'a', q2: 'b', q3: 'd' }), say).open).toEqual([]);
  });
});

describe('optionText', () => {
  it.each([
    { question: 'q1', option: 'a', text: 'Opzione q1a' },
    { question: 'q1', option: 'z', text: '' },
    { question: 'q9', option: 'a', text: '' },
  ])('$question, $option: “$text”', ({ question: id, option, text }) => expect(optionText(unit, id, option)).toBe(text));
});
