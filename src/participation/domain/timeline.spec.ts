import * as fc from 'fast-check';
import type { Certified, Deed, Facts, Working } from './facts.js';
import { STATES, type Change } from './ledger.js';
import { timeline } from './timeline.js';

const OPENINGS = [
  { unit: 'uno', profession: 'medico', openedOn: '0001-01-01' },
  { unit: 'uno', profession: 'vigile', openedOn: '0001-01-01' },
  { unit: 'sanita', profession: 'medico', openedOn: '2027-02-01' },
];

const at = (where: string, fromOn: string, toOn: string | null = null, profession = 'medico'): Working => ({
  municipality: where,
  organisation: 'asst',
  profession,
  fromOn,
  toOn,
});
const deed = (on: string, what: Deed['what'], unit = 'uno'): Deed => ({ unit, on, what });
const certificate = (on: string, validUntilOn: string, graceUntilOn: string, revokedOn: string | null = null): Certified => ({
  course: 'corso',
  on,
  validUntilOn,
  graceUntilOn,
  revokedOn,
});
const facts = (given: Partial<Facts>): Facts => ({ memberships: [], openings: OPENINGS, deeds: [], certificates: [], ...given });

const said = (changes: readonly Change[], unit = 'uno') =>
  changes
    .filter((change) => change.unit === unit)
    .map(({ day, change, state, municipality }) => `${day} ${change > 0 ? '+' : '-'}${state} ${municipality}`);

const JOINED = [at('cesate', '2027-01-10')];
const MOVED = [at('cesate', '2027-01-10', '2027-03-31'), at('solaro', '2027-04-01')];

describe('timeline', () => {
  it.each([
    { name: 'joins', given: { memberships: JOINED }, is: ['2027-01-10 +enrolled cesate'] },
    {
      name: 'begins and completes',
      given: { memberships: JOINED, deeds: [deed('2027-01-12', 'begun'), deed('2027-02-01', 'completed')] },
      is: [
        '2027-01-10 +enrolled cesate',
        '2027-01-12 -enrolled cesate',
        '2027-01-12 +in_progress cesate',
        '2027-02-01 -in_progress cesate',
        '2027-02-01 +completed cesate',
        '2027-02-01 +trained cesate',
      ],
    },
    {
      name: 'completes, then moves: trained there, works here',
      given: { memberships: MOVED, deeds: [deed('2027-01-10', 'completed')] },
      is: [
        '2027-01-10 +completed cesate',
        '2027-01-10 +trained cesate',
        '2027-04-01 -completed cesate',
        '2027-04-01 +moved cesate',
        '2027-04-01 +completed solaro',
      ],
    },
    {
      name: 'leaves and comes back',
      given: { memberships: [at('cesate', '2027-01-10', '2027-03-31'), at('cesate', '2028-01-01')] },
      is: ['2027-01-10 +enrolled cesate', '2027-04-01 -enrolled cesate', '2027-04-01 +left cesate', '2028-01-01 +enrolled cesate'],
    },
    {
      name: 'was put down as having completed, and had not',
      given: { memberships: JOINED, deeds: [deed('2027-01-10', 'completed'), deed('2027-02-01', { corrected: 'in_progress' })] },
      is: [
        '2027-01-10 +completed cesate',
        '2027-01-10 +trained cesate',
        '2027-02-01 -completed cesate',
        '2027-02-01 +in_progress cesate',
        '2027-02-01 -trained cesate',
      ],
    },
    { name: 'works nowhere', given: { deeds: [deed('2027-01-10', 'completed')] }, is: [] },
    {
      name: 'came and went on one day, to another place',
      given: { memberships: [at('cesate', '2027-01-10', '2027-01-09'), at('solaro', '2027-01-10')] },
      is: ['2027-01-10 +enrolled solaro'],
    },
  ])('somebody $name', ({ given, is }) => expect(said(timeline(facts(given)))).toEqual(is));

  it.each([
    { name: 'a unit opened later enrols then', memberships: JOINED, deeds: [], is: ['2027-02-01 +enrolled cesate'] },
    {
      name: 'one that the new course does not have is left behind',
      memberships: [at('cesate', '2027-03-01', '2027-03-31'), at('cesate', '2027-04-01', null, 'vigile')],
      deeds: [deed('2027-03-02', 'begun', 'sanita')],
      is: [
        '2027-03-01 +enrolled cesate',
        '2027-03-02 -enrolled cesate',
        '2027-03-02 +in_progress cesate',
        '2027-04-01 -in_progress cesate',
        '2027-04-01 +moved cesate',
      ],
    },
    {
      name: 'one that was completed stays theirs',
      memberships: [at('cesate', '2027-03-01', '2027-03-31'), at('cesate', '2027-04-01', null, 'vigile')],
      deeds: [deed('2027-03-01', 'completed', 'sanita')],
      is: [
        '2027-03-01 +completed cesate',
        '2027-03-01 +trained cesate',
        '2027-04-01 -completed cesate',
        '2027-04-01 +moved cesate',
        '2027-04-01 +completed cesate',
      ],
    },
  ])('$name', ({ memberships, deeds, is }) => expect(said(timeline(facts({ memberships, deeds })), 'sanita')).toEqual(is));

  it.each([
    {
      name: 'runs out and expires, dated ahead',
      certificates: [certificate('2027-03-10', '2028-03-10', '2028-05-09')],
      is: [
        '2027-03-10 +completed cesate',
        '2027-03-10 +trained cesate',
        '2028-03-11 -completed cesate',
        '2028-03-11 +expiring cesate',
        '2028-05-10 -expiring cesate',
        '2028-05-10 +expired cesate',
      ],
    },
    {
      name: 'is renewed while it runs out',
      certificates: [certificate('2027-03-10', '2028-03-10', '2028-05-09'), certificate('2028-04-01', '2029-04-01', '2029-05-31')],
      is: [
        '2027-03-10 +completed cesate',
        '2027-03-10 +trained cesate',
        '2028-03-11 -completed cesate',
        '2028-03-11 +expiring cesate',
        '2028-04-01 -expiring cesate',
        '2028-04-01 +completed cesate',
        '2029-04-02 -completed cesate',
        '2029-04-02 +expiring cesate',
        '2029-06-01 -expiring cesate',
        '2029-06-01 +expired cesate',
      ],
    },
    {
      name: 'is revoked',
      certificates: [certificate('2027-03-10', '2028-03-10', '2028-05-09', '2027-06-01')],
      is: [
        '2027-03-10 +completed cesate',
        '2027-03-10 +trained cesate',
        '2027-06-01 -completed cesate',
        '2027-06-01 -trained cesate',
      ],
    },
  ])('a certificate $name', ({ certificates, is }) =>
    expect(said(timeline(facts({ memberships: JOINED, certificates })), 'course/corso')).toEqual(is),
  );

  it('whatever happens, a person is in one state of a unit or in none, on every day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-02-${String(date).padStart(2, '0')}`);
    const working = fc
      .tuple(fc.constantFrom('cesate', 'solaro'), day, fc.option(day), fc.constantFrom('medico', 'vigile'))
      .map(([where, from, to, profession]) => at(where, from, to, profession));
    const what = fc.constantFrom<Deed['what']>('begun', 'completed', { corrected: 'enrolled' }, { corrected: 'completed' });
    const deeds = fc.array(fc.tuple(day, what).map(([on, done]) => deed(on, done)));
    fc.assert(
      fc.property(fc.array(working, { maxLength: 5 }), deeds, day, (memberships, done, asOf) => {
        const byDay =
          <T>(key: (one: T) => string) =>
          (one: T, other: T) =>
            key(one) < key(other) ? -1 : 1;
        const changes = timeline(
          facts({
            memberships: [...memberships].sort(byDay(({ fromOn }) => fromOn)),
            deeds: [...done].sort(byDay(({ on }) => on)),
          }),
        );
        const sums = new Map<string, number>();
        for (const { unit, state, municipality, profession, change } of changes.filter(
          (one) => one.unit === 'uno' && one.day <= asOf,
        )) {
          const key = [unit, state, municipality, profession].join(' ');
          sums.set(key, (sums.get(key) ?? 0) + change);
        }
        const standing = [...sums].filter(([key, sum]) => sum !== 0 && STATES.some((state) => key.includes(` ${state} `)));
        expect(standing.map(([, sum]) => sum)).toEqual(standing.length === 0 ? [] : [1]);
        expect([...sums.values()].every((sum) => sum >= 0)).toBe(true);
      }),
    );
  });
});
