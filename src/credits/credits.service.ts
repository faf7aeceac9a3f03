import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { CertificateFacts } from '../certificates/index.js';
import { Database } from '../database/index.js';
import type { Place } from '../participation/index.js';
import type { CalendarDay } from '../shared/index.js';
import { sees, type Visitor } from '../web/index.js';
import { readCreditSeeds, type CreditSeeds } from './credits.seeds.js';
import { hoursOf, type Completed, type Hours } from './domain/hours.js';

/** The address of the page, as its lines in the log of a person have it. */
export const CREDITS = '/crediti';
const AT_ONCE = 200; // people

/** Somebody who completed a course, where they worked on that day. Personal data: all of it. */
export interface Completer extends Place {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly completedOn: CalendarDay;
  readonly code: string; // of the certificate
  readonly facts: CertificateFacts;
}

export interface HoursLine extends Hours {
  readonly givenName: string;
  readonly familyName: string;
}

interface Named {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** What professional orders, providers and personnel offices ask for. Nothing of theirs is kept here. */
@Injectable()
export class CreditsService {
  private read: CreditSeeds | undefined;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Codes and areas; read once. @throws SeedsRefused */
  get seeds(): CreditSeeds {
    return (this.read ??= readCreditSeeds());
  }

  /**
   * Who completed the course within these days, both included, as one of these professions, and holds the certificate still; by surname.
   * Looking is noted.
   */
  async completers(
    visitor: Visitor,
    { course, from, to, professions }: { course: string; from: CalendarDay; to: CalendarDay; professions: readonly string[] },
  ): Promise<Completer[]> {
    if (professions.length === 0) return [];
    const rows = await this.database.read.sql<(Omit<Completer, 'facts'> & { readonly facts: string })[]>`
      select c."personId", c."completedOn", c.code, c.facts, p."givenName", p."familyName", p.email,
        m.municipality, m.organisation, m.profession
      from certificates c
      join people p on p.id = c."personId"
      join memberships m on m."personId" = p.id and m."fromOn" <= c."completedOn"
        and (m."toOn" is null or m."toOn" >= c."completedOn")
      where c.course = ${course} and c.cycle = 1 and c."revokedAt" is null and c."anonymisedAt" is null
        and c."completedOn" >= ${from} and c."completedOn" <= ${to} and m.profession in (${() => [...professions]})
      order by p."familyName", p."givenName", p.id, m."fromOn"`;
    const people = new Map(rows.map((row) => [row.personId, { ...row, facts: JSON.parse(row.facts) as CertificateFacts }]));
    await this.audit.viewed(visitor.id, [...people.keys()], CREDITS);
    return [...people.values()];
  }

  /**
   * Planned hours of a year by person, place of that day and thematic area, one line after the other; a contact gets those of their
   * municipality. Looking is noted.
   */
  async *hours(visitor: Visitor, year: number): AsyncGenerator<HoursLine> {
    const { areas } = this.seeds;
    const areaOf = (unit: string) => (areas.find(({ units }) => units.includes(unit)) ?? areas[0]!).area;
    const own = sees(visitor, '') ? null : (visitor.municipality ?? '');
    const days = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    for (let last: Named = FIRST; ;) {
      const people = await this.whoCompleted(own, days, last);
      if (people.length === 0) return;
      await this.audit.viewed(
        visitor.id,
        people.map(({ id }) => id),
        CREDITS,
      );
      const names = new Map(people.map((one) => [one.id, one]));
      const completions = await this.database.read.sql<Completed[]>`
        select "personId", municipality, organisation, profession, unit, minutes from completions
        where "personId" in (${() => people.map(({ id }) => id)}) and "completedOn" >= ${days.from} and "completedOn" <= ${days.to}
          and (${own === null ? 0 : 1} = 0 or municipality = ${own ?? ''})
        order by "completedOn", unit`;
      const lines = hoursOf(completions, areaOf);
      for (const { id } of people) {
        for (const line of lines.filter(({ personId }) => personId === id)) yield { ...line, ...names.get(id)! };
      }
      last = people.at(-1)!;
    }
  }

  private whoCompleted(own: string | null, days: { from: CalendarDay; to: CalendarDay }, last: Named): Promise<Named[]> {
    return this.database.read.sql<Named[]>`
      select p.id, p."givenName", p."familyName" from people p
      where (p."familyName", p."givenName", p.id) > (${last.familyName}, ${last.givenName}, ${last.id})
        and not exists (select 1 from erasures e where e."personId" = p.id)
        and exists (
          select 1 from completions c where c."personId" = p.id and c."completedOn" >= ${days.from} and c."completedOn" <= ${days.to}
            and (${own === null ? 0 : 1} = 0 or c.municipality = ${own ?? ''}))
      order by p."familyName", p."givenName", p.id limit ${AT_ONCE}`;
  }
}

/** Before everybody: every name has a letter. */
const FIRST: Named = { id: '00000000-0000-0000-0000-000000000000', familyName: '', givenName: '' };
