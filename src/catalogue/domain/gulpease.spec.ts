import { gulpease } from './gulpease.js';

const worked = `Ascolta la persona con calma.
Non chiedere perché non se ne è andata: la domanda la fa sentire in colpa. Spiega che può chiamare il 1522, gratis, giorno e notte.`;

describe('gulpease', () => {
  it.each([
    { text: worked, score: 77 }, // pedagogy, § 12: 126 letters, 30 words, 3 sentences
    { text: '', score: null },
    { text: ' — \n…', score: null },
    { text: 'Sì.', score: 100 },
    { text: 'L’attenzione', score: 100 }, // an apostrophe parts two words
    { text: 'precipitevolissimevolmente', score: 100 - 0 },
  ])('$text: $score', ({ text, score }) => {
    const found = gulpease(text);
    if (score === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(score, 4);
  });

  it('counts a dot inside a number as no end of a sentence', () => {
    expect(gulpease('Nel 2024 erano 1.234 persone in tutto il paese e oltre.')).toBeLessThan(gulpease('Erano. Tante. Persone.')!);
  });
});
