import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { Database } from '../database/index.js';
import { placeInOrder, type Place } from '../participation/index.js';
import { namePatterns, type CalendarDay } from '../shared/index.js';
import { sees, type Visitor } from '../web/index.js';

/** The address of the list, as its lines in the log of a person have it. */
export const DIRECTORY = '/persone';
const OF_A_PAGE = 50; // people

/** Whom to show: who works in the network, or who has left it, and of these whoever fits everything that is given. */
export interface DirectoryFilter {
  readonly left: boolean;
  readonly search?: string | undefined; // beginnings of names, in any order; four of them count
  readonly after?: string | undefined; // id of the last person of the page before
}

/** A person as the list shows them, where they work, or worked last. Personal data: all of it. */
export interface PersonRow extends Place {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly accepted: boolean; // their invitation
  readonly toOn: CalendarDay | null; // the last day there
}

/** People in order of surname, so many at a time. */
export interface DirectoryPage {
  readonly people: readonly PersonRow[];
  readonly next: string | null; // `after` of the next page
}

type Row = Omit<PersonRow, 'accepted'> & { readonly passwordHash: string | null };

/** Everybody who works in the network or did, for who looks after the accounts. Who was erased is in no list. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** One page of those the visitor may see: a contact, who works in their municipality, or did last. Looking is noted for those seen. */
  async page(visitor: Visitor, filter: DirectoryFilter, today: CalendarDay): Promise<DirectoryPage> {
    const rows = await this.rows(visitor, filter, today);
    const people = rows.slice(0, OF_A_PAGE).map(({ passwordHash, ...row }) => ({ ...row, accepted: passwordHash !== null }));
    await this.audit.viewed(
      visitor.id,
      people.map(({ id }) => id),
      DIRECTORY,
    );
    return { people, next: rows.length > OF_A_PAGE ? people.at(-1)!.id : null };
  }

  /** One more than a page has, to know whether there is another. */
  private async rows(visitor: Visitor, { left, search = '', after }: DirectoryFilter, today: CalendarDay): Promise<Row[]> {
    const from = await placeInOrder(this.database.read, after);
    const [one = '%', two = '%', three = '%', four = '%'] = namePatterns(search);
    const everywhere = sees(visitor, ''); // nobody but a contact answers for one municipality alone
    return this.database.read.sql<Row[]>`
      select p.id, p."givenName", p."familyName", p."passwordHash", m.municipality, m.organisation, m.profession, m."toOn"
      from people p join memberships m on m."personId" = p.id
      where (p."familyName", p."givenName", p.id) > (${from.familyName}, ${from.givenName}, ${from.id})
        and coalesce(m."toOn", ${ALWAYS}) ${() => (left ? '<' : '>=')} ${today}
        and not exists (
          select 1 from memberships n where n."personId" = p.id and (n."fromOn", n.id) > (m."fromOn", m.id))
        and (${everywhere ? 1 : 0} = 1 or m.municipality = ${visitor.municipality ?? ''})
        and (lower(p."familyName") like ${one} or lower(p."givenName") like ${one})
        and (lower(p."familyName") like ${two} or lower(p."givenName") like ${two})
        and (lower(p."familyName") like ${three} or lower(p."givenName") like ${three})
        and (lower(p."familyName") like ${four} or lower(p."givenName") like ${four})
        and not exists (select 1 from erasures e where e."personId" = p.id)
      order by p."familyName", p."givenName", p.id limit ${OF_A_PAGE + 1}`;
  }
}

const ALWAYS = '9999-12-31'; // the last day of what lasts
