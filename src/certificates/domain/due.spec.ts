import * as fc from 'fast-check';
import { addDays } from '../../shared/index.js';
import { countedOn, DUES } from './due.js';
import { standing } from './standing.js';
import { validUntil } from './validity.js';

describe('countedOn', () => {
  it.each([
    { due: '30' as const, today: '2028-02-10', from: '2027-02-10', to: '2027-03-11' },
    { due: '90' as const, today: '2027-06-01', from: '2026-06-01', to: '2026-08-30' },
    { due: 'grace' as const, today: '2027-06-01', from: '2026-04-02', to: '2026-05-31' },
    { due: 'expired' as const, today: '2027-06-01', from: '0001-01-01', to: '2026-04-01' },
    { due: '30' as const, today: '2029-02-28', from: '2028-02-28', to: '2028-03-30' }, // who counts from the 29th is valid to the 28th
    { due: 'grace' as const, today: '2029-03-01', from: '2027-12-31', to: '2028-02-29' },
    { due: undefined, today: '2027-06-01', from: '0001-01-01', to: '9999-12-31' },
  ])('$due on $today: from $from to $to', ({ due, today, from, to }) => expect(countedOn(due, today)).toEqual({ from, to }));

  it('says of every day what the state of the certificate says', () => {
    const day = fc.integer({ min: 0, max: 2200 }).map((days) => addDays('2026-06-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: -100, max: 500 }), (today, ago) => {
        const completedOn = addDays(today, -ago);
        const validUntilOn = validUntil(completedOn);
        const { state } = standing({ validUntilOn, revoked: false, anonymised: false, replacedBy: null }, today);
        for (const due of DUES) {
          const { from, to } = countedOn(due, today);
          const found = from <= completedOn && completedOn <= to;
          const over = due === 'grace' || due === 'expired';
          const is = over ? state === due : state === 'valid' && validUntilOn <= addDays(today, Number(due));
          expect({ due, found }).toEqual({ due, found: is });
        }
      }),
    );
  });
});
