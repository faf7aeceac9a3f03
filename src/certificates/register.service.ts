import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { ErasuresService, nameOf, PeopleService, Person } from '../accounts/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database, nextId } from '../database/index.js';
import { OutboxService } from '../jobs/index.js';
import { LedgerService } from '../participation/index.js';
import { CertificateBadge } from './badges/certificate-badge.entity.js';
import { sayIn } from '../web/index.js';
import { CertificateRevocation } from './certificate-revocation.entity.js';
import { Certificate } from './certificate.entity.js';
import { CertificateSettled, NotInRegister } from './certificates.errors.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { readCode } from './domain/code.js';
import { freeze } from './issuing.js';
import { ReplacedCertificate } from './replaced-certificate.entity.js';
import { SigningKeysService } from './signing/signing-keys.service.js';

/** A certificate with all that has happened to it, for those who keep the register. */
export interface RegisterEntry {
  readonly certificate: Certificate;
  /** Those it has taken the place of, oldest first. */
  readonly replaced: readonly ReplacedCertificate[];
  readonly revocation: CertificateRevocation | null;
  /** A later certificate of the same person and course is there. */
  readonly renewed: boolean;
  readonly person: Person;
  /** Names of those who replaced or revoked, by their id. */
  readonly actors: ReadonlyMap<string, string>;
}

/** A name as it should have been, and why. */
export interface Correction {
  readonly givenName: string;
  readonly familyName: string;
  readonly reason: string;
}

/** The signature goes with the name: against the public key it would confirm a name that somebody guesses. */
function erased(facts: CertificateFacts): CertificateFacts {
  const { token: _token, ...rest } = facts;
  return { ...rest, name: '', surname: '' };
}

/** Keeping the register: a certificate is never changed or deleted, it is replaced or revoked, with a reason that stays. */
@Injectable()
export class RegisterService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly people: PeopleService,
    private readonly keys: SigningKeysService,
    private readonly erasures: ErasuresService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.erasures.also((db, personId, at) => this.anonymise(db, personId, at));
  }

  /** The entry of a code, also of one that has been replaced. @throws NotInRegister */
  async entry(typed: string): Promise<RegisterEntry> {
    const { read } = this.database;
    const code = readCode(typed) ?? '';
    const former = await read.findOneBy(ReplacedCertificate, { code });
    const certificate = await read.findOneBy(Certificate, former ? { id: former.certificateId } : { code });
    if (!certificate) throw new NotInRegister();

    const { id, personId, course, cycle } = certificate;
    const replaced = await read.find(ReplacedCertificate, { where: { certificateId: id }, order: { replacedAt: 'ASC' } });
    const revocation = await read.findOneBy(CertificateRevocation, { certificateId: id });
    const renewed = await read.existsBy(Certificate, { personId, course, cycle: cycle + 1, revokedAt: IsNull() });
    const ids = [...replaced, ...(revocation ? [revocation] : [])].map(({ actorId }) => actorId);
    const people = await read.findBy(Person, { id: In([personId, ...ids]) });
    return {
      certificate,
      replaced,
      revocation,
      renewed,
      person: people.find((one) => one.id === personId)!,
      actors: new Map(people.map((one) => [one.id, nameOf(one)])),
    };
  }

  /**
   * Puts another certificate in the place of this one: the same course, days and hours, the name as given, a code of its own. The old
   * code verifies as replaced. With the same name it is a reissue, for a paper that came into wrong hands. The person is called so from
   * now on, or the next renewal would print the mistake again. The holder gets a mail. Gives the new code.
   * @throws NotInRegister, CertificateSettled, NameUnprintable
   */
  async correct(actorId: string, code: string, { reason, ...names }: Correction, at = new Date()): Promise<string> {
    const { personId } = await this.open(this.database.read, code);
    const replacing = await this.database.transaction(
      async (db) => {
        const { id, facts, issuedAt } = await this.open(db, code);
        const { publicUrl, signatory } = this.config;
        const issuer = { publicUrl, signatory, signer: this.keys.current };
        const next = freeze({ ...facts, name: nameOf(names), surname: names.familyName }, issuer, at);
        const former = { id: nextId(), certificateId: id, code, facts, issuedAt, replacedAt: at, reason, actorId };
        await db.insert(ReplacedCertificate, former);
        await db.update(Certificate, { id }, { code: next.code, facts: next, issuedAt: at });
        await this.people.rename(db, personId, names);
        await this.tell(db, personId, at);
        return next.code;
      },
      { of: personId },
    );
    void this.outbox.flush();
    return replacing;
  }

  /** Says that a certificate counts no more, nor those it has replaced; its holder gets a mail. @throws NotInRegister, CertificateSettled */
  async revoke(actorId: string, code: string, reason: string, at = new Date()): Promise<void> {
    const { personId } = await this.open(this.database.read, code);
    await this.database.transaction(
      async (db) => {
        const { id } = await this.open(db, code);
        await db.insert(CertificateRevocation, { certificateId: id, reason, actorId, revokedAt: at });
        await db.update(Certificate, { id }, { revokedAt: at });
        await this.ledger.told(db, personId, at);
        await this.tell(db, personId, at);
      },
      { of: personId },
    );
    void this.outbox.flush();
  }

  /**
   * Erases the name from all the certificates of a person, the replaced ones too, and the reasons, which may name them. The codes
   * verify for ever, without a holder; what was read and done stays counted. For the transaction that anonymises the person.
   */
  async anonymise(db: EntityManager, personId: string, at: Date): Promise<void> {
    const certificates = await db.findBy(Certificate, { personId });
    for (const { id, facts } of certificates) await db.update(Certificate, { id }, { facts: erased(facts), anonymisedAt: at });

    const certificateId = In(certificates.map(({ id }) => id));
    const replaced = await db.findBy(ReplacedCertificate, { certificateId });
    for (const { id, facts } of replaced) await db.update(ReplacedCertificate, { id }, { facts: erased(facts), reason: '' });
    const codes = [...certificates, ...replaced].map(({ code }) => code);
    await db.update(CertificateRevocation, { certificateId }, { reason: '' });
    await db.update(CertificateBadge, { code: In(codes) }, { credential: '' }); // its place in the list of states stays taken
  }

  /** Tells the holder that something has changed, and where to read what: a mail is read by others too. */
  private async tell(db: EntityManager, personId: string, at: Date): Promise<void> {
    const person = await db.findOneByOrFail(Person, { id: personId });
    const say = sayIn(person.language);
    const text = say('certificates.mail.text', { name: nameOf(person), link: `${this.config.publicUrl}/attestati` });
    await this.outbox.add(db, { recipient: person.email, subject: say('certificates.mail.subject'), text }, at);
  }

  /** The certificate that may still be replaced or revoked. */
  private async open(db: EntityManager, code: string): Promise<Certificate> {
    const certificate = await db.findOneBy(Certificate, { code });
    if (!certificate) {
      if (await db.existsBy(ReplacedCertificate, { code })) throw new CertificateSettled('replaced');
      throw new NotInRegister();
    }
    if (certificate.revokedAt) throw new CertificateSettled('revoked');
    if (certificate.anonymisedAt) throw new CertificateSettled('anonymised');
    return certificate;
  }
}
