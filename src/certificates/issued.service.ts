import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { Database } from '../database/index.js';
import { AnotherMunicipality, type Place } from '../participation/index.js';
import type { CalendarDay } from '../shared/index.js';
import { sees, type Visitor } from '../web/index.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { countedOn, type Due } from './domain/due.js';

/** The address of the list, as its lines in the log of a person have it. */
export const ISSUED = '/attestati/rilasciati';
const OF_A_PAGE = 50;
const OF_A_FILE = 200; // read at once

/** Which certificates to show: of who works in the network today, and of these whatever fits everything that is given. */
export interface IssuedFilter {
  readonly municipality?: string | undefined; // ISTAT code
  readonly organisation?: string | undefined;
  readonly due?: Due | undefined;
  readonly after?: string | undefined; // id of the last certificate of the page before
}

/** The newest certificate of somebody in a course, and where they work today. Personal data: all of it. */
export interface IssuedCertificate extends Place {
  readonly id: string;
  readonly personId: string;
  readonly course: string;
  readonly code: string;
  readonly facts: CertificateFacts;
  readonly givenName: string;
  readonly familyName: string;
}

/** In order of surname, so many at a time. */
export interface IssuedPage {
  readonly issued: readonly IssuedCertificate[];
  readonly next: string | null; // `after` of the next page
}

/** Certificates by holder, for who may see the persons: those that count now, or did until they ran out; none that was revoked or replaced. */
@Injectable()
export class IssuedService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** One page of those the visitor may see. Each holder can read at /profilo who has looked. @throws AnotherMunicipality */
  page(visitor: Visitor, filter: IssuedFilter, today: CalendarDay): Promise<IssuedPage> {
    return this.part(visitor, narrowed(visitor, filter), today, OF_A_PAGE);
  }

  /** All of them, one after the other: memory does not grow with them. Looking is noted as for a page. @throws AnotherMunicipality */
  all(visitor: Visitor, filter: IssuedFilter, today: CalendarDay): AsyncIterable<IssuedCertificate> {
    return this.parts(visitor, narrowed(visitor, filter), today);
  }

  private async *parts(visitor: Visitor, filter: IssuedFilter, today: CalendarDay): AsyncGenerator<IssuedCertificate> {
    for (let after: string | null | undefined = undefined; after !== null;) {
      const part: IssuedPage = await this.part(visitor, { ...filter, after }, today, OF_A_FILE);
      yield* part.issued;
      after = part.next;
    }
  }

  private async part(visitor: Visitor, filter: IssuedFilter, today: CalendarDay, most: number): Promise<IssuedPage> {
    const rows = await this.rows(filter, today, most + 1); // one more, to know whether there is another
    const issued = rows.slice(0, most).map((row) => ({ ...row, facts: JSON.parse(row.facts) as CertificateFacts }));
    const holders = new Set(issued.map(({ personId }) => personId));
    await this.audit.viewed(visitor.id, [...holders], ISSUED);
    return { issued, next: rows.length > most ? issued.at(-1)!.id : null };
  }

  private async rows({ municipality, organisation, due, after }: IssuedFilter, today: CalendarDay, most: number) {
    const { read } = this.database;
    const { from, to } = countedOn(due, today);
    const last = (after && (await this.placeInOrder(after))) || FIRST;
    return read.sql<(Omit<IssuedCertificate, 'facts'> & { readonly facts: string })[]>`
      select c.id, c."personId", c.course, c.code, c.facts, p."givenName", p."familyName",
        m.municipality, m.organisation, m.profession
      from people p
      join memberships m on m."personId" = p.id and m."fromOn" <= ${today} and (m."toOn" is null or m."toOn" >= ${today})
      join certificates c on c."personId" = p.id
      where c."revokedAt" is null and c."anonymisedAt" is null and c."completedOn" >= ${from} and c."completedOn" <= ${to}
        and not exists (
          select 1 from certificates n
          where n."personId" = c."personId" and n.course = c.course and n.cycle > c.cycle and n."revokedAt" is null)
        and (${municipality === undefined ? 0 : 1} = 0 or m.municipality = ${municipality ?? ''})
        and (${organisation === undefined ? 0 : 1} = 0 or m.organisation = ${organisation ?? ''})
        and (p."familyName", p."givenName", p.id, c.course) > (${last.familyName}, ${last.givenName}, ${last.id}, ${last.course})
      order by p."familyName", p."givenName", p.id, c.course limit ${most}`;
  }

  /** Where a certificate stands in the order; null when there is none with this id. */
  private async placeInOrder(id: string): Promise<typeof FIRST | null> {
    const [place] = await this.database.read.sql<(typeof FIRST)[]>`
      select p."familyName", p."givenName", p.id, c.course
      from certificates c join people p on p.id = c."personId" where c.id = ${id}`;
    return place ?? null;
  }
}

/** Before everybody: every name has a letter. */
const FIRST = { id: '00000000-0000-0000-0000-000000000000', familyName: '', givenName: '', course: '' };

/** What a visitor may see of what they ask for: a contact their own municipality. @throws AnotherMunicipality */
function narrowed(visitor: Visitor, filter: IssuedFilter): IssuedFilter {
  const own = sees(visitor, '') ? undefined : (visitor.municipality ?? ''); // nobody but a contact answers for one alone
  const municipality = filter.municipality ?? own;
  if (municipality !== undefined && !sees(visitor, municipality)) throw new AnotherMunicipality();
  return { ...filter, municipality };
}
