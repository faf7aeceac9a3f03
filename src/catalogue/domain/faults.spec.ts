import { aLesson, aQuestion, aUnit } from '../../../test/support/content.js';
import type { Lesson, Question, UnitContent } from './content.js';
import { faults } from './faults.js';

const question = (id: string, given: Partial<Question> = {}) => aQuestion(id, 'uno', { sources: ['LEGGE'], ...given });
const lesson = (slug: string, given: Partial<Lesson> = {}) => aLesson(slug, { sources: ['LEGGE'], ...given });

/** The smallest unit that may be taught: a lesson, its two checks, one question to draw out of three. */
const unit = (given: Partial<UnitContent> = {}) =>
  aUnit({
    quiz: { questions: 1 },
    lessons: [lesson('uno')],
    checks: [question('c1'), question('c2')],
    bank: [question('q1'), question('q2'), question('q3')],
    card: { title: 'Scheda', sources: ['LEGGE'], markdown: 'Chi chiamare.' },
    sources: { LEGGE: { title: 'Legge', publisher: 'Stato', checkedOn: '2026-11-22', kind: 'law' } },
    ...given,
  });
const bankWith = (given: Partial<Question>) => unit({ bank: [question('q1'), question('q2', given), question('q3')] });
const optionsOf = (change: (option: Question['options'][number]) => object) =>
  question('q2').options.map((option) => ({ ...option, ...change(option) }));
const saying = (text: string) => bankWith({ options: optionsOf(({ id }) => (id === 'd' ? { text } : {})) });

const found = (content: UnitContent) =>
  faults(content).map(({ where, index, path }) =>
    [where, ...(where === 'lessons' || path.length === 1 ? [index] : []), ...path].join(' '),
  );

describe('faults', () => {
  it('finds none in a unit that may be taught', () => expect(faults(unit())).toEqual([]));

  it.each([
    {
      name: 'a lesson that is too long',
      given: unit({ lessons: [lesson('uno', { markdown: 'x'.repeat(4801) })] }),
      is: ['lessons 0 body'],
      says: '4801',
    },
    { name: 'HTML', given: unit({ lessons: [lesson('uno', { markdown: 'a <b>c</b>' })] }), is: ['lessons 0 body'], says: 'HTML' },
    { name: 'one check', given: unit({ checks: [question('c1')] }), is: ['lessons 0 body'], says: 'ha 1 domande' },
    {
      name: 'three checks',
      given: unit({ checks: ['1', '2', '3'].map((id) => question(id)) }),
      is: ['lessons 0 body'],
      says: 'ha 3',
    },
    {
      name: 'a question of no lesson',
      given: bankWith({ lesson: 'due' }),
      is: ['bank 1 lesson'],
      says: '«due» non c’è: scrivi una di uno',
    },
    { name: 'an id used twice', given: bankWith({ id: 'q1' }), is: ['bank 0 id', 'bank 1 id'], says: '«q1»' },
    { name: 'an id used by a check', given: bankWith({ id: 'c2' }), is: ['checks 1 id', 'bank 1 id'], says: '«c2»' },
    {
      name: 'a question asked twice',
      given: bankWith({ prompt: 'Domanda c1' }),
      is: ['checks 0 prompt', 'bank 1 prompt'],
      says: 'due volte',
    },
    {
      name: 'three options',
      given: bankWith({ options: question('q2').options.slice(0, 3) }),
      is: ['bank 1 options'],
      says: 'sono 3',
    },
    {
      name: 'no right option',
      given: bankWith({ options: optionsOf(() => ({ correct: false })) }),
      is: ['bank 1 options'],
      says: 'giuste sono 0',
    },
    {
      name: 'two right options',
      given: bankWith({ options: optionsOf(({ id }) => ({ correct: id < 'c' })) }),
      is: ['bank 1 options'],
      says: 'giuste sono 2',
    },
    {
      name: 'two options with one id',
      given: bankWith({ options: optionsOf(({ id }) => (id === 'd' ? { id: 'a' } : {})) }),
      is: ['bank 1 options'],
      says: '«id»',
    },
    { name: 'two options with one text', given: saying('Opzione q2a'), is: ['bank 1 options'], says: 'stesso testo' },
    {
      name: 'a bank that is too small',
      given: unit({ quiz: { questions: 2 } }),
      is: ['unit 0 quiz'],
      says: 'almeno 6, ce ne sono 3',
    },
    {
      name: 'a lesson that no question of the bank is about',
      given: unit({
        lessons: [lesson('uno'), lesson('due')],
        checks: [...unit().checks, question('c3', { lesson: 'due' }), question('c4', { lesson: 'due' })],
      }),
      is: ['lessons 1 body'],
      says: 'nessuna domanda della banca',
    },
    {
      name: 'a source of a lesson',
      given: unit({ lessons: [lesson('uno', { sources: ['X'] })] }),
      is: ['lessons 0 sources'],
      says: '«X»',
    },
    {
      name: 'a source of a check',
      given: unit({ checks: [question('c1'), question('c2', { sources: ['X'] })] }),
      is: ['checks 1 sources'],
      says: '«X»',
    },
    { name: 'one of two sources of a question', given: bankWith({ sources: ['LEGGE', 'X'] }), is: ['bank 1 sources'], says: '«X»' },
    {
      name: 'a source of the card',
      given: unit({ card: { ...unit().card, sources: ['X'] } }),
      is: ['card 0 sources'],
      says: '«X»',
    },
  ])('$name: $is', ({ given, is, says }) => {
    expect(found(given)).toEqual(is);
    for (const { message } of faults(given)) expect(message).toContain(says);
  });

  it.each([
    { text: 'Tutte le precedenti' },
    { text: 'Nessuna delle altre' },
    { text: 'Entrambe le risposte' },
    { text: 'Le risposte A e C' },
    { text: 'Sia a e b' },
    { text: 'Vale l’opposto delle opzioni b' },
  ])('“$text” refers to the other options, whose order changes', ({ text }) => {
    expect(found(saying(text))).toEqual(['bank 1 options']);
  });

  it.each([
    { name: 'a lesson just short enough', given: unit({ lessons: [lesson('uno', { markdown: 'x'.repeat(4800) })] }) },
    { name: 'a comparison', given: unit({ lessons: [lesson('uno', { markdown: 'Se 3 < 5, allora.' })] }) },
    { name: 'an option about everybody', given: saying('Tutte le donne possono chiamare il 1522') },
    { name: 'an option about two people', given: saying('Anna e Bruno decidono insieme') },
    { name: 'a bank of just enough', given: unit({ bank: ['1', '2', '3'].map((id) => question(id)) }) },
  ])('has nothing against $name', ({ given }) => expect(found(given)).toEqual([]));

  it('finds everything at once, lessons first', () => {
    const wrong = unit({ checks: [question('c1')], quiz: { questions: 4 }, card: { ...unit().card, sources: ['X'] } });
    expect(found(wrong)).toEqual(['lessons 0 body', 'unit 0 quiz', 'card 0 sources']);
  });
});
