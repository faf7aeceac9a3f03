import { aMatching, aMultiple, anOrdering, aSignsText, aTrueFalse } from '../../../../test/support/exercises.js';
import { asked, aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import type { Exercise } from '../exercises/index.js';
import { faults } from './index.js';

const EVERY_TYPE = [aMultiple('e1'), aTrueFalse('e2'), aMatching('e3'), anOrdering('e4'), aSignsText('e5'), asked('e6')];
const multiple = (right: string, count = 4) =>
  aMultiple('e1', { options: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count).map((id) => option(id, right.includes(id))) });
const option = (id: string, correct: boolean) => ({ id, text: `Forse ${id}`, correct, why: 'Così si vede bene il perché.' });
const signs = (...sign: boolean[]) =>
  aSignsText('e1', {
    text: sign.map((is, index) => ({ id: `f${index}`, text: `Frase ${index}.`, sign: is, why: option('a', is).why })),
  });
const pairs = (change: (pair: ReturnType<typeof aMatching>['pairs'][number], index: number) => object) =>
  aMatching('e1', { pairs: aMatching('e1').pairs.map((pair, index) => ({ ...pair, ...change(pair, index) })) });
const items = (change: (item: ReturnType<typeof anOrdering>['items'][number], index: number) => object) =>
  anOrdering('e1', { items: anOrdering('e1').items.map((item, index) => ({ ...item, ...change(item, index) })) });

describe('exercises', () => {
  it('of every type may be taught, as exercises and as checks', () => {
    expect(faults(aSoundUnit({ exercises: EVERY_TYPE }))).toEqual([]);
    expect(faults(aSoundUnit({ checks: [aTrueFalse('e2'), aSignsText('e5')] }))).toEqual([]);
  });

  it.each<{ name: string; exercise: Exercise; is: string; says: string }>([
    {
      name: 'no lesson of that name',
      exercise: aTrueFalse('e1', true, { lesson: 'due' }),
      is: 'lesson',
      says: 'scrivi una di uno',
    },
    { name: 'two options', exercise: multiple('a', 2), is: 'options', says: 'sono 2: scrivine da 3 a 6' },
    { name: 'seven options', exercise: multiple('a', 7), is: 'options', says: 'sono 7: scrivine da 3 a 6' },
    { name: 'no right option', exercise: multiple(''), is: 'options', says: 'nessuna opzione è giusta' },
    { name: 'no wrong option', exercise: multiple('abcd'), is: 'options', says: 'aggiungine una sbagliata' },
    {
      name: 'an option about others',
      exercise: aMultiple('e1', { options: [...multiple('a', 3).options, { ...option('d', true), text: 'Tutte le precedenti' }] }),
      is: 'options 3 text',
      says: 'rinvia alle altre',
    },
    {
      name: 'a question for a statement',
      exercise: aTrueFalse('e1', true, { prompt: 'Si può dire? ' }),
      is: 'prompt',
      says: 'scrivi una frase che può essere vera o falsa',
    },
    {
      name: 'a statement without a reason',
      exercise: aTrueFalse('e1', true, { why: { true: 'Sì.', false: 'Così si vede bene il perché.' } }),
      is: 'why true',
      says: 'la spiegazione di «true» è troppo corta',
    },
    {
      name: 'two pairs',
      exercise: aMatching('e1', { pairs: aMatching('e1').pairs.slice(1) }),
      is: 'pairs',
      says: 'sono 2: scrivine da 3 a 5',
    },
    { name: 'pairs with one id', exercise: pairs(() => ({ id: 'x' })), is: 'pairs', says: 'due coppie hanno lo stesso «id»' },
    { name: 'pairs with one left', exercise: pairs(() => ({ left: 'Qui' })), is: 'pairs', says: 'lo stesso testo' },
    { name: 'pairs with one right', exercise: pairs(() => ({ right: 'Là' })), is: 'pairs', says: 'a destra lo stesso testo' },
    {
      name: 'an extra text like a right one',
      exercise: aMatching('e1', { extra: ['là UNO.'] }),
      is: 'pairs',
      says: 'anche in «extra»',
    },
    {
      name: 'a right text too long for a list',
      exercise: pairs((_, index) => (index === 1 ? { right: 'a '.repeat(31) } : {})),
      is: 'pairs 1 right',
      says: 'ha 62 caratteri: accorcialo a 60',
    },
    {
      name: 'an extra text too long for a list',
      exercise: aMatching('e1', { extra: ['a '.repeat(31)] }),
      is: 'extra 0',
      says: 'accorcialo a 60',
    },
    {
      name: 'two items',
      exercise: anOrdering('e1', { items: anOrdering('e1').items.slice(2) }),
      is: 'items',
      says: 'sono 2: scrivine da 3 a 6',
    },
    { name: 'items with one id', exercise: items(() => ({ id: 'x' })), is: 'items', says: 'due voci hanno lo stesso «id»' },
    {
      name: 'items with one text',
      exercise: items(() => ({ text: 'Si fa' })),
      is: 'items',
      says: 'due voci hanno lo stesso testo',
    },
    {
      name: 'an item without a reason',
      exercise: items((_, index) => (index === 2 ? { why: 'Sì.' } : {})),
      is: 'items 2 why',
      says: 'la spiegazione di «infine» è troppo corta',
    },
    { name: 'one sign', exercise: signs(true, false, false), is: 'text', says: 'con un segno sono 1: ne servono almeno 2' },
    {
      name: 'one sentence without',
      exercise: signs(true, true, false),
      is: 'text',
      says: 'senza segni sono 1: ne servono almeno 2',
    },
    {
      name: 'a source that is not there',
      exercise: aTrueFalse('e1', true, { sources: ['ALTRO'] }),
      is: 'sources 0',
      says: '«ALTRO» non è in sources.yaml',
    },
    { name: 'an id of another question', exercise: aTrueFalse('q1'), is: 'id', says: '«q1» è usato due volte' },
    {
      name: 'an apostrophe in a part',
      exercise: pairs((_, index) => (index === 0 ? { left: "L'uno" } : {})),
      is: 'pairs 0 left',
      says: 'apostrofo',
    },
    {
      name: 'a text that is hard to read',
      exercise: aTrueFalse('e1', true, { prompt: 'Indipendentemente dall’eventuale documentazione precedentemente acquisita.' }),
      is: 'prompt',
      says: 'si legge a fatica',
    },
  ])('$name: exercises 0 $is', ({ exercise, is, says }) => {
    const found = faults(aSoundUnit({ exercises: [exercise] })).filter(({ where }) => where === 'exercises');
    expect(placesOf(found)).toEqual([`exercises 0 ${is}`]);
    expect(found[0]!.message).toContain(says);
  });

  it('have no sister', () => {
    const found = faults(aSoundUnit({ exercises: [asked('e1', 'a', { sister: 's1' })] }));
    expect(placesOf(found)).toContain('exercises 0 sister');
  });
});
