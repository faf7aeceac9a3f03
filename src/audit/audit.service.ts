import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { RowView } from './row-view.entity.js';

const AT_ONCE = 10_000; // people in one statement: both databases limit how many values it may have
const SHOWN = 100; // lines of one's own log

/** Who looked at whose row. The person concerned can read it; nobody else can. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Notes that the viewer was shown these people's rows. Looking at one's own row leaves no line. */
  async viewed(viewerId: string, people: readonly string[], page: string, at = new Date()): Promise<void> {
    if (people.length === 0) return;
    await this.database.transaction(async (db) => {
      for (let from = 0; from < people.length; from += AT_ONCE)
        await db.sql`
          insert into row_views ("personId", at, "viewerId", page)
          select p.id, ${at.toISOString()}, v.id, ${page} from people v cross join people p
          where v.id = ${viewerId} and p.id in (${() => people.slice(from, from + AT_ONCE)}) and p.id <> v.id
          on conflict do nothing`;
    }, 'READ COMMITTED');
  }

  /** The newest views of a person's row. */
  viewsOf(personId: string): Promise<RowView[]> {
    return this.database.read.find(RowView, { where: { personId }, order: { at: 'DESC' }, take: SHOWN });
  }
}
