import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import type { Language } from '../shared/index.js';
import { SessionsService, type Role, type SessionReader, type Visitor } from '../web/index.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { hashPassword, isPassword } from './passwords.js';
import { nameOf, Person } from './person.entity.js';

interface VisitorRow {
  readonly id: string | null; // null: there is no such person
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly role: Role | null;
  readonly municipality: string | null;
}

/** Who people are, where they work today, and whether they are who they say. */
@Injectable()
export class AccountsService implements SessionReader {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  /** The person with this e-mail and this password; null whichever of the two is wrong, after the same time. */
  async signIn(email: string, password: string): Promise<Person | null> {
    const person = await this.database.read.findOneBy(Person, { email: email.trim().toLowerCase() });
    return (await isPassword(person?.passwordHash, password)) ? person : null;
  }

  /** Who somebody is, as every page must know; null when the person is no longer there. */
  async visitor(personId: string): Promise<Visitor | null> {
    const rows = await this.database.read.sql<VisitorRow[]>`
      select p.id, p."givenName", p."familyName", p.language, g.role, g.municipality
      from people p left join role_grants g on g."personId" = p.id where p.id = ${personId}`;
    return visitorFrom(rows);
  }

  /** In one question, in plain SQL: every request of a signed-in person asks. */
  async liveSession(hash: string, at: Date): Promise<{ body: string; visitor: Visitor | null } | null> {
    const rows = await this.database.read.sql<(VisitorRow & { readonly body: string })[]>`
      select s.body, p.id, p."givenName", p."familyName", p.language, g.role, g.municipality
      from web_sessions s left join people p on p.id = s."personId" left join role_grants g on g."personId" = p.id
      where s.hash = ${hash} and s."expiresAt" > ${at.toISOString()}`;
    return rows[0] ? { body: rows[0].body, visitor: visitorFrom(rows) } : null;
  }

  /** The person with this id, or null. */
  person(id: string): Promise<Person | null> {
    return this.database.read.findOneBy(Person, { id });
  }

  /** Where somebody works today; null for people of the network who work in no municipality. */
  membership(personId: string, db: EntityManager = this.database.read): Promise<Membership | null> {
    return db.findOne(Membership, { where: { personId, toOn: IsNull() }, order: { fromOn: 'DESC', id: 'DESC' } });
  }

  /** Where somebody works today and as what, with how many people do the same there; null for who works in no municipality. */
  async group(personId: string): Promise<{ organisation: string; profession: string; people: number } | null> {
    const membership = await this.membership(personId);
    if (!membership) return null;
    const { organisation, profession } = membership;
    return {
      organisation,
      profession,
      people: await this.database.read.countBy(Membership, { organisation, profession, toOn: IsNull() }),
    };
  }

  /** Where somebody has worked, oldest first. */
  memberships(personId: string): Promise<Membership[]> {
    return this.database.read.find(Membership, { where: { personId }, order: { fromOn: 'ASC', id: 'ASC' } });
  }

  /** Names by id, for pages that may show them. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.database.read.findBy(Person, { id: In([...new Set(ids)]) });
    return new Map(people.map((person) => [person.id, nameOf(person)]));
  }

  async chooseLanguage(personId: string, language: Language): Promise<void> {
    await this.database.transaction((db) => db.update(Person, { id: personId }, { language }));
  }

  /** A new password, if the old one is right: whoever else is signed in as this person is signed out. */
  async changePassword(personId: string, old: string, fresh: string, sessionId: string): Promise<boolean> {
    const person = await this.person(personId);
    if (!(await isPassword(person?.passwordHash, old))) return false;

    const passwordHash = await hashPassword(fresh);
    await this.database.transaction(async (db) => {
      await db.update(Person, { id: personId }, { passwordHash });
      await db.delete(Invitation, { personId }); // a link that is still out would set yet another
      await this.sessions.end(db, personId, sessionId);
    });
    return true;
  }

  /** Signs this person out everywhere but here. */
  async signOutElsewhere(personId: string, sessionId: string): Promise<void> {
    await this.database.transaction((db) => this.sessions.end(db, personId, sessionId));
  }
}

/** From a row for each role granted, or one without a role. */
function visitorFrom(rows: readonly VisitorRow[]): Visitor | null {
  const [person] = rows;
  if (!person?.id) return null;

  const { id, language } = person;
  const granted = rows.map(({ role }) => role).filter((role) => role !== null);
  const municipality = rows.find(({ role }) => role === 'contact')?.municipality ?? null;
  return { id, name: nameOf(person), roles: [...new Set<Role>(['learner', ...granted])], municipality, language };
}
