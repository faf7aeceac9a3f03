import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database, nextId } from '../database/index.js';
import { OutboxService } from '../jobs/index.js';
import { AnotherMunicipality, LedgerService, type Place } from '../participation/index.js';
import { romeDay, type CalendarDay, type Language, type Say } from '../shared/index.js';
import { SessionsService, sees, sha256, type Role, type Visitor } from '../web/index.js';
import { EmailTaken, InvitationNotFound, PersonNotFound } from './accounts.errors.js';
import { Erasure } from './erasure.entity.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { hashPassword } from './passwords.js';
import { Person } from './person.entity.js';
import { RoleGrant } from './role-grant.entity.js';

const INVITATION_LASTS = 14 * 86_400_000; // milliseconds

export interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language?: Language;
  readonly roles?: readonly { readonly role: Role; readonly municipality?: string | undefined }[] | undefined;
  readonly place?: Place | undefined;
  readonly passwordHash?: string;
  readonly fromOn?: CalendarDay; // they have worked there since; figures count them from today
}

const emailOf = ({ email }: Pick<NewPerson, 'email'>): string => email.trim().toLowerCase();

/** Joining the network: people, their invitations, and the first administrator. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Adds somebody, enrolled where they work. @throws EmailTaken */
  async add(person: NewPerson, at = new Date()): Promise<string> {
    return this.database.transaction((db) => this.insert(db, person, at), { of: emailOf(person) });
  }

  /** Calls a person by another name from now on. */
  async rename(db: EntityManager, id: string, { givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): Promise<void> {
    await db.update(Person, { id }, { givenName, familyName });
  }

  /**
   * Invites somebody: the link in the mail sets the first password. A contact invites for their own municipality only.
   * @throws EmailTaken, AnotherMunicipality
   */
  async invite(visitor: Visitor, person: NewPerson & { place: Place }, say: Say, at = new Date()): Promise<void> {
    if (!sees(visitor, person.place.municipality)) throw new AnotherMunicipality();
    await this.database.transaction((db) => this.inviteIn(db, person, say, at), { of: emailOf(person) });
    void this.outbox.flush();
  }

  /** The same in the caller's unit of work, for a visitor who may. @throws EmailTaken */
  async inviteIn(db: EntityManager, person: NewPerson, say: Say, at: Date): Promise<void> {
    const id = await this.insert(db, person, at);
    await this.sendInvitation(db, { id, ...person }, say, at);
  }

  /**
   * Sends a new link, to somebody who has not accepted yet or has forgotten their password; older links stop working.
   * @throws PersonNotFound, also for somebody the visitor may not see
   */
  async inviteAgain(visitor: Visitor, personId: string, say: Say, at = new Date()): Promise<void> {
    await this.database.transaction(async (db) => {
      const person = await db.findOneBy(Person, { id: personId });
      const membership = await db.findOneBy(Membership, { personId, toOn: IsNull() });
      const erased = await db.existsBy(Erasure, { personId });
      if (!person || erased || !membership || !sees(visitor, membership.municipality)) throw new PersonNotFound();
      await db.delete(Invitation, { personId });
      await this.sendInvitation(db, person, say, at);
    });
    void this.outbox.flush();
  }

  /** Whom an invitation is for. @throws InvitationNotFound */
  async invited(token: string, at = new Date()): Promise<Person> {
    const invitation = await this.database.read.findOneBy(Invitation, {
      hash: sha256(token),
      usedAt: IsNull(),
      expiresAt: MoreThan(at),
    });
    const person = invitation && (await this.database.read.findOneBy(Person, { id: invitation.personId }));
    if (!person) throw new InvitationNotFound();
    return person;
  }

  /** Sets the password, and signs out whoever was signed in with an older one; a link works once. @throws InvitationNotFound */
  async accept(token: string, password: string, at = new Date()): Promise<Person> {
    const person = await this.invited(token, at);
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (db) => {
      const { affected } = await db.update(Invitation, { hash: sha256(token), usedAt: IsNull() }, { usedAt: at });
      if (!affected) throw new InvitationNotFound();
      await db.update(Person, { id: person.id }, { passwordHash });
      await this.sessions.end(db, person.id);
    });
    return person;
  }

  /**
   * Somebody with the places they have worked at, oldest first. A contact sees who works in their municipality, or did last. Looking is
   * noted. @throws PersonNotFound, also for somebody the visitor may not see, or who was erased
   */
  async seen(visitor: Visitor, personId: string): Promise<{ person: Person; memberships: Membership[] }> {
    const { read } = this.database;
    const person = await read.findOneBy(Person, { id: personId });
    const memberships = await read.find(Membership, { where: { personId }, order: { fromOn: 'ASC', id: 'ASC' } });
    const erased = await read.existsBy(Erasure, { personId });
    if (!person || erased || !sees(visitor, memberships.at(-1)?.municipality ?? '')) throw new PersonNotFound();
    await this.audit.viewed(visitor.id, [personId], '/persone');
    return { person, memberships };
  }

  private async insert(db: EntityManager, person: NewPerson, at: Date): Promise<string> {
    const { givenName, familyName, language = 'it', passwordHash = null, roles = [], place, fromOn = romeDay(at) } = person;
    const email = emailOf(person);
    if (await db.existsBy(Person, { email })) throw new EmailTaken();

    const id = nextId();
    await db.insert(Person, { id, givenName, familyName, email, language, passwordHash, createdAt: at });
    for (const { role, municipality = null } of roles) await db.insert(RoleGrant, { personId: id, role, municipality });
    if (place) {
      await db.insert(Membership, { id: nextId(), personId: id, ...place, fromOn, toOn: null });
      await this.ledger.joined(db, id, place, at);
    }
    return id;
  }

  private async sendInvitation(
    db: EntityManager,
    person: { id: string; email: string; givenName: string },
    say: Say,
    at: Date,
  ): Promise<void> {
    const token = randomBytes(24).toString('base64url');
    await db.insert(Invitation, {
      hash: sha256(token),
      personId: person.id,
      expiresAt: new Date(at.getTime() + INVITATION_LASTS),
      usedAt: null,
    });
    const link = `${this.config.publicUrl}/invito/${token}`;
    const text = say('accounts.invitation-mail.text', { name: person.givenName, link, days: INVITATION_LASTS / 86_400_000 });
    await this.outbox.add(db, { recipient: person.email, subject: say('accounts.invitation-mail.subject'), text }, at);
  }
}
