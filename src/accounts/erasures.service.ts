import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { OutboxService } from '../jobs/index.js';
import { SessionsService } from '../web/index.js';
import { OwnErasure, PersonNotFound } from './accounts.errors.js';
import { Erasure } from './erasure.entity.js';
import { Invitation } from './invitation.entity.js';
import { Person } from './person.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** What stands in place of the name, in the language of the content: the words of a certificate without a holder. */
const ERASED = 'Dati cancellati';
const NOWHERE = 'cancellato.invalid'; // a domain that nobody can ever have (RFC 2606)

/** Erases what a feature above keeps of a person's name, in the transaction that erases the person. */
export type Erase = (db: EntityManager, personId: string, at: Date) => Promise<void>;

/** Forgetting who somebody was. What they did stays counted: rows keep their id, and the id leads to no name any more. */
@Injectable()
export class ErasuresService {
  private readonly others: Erase[] = [];

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxService,
    private readonly sessions: SessionsService,
  ) {}

  /** A feature above accounts keeps names of its own: it erases them too. Call it before the start, from `onModuleInit`. */
  also(erase: Erase): void {
    this.others.push(erase);
  }

  /**
   * Takes away name, e-mail, password, roles, invitations, sessions, mails to them, and whatever features above keep under the name. There
   * is no way back; twice is the same as once. Where they worked, what they completed and every figure stay as they are.
   * @throws PersonNotFound, OwnErasure
   */
  async erase(actorId: string, personId: string, at = new Date()): Promise<void> {
    if (actorId === personId) throw new OwnErasure();
    await this.database.transaction(
      async (db) => {
        const person = await db.findOneBy(Person, { id: personId });
        if (!person) throw new PersonNotFound();
        if (await db.existsBy(Erasure, { personId })) return;

        await db.insert(Erasure, { personId, actorId, erasedAt: at });
        await this.outbox.forget(db, person.email);
        const nobody = { givenName: '', familyName: ERASED, email: `${personId}@${NOWHERE}`, passwordHash: null };
        await db.update(Person, { id: personId }, nobody);
        await db.delete(RoleGrant, { personId });
        await db.delete(Invitation, { personId });
        await this.sessions.end(db, personId);
        for (const erase of this.others) await erase(db, personId, at);
      },
      { of: personId },
    );
  }
}
