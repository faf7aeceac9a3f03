import { asked, aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { bankFaults } from './bank.js';

/** A bank whose right options stand in these places. */
const bank = (places: string, critical = 5) =>
  places.split('').map((right, index) => asked(`q${index}`, right, { sister: index < critical ? `s${index}` : null }));
const longest = (count: number) =>
  bank('abcdabcdabcdabcdabcd').map((question, index) => ({
    ...question,
    options: question.options.map((option) =>
      option.correct && index < count ? { ...option, text: 'La più lunga fra tutte' } : option,
    ),
  }));
const said = (given: Parameters<typeof aSoundUnit>[0]) => bankFaults(aSoundUnit(given)).map(({ message }) => message);

describe('bankFaults', () => {
  it.each([
    { name: 'just enough', given: { bank: bank('abcdab'), quiz: { questions: 2 } } },
    { name: 'just critical enough', given: { bank: bank('abcdabcd', 5) } },
    { name: 'places even enough: chi-square 7.2', given: { bank: bank('aaaaaaaaaabbbbbcccdd') } },
    { name: 'the longest often, but not too often', given: { bank: longest(6) } },
  ])('has nothing against $name', ({ given }) => expect(said(given)).toEqual([]));

  it.each([
    { name: 'too small', given: { bank: bank('abcda'), quiz: { questions: 2 } }, says: 'almeno 6, ce ne sono 5' },
    { name: 'not critical enough', given: { bank: bank('abcdabcd', 4) }, says: 'le domande critiche sono 4' },
    {
      name: 'uneven places: chi-square 8.4',
      given: { bank: bank('aaaaaaaaaabbbbbbccdd') },
      says: '10 volte in a, 6 volte in b, 2 volte in c, 2 volte in d: per caso succederebbe in meno di 5 casi su 100 (p 0,03',
    },
    {
      name: 'the longest too often',
      given: { bank: longest(7) },
      says: 'indovina il 35 % delle domande della banca: scendi sotto il 35 %, accorciando la giusta o allungando le altre in q0, q1, q2,',
    },
  ])('$name: $says', ({ given, says }) => {
    expect(said(given)).toEqual([expect.stringContaining(says)]);
    expect(placesOf(bankFaults(aSoundUnit(given)))).toEqual(['unit quiz']);
  });
});
