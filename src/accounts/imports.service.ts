import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, EVERYBODY } from '../database/index.js';
import { OutboxService } from '../jobs/index.js';
import { samePlace } from '../participation/index.js';
import type { CalendarDay, Say } from '../shared/index.js';
import { sees, type Visitor } from '../web/index.js';
import { Membership } from './membership.entity.js';
import { MembershipsService } from './memberships.service.js';
import type { ImportedPerson } from './people-import.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';

/** What a line will do: invite somebody new, move somebody, change nothing; or why it cannot be. */
export type Outcome =
  { readonly does: 'invite' | 'move' | 'nothing' } | { readonly refused: 'elsewhere' | 'too-early'; readonly day?: CalendarDay };

export interface PlannedLine {
  readonly person: ImportedPerson;
  readonly personId: string | null; // of somebody who is there already
  readonly outcome: Outcome;
}

const isRefused = ({ outcome }: PlannedLine): boolean => 'refused' in outcome;

/** People from a table: all of its lines, or none. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxService,
    private readonly people: PeopleService,
    private readonly memberships: MembershipsService,
  ) {}

  /** What each line would do now. */
  plan(visitor: Visitor, people: readonly ImportedPerson[]): Promise<PlannedLine[]> {
    return this.planned(this.database.read, visitor, people);
  }

  /**
   * Does it, if every line can be done; else nothing, and gives the lines as they stand. Done twice is done once: who has been invited by
   * then works there already.
   */
  async apply(visitor: Visitor, people: readonly ImportedPerson[], say: Say, at = new Date()): Promise<PlannedLine[]> {
    const plan = await this.database.transaction(
      async (db) => {
        const lines = await this.planned(db, visitor, people);
        if (!lines.some(isRefused)) for (const line of lines) await this.carryOut(db, line, say, at);
        return lines;
      },
      { of: EVERYBODY }, // it is about many people, and none of them may change meanwhile
    );
    if (!plan.some(isRefused)) void this.outbox.flush();
    return plan;
  }

  private async carryOut(db: EntityManager, { person, personId, outcome }: PlannedLine, say: Say, at: Date): Promise<void> {
    const { municipality, organisation, profession, fromOn, ...who } = person;
    const place = { municipality, organisation, profession };
    const does = 'does' in outcome ? outcome.does : 'nothing';
    if (does === 'invite') await this.people.inviteIn(db, { ...who, place, fromOn }, say, at);
    if (does === 'move') await this.memberships.moveIn(db, personId!, place, { at, fromOn });
  }

  private async planned(db: EntityManager, visitor: Visitor, people: readonly ImportedPerson[]): Promise<PlannedLine[]> {
    const lines: PlannedLine[] = [];
    for (const person of people) {
      const known = await db.findOneBy(Person, { email: person.email });
      const last =
        known && (await db.findOne(Membership, { where: { personId: known.id }, order: { fromOn: 'DESC', id: 'DESC' } }));
      lines.push({ person, personId: known?.id ?? null, outcome: outcomeOf(visitor, person, known !== null, last) });
    }
    return lines;
  }
}

/** Somebody who is not there is invited; somebody whom the visitor may see is moved, never to before they joined or left. */
function outcomeOf(visitor: Visitor, person: ImportedPerson, known: boolean, last: Membership | null): Outcome {
  if (!known) return { does: 'invite' };
  if (!last || !sees(visitor, last.municipality)) return { refused: 'elsewhere' };
  if (last.toOn === null && samePlace(last, person)) return { does: 'nothing' };
  if (person.fromOn < last.fromOn) return { refused: 'too-early', day: last.fromOn };
  if (last.toOn !== null && person.fromOn <= last.toOn) return { refused: 'too-early', day: last.toOn };
  return { does: 'move' };
}
