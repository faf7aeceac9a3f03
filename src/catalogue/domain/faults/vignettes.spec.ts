import { aSoundUnit, aVignette, placesOf } from '../../../../test/support/sound-unit.js';
import { meanWords, vignetteFaults } from './vignettes.js';

const words = (count: number) => 'Anna parla poco. '.repeat(40).split(' ').slice(0, count).join(' ');
const deck = (signs: number, none: number, text: (sign: boolean) => string = () => words(40)) => [
  ...Array.from({ length: signs }, (_, index) => aVignette(`s${index}`, true, { text: text(true) })),
  ...Array.from({ length: none }, (_, index) => aVignette(`n${index}`, false, { text: text(false) })),
];
const one = (text: string) => [...deck(11, 12), aVignette('una', true, { text })];
const HARD = 'Indipendentemente dall’eventuale documentazione precedentemente acquisita '.repeat(6);

describe('vignetteFaults', () => {
  it.each([
    { name: 'twelve of each', given: deck(12, 12) },
    { name: 'more of both', given: deck(14, 14) },
    { name: 'one just long enough', given: one(words(25)) },
    { name: 'one just short enough', given: one(words(90)) },
    { name: 'kinds of nearly the same length', given: deck(12, 12, (sign) => words(sign ? 46 : 40)) },
  ])('has nothing against $name', ({ given }) => expect(vignetteFaults(aSoundUnit({ vignettes: given }))).toEqual([]));

  it.each([
    { name: 'too few', given: deck(11, 11), is: ['vignettes'], says: 'le scene sono 22: ne servono almeno 24' },
    { name: 'none at all', given: [], is: ['vignettes'], says: 'le scene sono 0' },
    { name: 'more with signs', given: deck(13, 12), is: ['vignettes'], says: 'con segni sono 13 e quelle senza 12' },
    { name: 'one too short', given: one(words(24)), is: ['vignettes 23 text'], says: 'ha 24 parole' },
    { name: 'one too long', given: one(words(91)), is: ['vignettes 23 text'], says: 'ha 91 parole' },
    { name: 'one that is hard', given: one(HARD), is: ['vignettes 23 text'], says: 'si legge a fatica' },
    {
      name: 'one kind longer',
      given: deck(12, 12, (sign) => words(sign ? 47 : 40)),
      is: ['vignettes'],
      says: 'con segni hanno in media 47 parole e quelle senza 40',
    },
    {
      name: 'the other kind longer',
      given: deck(12, 12, (sign) => words(sign ? 40 : 47)),
      is: ['vignettes'],
      says: 'quelle senza 47',
    },
  ])('$name: $is', ({ given, is, says }) => {
    const found = vignetteFaults(aSoundUnit({ vignettes: given }));
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain(says);
  });
});

describe('meanWords', () => {
  it('is that of all; 0 of none', () => {
    expect(meanWords([aVignette('a', true, { text: 'L’anno di Anna' }), aVignette('b', true, { text: 'Due parole' })])).toBe(3);
    expect(meanWords([])).toBe(0);
  });
});
