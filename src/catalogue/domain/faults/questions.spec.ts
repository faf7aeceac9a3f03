import { asked, aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import type { Question } from '../content.js';
import { questionFaults, unexplained } from './questions.js';

const bankWith = (given: Partial<Question>) => aSoundUnit({ bank: [asked('q1'), { ...asked('q2'), ...given }] });
const optionsOf = (change: (option: Question['options'][number]) => object) =>
  asked('q2').options.map((option) => ({ ...option, ...change(option) }));
const saying = (text: string) => bankWith({ options: optionsOf(({ id }) => (id === 'd' ? { text } : {})) });
const LONG = 'Indipendentemente dall’eventuale documentazione precedentemente acquisita nell’ambito dell’amministrazione';

describe('questionFaults', () => {
  it.each([
    {
      name: 'a question of no lesson',
      given: bankWith({ lesson: 'due' }),
      is: ['bank 1 lesson'],
      says: '«due» non c’è: scrivi una di uno',
    },
    {
      name: 'three options',
      given: bankWith({ options: asked('q2').options.slice(0, 3) }),
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
    { name: 'two options with one text', given: saying('Forse a di q2'), is: ['bank 1 options'], says: 'stesso testo' },
    { name: 'two that differ by a full stop', given: saying('forse a, di Q2.'), is: ['bank 1 options'], says: 'stesso testo' },
    {
      name: 'a hard question',
      given: bankWith({ prompt: LONG.repeat(3) }),
      is: ['bank 1 prompt'],
      says: 'la domanda con le opzioni si legge a fatica',
    },
    {
      name: 'hard explanations',
      given: bankWith({ options: optionsOf(() => ({ why: LONG })) }),
      is: ['bank 1 prompt'],
      says: 'l’insieme delle spiegazioni si legge a fatica',
    },
    {
      name: 'a check of no lesson',
      given: aSoundUnit({ checks: [asked('c1', 'a', { lesson: 'due' })] }),
      is: ['checks 0 lesson'],
      says: '«due»',
    },
    {
      name: 'a sister of no lesson',
      given: aSoundUnit({ sisters: [asked('s1', 'a', { lesson: 'due' })] }),
      is: ['sisters 0 lesson'],
      says: '«due»',
    },
  ])('$name: $is', ({ given, is, says }) => {
    const found = questionFaults(given);
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain(says);
  });

  it.each([
    { text: 'Tutte le precedenti' },
    { text: 'Nessuna delle altre' },
    { text: 'Nessuna delle due' },
    { text: 'Nessuno dei due.' },
    { text: 'Tutte e tre' },
    { text: 'Entrambe' },
    { text: 'Entrambe le risposte' },
    { text: 'La risposta precedente' },
    { text: 'Le risposte A e C' },
    { text: 'Sia a e b' },
    { text: 'Vale l’opposto delle opzioni b' },
  ])('“$text” refers to the other options, whose order changes', ({ text }) => {
    expect(placesOf(questionFaults(saying(text)))).toEqual(['bank 1 options 3 text']);
  });

  it.each([
    { text: 'Tutte le donne possono chiamare il 1522' },
    { text: 'Anna e Bruno decidono insieme' },
    { text: 'Nessuno dei due, se lei non vuole' },
    { text: 'Tutti e due la guardano per trovarsi' },
    { text: 'A tutti e due, leggendo le domande insieme' },
    { text: 'Tutte e due alzano la voce quando discutono' },
  ])('“$text” is about people', ({ text }) => expect(questionFaults(saying(text))).toEqual([]));
});

describe('unexplained', () => {
  it('asks every option of every list for its reason', () => {
    const short = [{ ...asked('x'), options: optionsOf(({ id }) => (id === 'c' ? { why: 'No, non va bene...' } : {})) }];
    expect(placesOf(unexplained(aSoundUnit({ checks: short, bank: short, sisters: short })))).toEqual([
      'checks 0 options 2 why',
      'bank 0 options 2 why',
      'sisters 0 options 2 why',
    ]);
    expect(unexplained(bankWith({ options: optionsOf(() => ({ why: 'Sì: venti caratteri.' })) }))).toEqual([]);
  });
});
