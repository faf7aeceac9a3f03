import * as fc from 'fast-check';
import type { Change } from './ledger.js';
import { missing } from './missing.js';

const entry = (day: string, state: Change['state'], change: 1 | -1, municipality = 'cesate'): Change => ({
  unit: 'uno',
  day,
  state,
  change,
  municipality,
  organisation: 'asst',
  profession: 'medico',
});
const ENROLLED = entry('2027-01-10', 'enrolled', 1);

describe('missing', () => {
  it.each([
    { name: 'nothing where nothing is missing', is: [ENROLLED], written: [ENROLLED], add: [] },
    { name: 'what is new, on its day', is: [ENROLLED], written: [], add: [entry('2027-03-01', 'enrolled', 1)] },
    {
      name: 'what is not true any more, taken back today and not before',
      is: [],
      written: [ENROLLED],
      add: [entry('2027-03-01', 'enrolled', -1)],
    },
    {
      name: 'what was dated ahead, taken back on its own day',
      is: [entry('2029-01-01', 'expired', 1)],
      written: [entry('2028-01-01', 'expired', 1)],
      add: [entry('2028-01-01', 'expired', -1), entry('2029-01-01', 'expired', 1)],
    },
    {
      name: 'an earlier day than was written changes nothing: the figure is the same since then',
      is: [entry('2027-01-01', 'enrolled', 1)],
      written: [ENROLLED],
      add: [],
    },
  ])('adds $name', ({ is, written, add }) => expect(missing(is, written, '2027-03-01')).toEqual(add));

  it('written once more, nothing is missing; no past day changes; today and after are as the facts have it', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-02-${String(date).padStart(2, '0')}`);
    const change = fc
      .tuple(
        day,
        fc.constantFrom<Change['state']>('enrolled', 'completed'),
        fc.constantFrom<1 | -1>(1, -1),
        fc.constantFrom('cesate', 'solaro'),
      )
      .map(([on, state, by, where]) => entry(on, state, by, where));
    const sum = (changes: readonly Change[], asOf: string) =>
      changes.filter((one) => one.day <= asOf && one.state === 'enrolled').reduce((total, one) => total + one.change, 0);
    fc.assert(
      fc.property(fc.array(change), fc.array(change), day, day, (is, written, today, asOf) => {
        const all = [...written, ...missing(is, written, today)];
        expect(missing(is, all, today)).toEqual([]);
        expect(sum(all, asOf)).toBe(asOf < today ? sum(written, asOf) : sum(is, asOf));
      }),
    );
  });
});
