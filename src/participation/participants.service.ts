import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { Database } from '../database/index.js';
import { addMonths, namePatterns, type CalendarDay } from '../shared/index.js';
import { sees, type Visitor } from '../web/index.js';
import type { Progress, Tally } from './domain/progress.js';
import { placeInOrder } from './name-order.js';
import { AnotherMunicipality } from './participation.errors.js';
import type { Place } from './domain/ledger.js';

const PAGE = '/partecipazione/persone';
const OF_A_PAGE = 50; // people
const OF_A_FILE = 1000; // people read at once
const MOST_WORDS = 4; // of a search

/** What has become of somebody's certificate on the day; `in-scadenza`: valid, and not a month later if nobody renews it. */
export const CERTIFICATE_FILTERS = ['valido', 'in-scadenza', 'rinnovabile', 'scaduto'] as const;

export type CertificateFilter = (typeof CERTIFICATE_FILTERS)[number];

/** Whom to show: who works in the network on a day, and of these whoever fits everything that is given. */
export interface ParticipantFilter {
  readonly asOf: CalendarDay;
  readonly municipality?: string | undefined; // ISTAT code
  readonly profession?: string | undefined;
  readonly organisation?: string | undefined; // its slug
  readonly unit?: string | undefined; // progress in this unit; without it, in all of theirs
  readonly ownUnits?: readonly string[] | undefined; // in that of these units which is in the course of their profession
  readonly course?: string | undefined; // whose certificates are meant below, as the ledger names it
  readonly certificate?: CertificateFilter | undefined;
  readonly trainedHere?: boolean | undefined; // who got the certificate here, wherever they are now, instead of who works here
  readonly progress?: Progress | undefined;
  readonly search?: string | undefined; // beginnings of names, in any order
  readonly after?: string | undefined; // id of the last person of the page before
}

/** Somebody who takes part, where they work on the day, how far they are. */
export interface Participant extends Place, Tally {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly municipalityName: string;
  readonly organisationName: string;
  readonly completedOn: CalendarDay | null; // of the unit, or of the course
  readonly certificate: HeldCertificate | null; // the newest on that day
}

export interface HeldCertificate {
  readonly code: string;
  readonly validUntilOn: CalendarDay;
  readonly revoked: boolean;
}

/** People in order of surname, so many at a time. */
export interface ParticipantPage {
  readonly people: readonly Participant[];
  readonly next: string | null; // `after` of the next page
}

type Row = Omit<Participant, 'completedOn' | 'certificate' | keyof Tally> & { readonly tally: number | string };

interface CertificateRow {
  readonly personId: string;
  readonly code: string;
  readonly facts: string; // JSON, as frozen
  readonly completedOn: CalendarDay;
  readonly revokedAt: string | null;
}

/** Completion by person, for who may see the persons: the administrative list behind the figures. Never a score. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** One page of those the visitor may see. Each of them can read at /profilo who has looked. @throws AnotherMunicipality */
  page(visitor: Visitor, filter: ParticipantFilter): Promise<ParticipantPage> {
    return this.part(visitor, narrowed(visitor, filter), OF_A_PAGE);
  }

  /** All of them, one after the other: memory does not grow with the people. Looking is noted as for a page. @throws AnotherMunicipality */
  all(visitor: Visitor, filter: ParticipantFilter): AsyncIterable<Participant> {
    return this.parts(visitor, narrowed(visitor, filter));
  }

  private async *parts(visitor: Visitor, filter: ParticipantFilter): AsyncGenerator<Participant> {
    for (let after: string | null | undefined = filter.after; after !== null;) {
      const part: ParticipantPage = await this.part(visitor, { ...filter, after }, OF_A_FILE);
      yield* part.people;
      after = part.next;
    }
  }

  private async part(visitor: Visitor, filter: ParticipantFilter, most: number): Promise<ParticipantPage> {
    const rows = await this.rows(filter, most + 1); // one more, to know whether there is another
    const shown = rows.slice(0, most);
    const ids = shown.map(({ id }) => id);
    await this.audit.viewed(visitor.id, ids, PAGE);
    const { certificates, days } = await this.about(ids, filter);
    return {
      people: shown.map(({ tally, ...row }) => ({
        ...row,
        ...tallyOf(tally),
        completedOn: filter.unit ? (days.get(row.id) ?? null) : (certificates.get(row.id)?.completedOn ?? null),
        certificate: certificates.get(row.id)?.held ?? null,
      })),
      next: rows.length > most ? ids.at(-1)! : null,
    };
  }

  /** What is asked for stands in a row of its own, each once. */
  private async rows(filter: ParticipantFilter, most: number): Promise<Row[]> {
    const { asOf, municipality, profession, organisation, unit, ownUnits, course, progress, search = '', after } = filter;
    const { read } = this.database;
    const from = await placeInOrder(read, after);
    const [one = '', two = '', three = '', four = ''] = namePatterns(search).slice(0, MOST_WORDS);
    const units = ownUnits ? OWN_UNIT : unit ? 'l.unit = w.unit' : `l.unit not like 'course/%'`;
    const conditions = [
      ...(filter.trainedHere ? [] : ['m."fromOn" <= w.day and (m."toOn" is null or m."toOn" >= w.day)']),
      ...(municipality === undefined ? [] : ['m.municipality = w.municipality']),
      ...(profession === undefined ? [] : ['m.profession = w.profession']),
      ...(organisation === undefined ? [] : ['m.organisation = w.organisation']),
      ...(filter.certificate === undefined ? [] : [CERTIFIED[filter.certificate]]),
      ...[one, two, three, four].flatMap((word, index) => (word ? [NAMED.replaceAll('?', `w.word${index}`)] : [])),
    ];

    return read.sql<Row[]>`
      with wanted as (
        select cast(${asOf} as varchar(10)) as day, cast(${addMonths(asOf, 1)} as varchar(10)) as ahead,
          cast(${unit ?? ''} as varchar(60)) as unit, cast(${course ?? ''} as varchar(70)) as course,
          cast(${municipality ?? ''} as varchar(6)) as municipality, cast(${profession ?? ''} as varchar(40)) as profession,
          cast(${organisation ?? ''} as varchar(60)) as organisation,
          cast(${one} as varchar(80)) as word0, cast(${two} as varchar(80)) as word1,
          cast(${three} as varchar(80)) as word2, cast(${four} as varchar(80)) as word3
      ), own_units as (
        select unit, profession from unit_openings where unit in (${() => [...(ownUnits ?? [''])]})
      ), trained as (
        select l."personId", l.municipality, l.organisation, l.profession from ledger_entries l, wanted w
        where l.unit = w.course and l.state = 'trained' and l.day <= w.day
        group by l."personId", l.municipality, l.organisation, l.profession having sum(l.change) > 0
      ), participants as (
        select p.id, p."givenName", p."familyName", m.municipality, m.organisation, m.profession,
          t.name as "municipalityName", o.name as "organisationName",
          ${() => sum(`l.day <= w.day and ${units}`, TALLY)} as tally
        from people p join ${() => (filter.trainedHere ? 'trained' : 'memberships')} m on m."personId" = p.id join wanted w on true
          join municipalities t on t.istat = m.municipality join organisations o on o.slug = m.organisation
        where (p."familyName", p."givenName", p.id) > (${from.familyName}, ${from.givenName}, ${from.id})
          ${() => conditions.map((condition) => `and ${condition}`).join(' ')}
      )
      select * from participants where ${() => (filter.trainedHere ? 'true' : 'tally > 0')}
        ${() => (progress ? `and ${CONDITIONS[progress]}` : '')}
      order by "familyName", "givenName", id limit ${most}`;
  }

  /** What else is shown of these people: their newest certificate, and the day on which they completed the unit. */
  private async about(ids: readonly string[], { asOf, unit = '' }: ParticipantFilter) {
    if (ids.length === 0) return { certificates: new Map<string, never>(), days: new Map<string, never>() };
    const { read } = this.database;
    const certificates = await read.sql<CertificateRow[]>`
      select "personId", code, facts, "completedOn", "revokedAt" from certificates
      where "personId" in (${() => [...ids]}) and "completedOn" <= ${asOf} order by cycle`;
    const days = await read.sql<{ personId: string; day: CalendarDay }[]>`
      select "personId", min(day) as day from ledger_entries
      where "personId" in (${() => [...ids]}) and unit = ${unit} and state = 'completed' and change = 1 and day <= ${asOf}
      group by "personId"`;
    return {
      certificates: new Map(certificates.map((row) => [row.personId, { completedOn: row.completedOn, held: heldFrom(row) }])),
      days: new Map(days.map(({ personId, day }) => [personId, day])),
    };
  }
}

/** What a visitor may see of what they ask for: a contact their own municipality. @throws AnotherMunicipality */
function narrowed(visitor: Visitor, filter: ParticipantFilter): ParticipantFilter {
  const seesAll = sees(visitor, ''); // nobody but a contact answers for one municipality alone
  const municipality = filter.municipality ?? (seesAll ? undefined : (visitor.municipality ?? ''));
  if (municipality !== undefined && !sees(visitor, municipality)) throw new AnotherMunicipality();
  if (filter.trainedHere && !seesAll) throw new AnotherMunicipality(); // they may work elsewhere now
  return { ...filter, municipality };
}

const NAMED = '(lower(p."familyName") like ? or lower(p."givenName") like ?)';

/** A sum over the ledger of somebody. */
const sum = (fits: string, change = 'l.change'): string =>
  `(select coalesce(sum(${change}), 0) from ledger_entries l, wanted w where l."personId" = p.id and ${fits})`;

/**
 * Units, those begun and those completed as one number, so that somebody's ledger is read once: the units are its last three digits,
 * those begun the three before, those completed the rest.
 */
const TALLY = `l.change * case l.state when 'enrolled' then 1 when 'in_progress' then 1001 when 'completed' then 1001001 else 0 end`;

function tallyOf(tally: number | string): Tally {
  const number = Number(tally); // PostgreSQL sums into text
  return { units: number % 1000, begun: Math.floor(number / 1000) % 1000, completed: Math.floor(number / 1_000_000) };
}

/** The unit is the one of the profession they have on the day. */
const OWN_UNIT = 'exists (select 1 from own_units u where u.unit = l.unit and u.profession = m.profession)';

const inCourse = (states: string, day: string): string => sum(`l.unit = w.course and l.state in (${states}) and l.day <= ${day}`);

const CERTIFIED: Readonly<Record<CertificateFilter, string>> = {
  valido: `${inCourse(`'completed', 'expiring'`, 'w.day')} > 0`,
  'in-scadenza': `${inCourse(`'completed'`, 'w.day')} > 0 and ${inCourse(`'completed'`, 'w.ahead')} = 0`,
  rinnovabile: `${inCourse(`'expiring'`, 'w.day')} > 0`,
  scaduto: `${inCourse(`'expired'`, 'w.day')} > 0`,
};

/** The same as `progressOf`, for the database. */
const CONDITIONS: Readonly<Record<Progress, string>> = {
  not_begun: 'tally < 1000',
  in_progress: 'tally >= 1000 and tally / 1000000 < tally % 1000',
  completed: 'tally / 1000000 = tally % 1000',
};

function heldFrom({ code, facts, revokedAt }: CertificateRow): HeldCertificate {
  const { validUntilOn } = JSON.parse(facts) as { validUntilOn: CalendarDay };
  return { code, validUntilOn, revoked: revokedAt !== null };
}
