import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import { Database, nextId } from '../database/index.js';
import { LedgerService } from '../participation/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { Certificate } from './certificate.entity.js';
import { CertificateNotFound } from './certificates.errors.js';
import { validUntil } from './domain/validity.js';
import { freeze, type Certified } from './issuing.js';
import { SigningKeysService } from './signing/signing-keys.service.js';

/** What there is to certify: a course, with its units as they were when this person completed them. */
export interface CompletedCourse extends Pick<Certified, 'name' | 'surname' | 'courseTitle' | 'units' | 'completedOn'> {
  readonly personId: string;
  readonly course: string;
  readonly cycle: number;
}

/** Issuing certificates, and finding those of a person. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly keys: SigningKeysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Issues the certificate in the transaction that completes the course, which tells the ledger; once for each person, course and
   * cycle.
   * @throws NameUnprintable
   */
  async issue(db: EntityManager, { personId, course, cycle, ...about }: CompletedCourse, at: Date): Promise<void> {
    await this.insertOnce(db, { personId, course, cycle, about, from: about.completedOn }, at);
  }

  /**
   * Renews a certificate in the transaction of whoever earned it: another one with a code of its own, valid from that day. The old
   * one stays what it is. Twice is the same as once.
   * @param holder the name as it will be printed, and the part of it that is the surname
   * @throws NameUnprintable
   */
  async renew(
    db: EntityManager,
    { personId, course, cycle, facts }: Certificate,
    holder: { readonly name: string; readonly surname: string },
    at: Date,
  ): Promise<void> {
    const { courseTitle, units, completedOn } = facts;
    const renewedOn = romeDay(at);
    const about = { ...holder, courseTitle, units, completedOn, renewedOn };
    await this.insertOnce(db, { personId, course, cycle: cycle + 1, about, from: renewedOn }, at);
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

  /** A certificate of this person. @throws CertificateNotFound, also when it is somebody else's or their name has been erased */
  async own(personId: string, code: string): Promise<Certificate> {
    const certificate = await this.database.read.findOneBy(Certificate, { personId, code, anonymisedAt: IsNull() });
    if (!certificate) throw new CertificateNotFound();
    return certificate;
  }

  private async insertOnce(db: EntityManager, { personId, course, cycle, about, from }: Issued, at: Date): Promise<void> {
    if (await db.existsBy(Certificate, { personId, course, cycle })) return;

    const { publicUrl, signatory } = this.config;
    const facts = freeze({ ...about, validUntilOn: validUntil(from) }, { publicUrl, signatory, signer: this.keys.current }, at);
    const award = { id: nextId(), personId, course, cycle, completedOn: from };
    await db.insert(Certificate, { ...award, code: facts.code, facts, issuedAt: at, revokedAt: null, anonymisedAt: null });
  }
}

interface Issued {
  readonly personId: string;
  readonly course: string;
  readonly cycle: number;
  readonly about: Omit<Certified, 'validUntilOn'>;
  readonly from: CalendarDay; // it counts from this day
}
