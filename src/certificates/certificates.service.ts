import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nextId } from '../database/index.js';
import { LedgerService } from '../participation/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { Certificate } from './certificate.entity.js';
import { CertificateNotFound } from './certificates.errors.js';
import type { CertificateFacts, CertifiedUnit } from './domain/certificate-facts.js';
import { makeCode, readCode } from './domain/code.js';
import { validUntil } from './domain/validity.js';

const CODE_BYTES = 16;
const ISSUER = 'Comuni Insieme · Rete «Al tuo fianco», Ambito di Garbagnate Milanese';

/** What there is to certify: a course, with its units as they were when this person completed them. */
export interface CompletedCourse {
  readonly personId: string;
  readonly name: string; // as it will be printed
  readonly course: string;
  readonly courseTitle: string;
  readonly units: readonly CertifiedUnit[];
  readonly completedOn: CalendarDay;
  readonly cycle: number;
}

/** Issuing, finding and verifying certificates. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * Issues the certificate in the transaction that completes the course, which tells the ledger; once for each person, course and
   * cycle.
   */
  async issue(db: EntityManager, { personId, course, cycle, ...about }: CompletedCourse, at: Date): Promise<void> {
    await insertOnce(db, { personId, course, cycle, about, from: about.completedOn }, at);
  }

  /**
   * Renews a certificate in the transaction of whoever earned it: another one with a code of its own, valid from that day. The old
   * one stays what it is. Twice is the same as once.
   * @param name as it will be printed
   */
  async renew(db: EntityManager, { personId, course, cycle, facts }: Certificate, name: string, at: Date): Promise<void> {
    const { courseTitle, units, completedOn } = facts;
    const renewedOn = romeDay(at);
    const about = { name, courseTitle, units, completedOn, renewedOn };
    await insertOnce(db, { personId, course, cycle: cycle + 1, about, from: renewedOn }, at);
    await this.ledger.told(db, personId, at);
  }

  /** The newest certificate of each of a person's courses, in the courses' order; none where that one has been revoked. */
  async current(personId: string, db: EntityManager = this.database.read): Promise<Certificate[]> {
    const all = await db.find(Certificate, { where: { personId }, order: { course: 'ASC', cycle: 'ASC' } });
    const newest = new Map(all.map((certificate) => [certificate.course, certificate]));
    return [...newest.values()].filter(({ revokedAt }) => revokedAt === null);
  }

  /** A person's certificates, newest first. */
  of(personId: string): Promise<Certificate[]> {
    return this.database.read.find(Certificate, { where: { personId }, order: { issuedAt: 'DESC' } });
  }

  /** A certificate of this person. @throws CertificateNotFound, also when it is somebody else's */
  async own(personId: string, code: string): Promise<Certificate> {
    const certificate = await this.database.read.findOneBy(Certificate, { personId, code });
    if (!certificate) throw new CertificateNotFound();
    return certificate;
  }

  /** Whether a newer certificate has taken the place of this one. */
  isRenewed({ personId, course, cycle }: Certificate): Promise<boolean> {
    return this.database.read.existsBy(Certificate, { personId, course, cycle: cycle + 1 });
  }

  /** The certificate with this code, as somebody typed it; null when there is none. */
  async find(typed: string): Promise<Certificate | null> {
    const code = readCode(typed);
    return code === null ? null : this.database.read.findOneBy(Certificate, { code });
  }
}

interface Issued {
  readonly personId: string;
  readonly course: string;
  readonly cycle: number;
  readonly about: Pick<CertificateFacts, 'name' | 'courseTitle' | 'units' | 'completedOn' | 'renewedOn'>;
  readonly from: CalendarDay; // it counts from this day
}

async function insertOnce(db: EntityManager, { personId, course, cycle, about, from }: Issued, at: Date): Promise<void> {
  if (await db.existsBy(Certificate, { personId, course, cycle })) return;

  const code = makeCode(randomBytes(CODE_BYTES));
  const facts = {
    ...about,
    code,
    validUntilOn: validUntil(from),
    issuedAt: at.toISOString(),
    issuer: ISSUER,
    templateVersion: 1,
  } as const;
  const row = { id: nextId(), code, personId, course, cycle, facts, completedOn: from, issuedAt: at, revokedAt: null };
  await db.insert(Certificate, row);
}
