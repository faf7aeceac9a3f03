import type { EntityManager } from 'typeorm';
import { addDays, romeDay, type CalendarDay } from '../shared/index.js';
import type { Certified, Deed, Facts, Opening, Working } from './domain/facts.js';
import type { State } from './domain/ledger.js';

/** As in certificates/domain/validity.ts, which lies above the ledger; test/ledger.spec.ts holds the two together. */
const GRACE_DAYS = 60;

/** Of whom facts are read: everybody whose id is within these, both included. Twice the same is one person. */
export interface Whose {
  readonly from: string;
  readonly to: string;
}

export const only = (personId: string): Whose => ({ from: personId, to: personId });

interface DeedRow {
  readonly personId: string;
  readonly unit: string;
  readonly at: string; // a moment, as stored: sorts as text
  readonly what: 'begun' | 'completed' | 'corrected';
  readonly state: State | null; // of a correction
}

interface CertificateRow {
  readonly personId: string;
  readonly course: string;
  readonly facts: string; // JSON, as frozen
  readonly completedOn: CalendarDay;
  readonly revokedAt: string | null;
}

/** What each of these people did and where they worked, joined by the names of the tables: the ledger knows no feature above it. */
export async function factsOf(db: EntityManager, { from, to }: Whose, openings: readonly Opening[]): Promise<Map<string, Facts>> {
  const memberships = await db.sql<(Working & { readonly personId: string })[]>`
    select "personId", municipality, organisation, profession, "fromOn", "toOn" from memberships
    where "personId" >= ${from} and "personId" <= ${to} order by "fromOn", id`;
  const deeds = await db.sql<DeedRow[]>`
    select "personId", unit, "begunAt" as at, 0 as rank, null as id, 'begun' as what, null as state from unit_starts
      where "personId" >= ${from} and "personId" <= ${to}
    union all select "personId", unit, "completedAt", 1, id, 'completed', null from completions
      where "personId" >= ${from} and "personId" <= ${to}
    union all select "personId", unit, "correctedAt", 1, id, 'corrected', state from corrections
      where "personId" >= ${from} and "personId" <= ${to}
    order by at, rank, id`; // within one millisecond too: ids rise with time
  const certificates = await db.sql<CertificateRow[]>`
    select "personId", course, facts, "completedOn", "revokedAt" from certificates
    where "personId" >= ${from} and "personId" <= ${to} order by cycle, id`;

  const worked = byPerson(memberships);
  const did = byPerson(deeds);
  const holds = byPerson(certificates);
  return new Map(
    [...worked].map(([personId, theirs]) => [
      personId,
      {
        memberships: theirs,
        openings: openings.filter(({ profession }) => theirs.some((one) => one.profession === profession)),
        deeds: (did.get(personId) ?? []).map(deedOf),
        certificates: (holds.get(personId) ?? []).map(certifiedOf),
      },
    ]),
  );
}

function deedOf({ unit, at, what, state }: DeedRow): Deed {
  return { unit, on: romeDay(new Date(at)), what: what === 'corrected' ? { corrected: state! } : what };
}

function certifiedOf({ course, facts, completedOn, revokedAt }: CertificateRow): Certified {
  const { validUntilOn } = JSON.parse(facts) as { validUntilOn: CalendarDay };
  const revokedOn = revokedAt === null ? null : romeDay(new Date(revokedAt));
  return { course, on: completedOn, validUntilOn, graceUntilOn: addDays(validUntilOn, GRACE_DAYS), revokedOn };
}

/** Rows under the person they are about. */
export function byPerson<Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const known = people.get(row.personId);
    if (known) known.push(row);
    else people.set(row.personId, [row]);
  }
  return people;
}
