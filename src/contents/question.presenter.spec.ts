import { aQuestion } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { Measured } from './domain/findings.js';
import { presentQuestion } from './question.presenter.js';

const measured = (chosen: Record<string, number>): Measured => ({
  facility: 0.9,
  withRest: null,
  interval: { low: 0.8, high: 0.95 },
  chosen: new Map(Object.entries(chosen)),
  blank: 3,
  weak: [],
  flags: [],
});

describe('presentQuestion', () => {
  it.each([
    { people: 0, says: 'nessuno' },
    { people: 1, says: 'meno di 5 persone' },
    { people: 4, says: 'meno di 5 persone' },
    { people: 5, says: '5%' },
  ])('of an option chosen by $people of 100: $says', ({ people, says }) => {
    const given = { question: aQuestion('q1'), lesson: 'Uno', people: 100, measured: measured({ a: people, b: 90, c: 5, d: 5 }) };
    const { options, blank, withRest } = presentQuestion(given, sayIn('it'));
    expect(options[0]!.chosen).toBe(says);
    expect(blank).toBe('meno di 5 persone');
    expect(withRest).toBe('—');
  });
});
