import * as fc from 'fast-check';
import { addDays } from '../../shared/index.js';
import { spansTo, type Span } from './spans.js';

describe('spansTo', () => {
  it.each([
    { days: ['2027-03-10'], spans: ['year –2026', 'month 2027-01–2027-02', 'day 2027-03-01–2027-03-10'] },
    { days: ['2027-01-31'], spans: ['year –2026', 'month 2027-01–2027-01'] },
    { days: ['2027-01-03'], spans: ['year –2026', 'day 2027-01-01–2027-01-03'] },
    {
      days: ['2027-11-01', '2027-12-01', '2028-01-01'],
      spans: [
        'year –2026',
        'half 2027-H1–2027-H1',
        'month 2027-07–2027-10',
        'day 2027-11-01–2027-11-01',
        'day 2027-11-02–2027-12-01',
        'day 2027-12-02–2028-01-01',
      ],
    },
    { days: ['2026-12-31', '2027-01-31'], spans: ['year –2026', 'month 2027-01–2027-01'] },
    { days: ['2027-06-30', '2027-07-01'], spans: ['year –2026', 'half 2027-H1–2027-H1', 'day 2027-07-01–2027-07-01'] },
  ])('up to $days', ({ days, spans }) =>
    expect(spansTo(days).map(({ grain, first, last }) => `${grain} ${first}–${last}`)).toEqual(spans),
  );

  it('has every day in exactly one span of those up to the first day asked for that is not before it', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((later) => addDays('2025-01-01', later));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 5 }), day, (asked, someDay) => {
        const days = asked.sort();
        const first = days.find((one) => someDay <= one);
        const holding = spansTo(days).filter((span) => isIn(someDay, span));
        expect(holding.map(({ upTo }) => upTo)).toEqual(first ? [first] : []);
      }),
    );
  });
});

function isIn(day: string, { grain, first, last }: Span): boolean {
  const year = day.slice(0, 4);
  const half = day.slice(5) < '07' ? 'H1' : 'H2';
  const period = { year, half: `${year}-${half}`, month: day.slice(0, 7), day }[grain];
  return first <= period && period <= last;
}
