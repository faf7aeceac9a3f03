import { Injectable } from '@nestjs/common';
import { Database, nextId } from '../database/index.js';
import { RowView } from './row-view.entity.js';

const AT_ONCE = 1000; // rows of one statement: both databases limit how many values it may have
const SHOWN = 100; // lines of one's own log

/** Who looked at whose row. The person concerned can read it; nobody else can. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Notes that the viewer was shown these people's rows. Looking at one's own row leaves no line. */
  async viewed(viewerId: string, people: readonly string[], page: string, at = new Date()): Promise<void> {
    const others = people.filter((personId) => personId !== viewerId);
    if (others.length === 0) return;
    const views = others.map((personId) => ({ id: nextId(), viewerId, personId, page, at }));
    await this.database.transaction(async (db) => {
      for (let from = 0; from < views.length; from += AT_ONCE) await db.insert(RowView, views.slice(from, from + AT_ONCE));
    }, 'READ COMMITTED');
  }

  /** The newest views of a person's row. */
  viewsOf(personId: string): Promise<RowView[]> {
    return this.database.read.find(RowView, { where: { personId }, order: { id: 'DESC' }, take: SHOWN });
  }
}
