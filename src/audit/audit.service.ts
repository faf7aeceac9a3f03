import { Injectable } from '@nestjs/common';
import { Database, nextId } from '../database/index.js';
import { RowView } from './row-view.entity.js';

const SHOWN = 100; // lines of one's own log

/** Who looked at whose row. The person concerned can read it; nobody else can. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Notes that the viewer was shown these people's rows. Looking at one's own row leaves no line. */
  async viewed(viewerId: string, people: readonly string[], page: string, at = new Date()): Promise<void> {
    const others = people.filter((personId) => personId !== viewerId);
    if (others.length === 0) return;
    await this.database.transaction((db) =>
      db.insert(
        RowView,
        others.map((personId) => ({ id: nextId(), viewerId, personId, page, at })),
      ),
    );
  }

  /** The newest views of a person's row. */
  viewsOf(personId: string): Promise<RowView[]> {
    return this.database.read.find(RowView, { where: { personId }, order: { id: 'DESC' }, take: SHOWN });
  }
}
