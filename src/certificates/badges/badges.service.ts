import { randomInt, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { sayIn } from '../../web/index.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import { badge, listAddress, moment, seconds } from '../domain/badge.js';
import { LIST_LENGTH, statusBits } from '../domain/status-list.js';
import { duration } from '../paper/units.js';
import { SigningKeysService } from '../signing/signing-keys.service.js';
import { CertificateBadge } from './certificate-badge.entity.js';

const DRAWS = 4; // places tried at random in a list before the next is begun, which happens when it is some two thirds full

/** Certificates as Open Badges, and the lists that say which of them count no more. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The signed credential of a certificate whose holder has a name: the same text for ever, whatever key signs by then. */
  async of(facts: CertificateFacts, at = new Date()): Promise<string> {
    const { code } = facts;
    const kept = await this.database.read.findOneBy(CertificateBadge, { code });
    if (kept) return kept.credential;
    return this.database.transaction(async (db) => {
      const other = await db.findOneBy(CertificateBadge, { code }); // somebody was quicker
      if (other) return other.credential;
      const place = await freePlace(db);
      const credential = this.signed(badge(facts, { ...this.frame(facts), ...place }), 'JWT');
      await db.insert(CertificateBadge, { code, credential, ...place, signedAt: at });
      return credential;
    });
  }

  /** A list of states as a signed credential, or null when no badge is in it. Revoked certificates are set, and corrected ones. */
  async list(list: number, at = new Date()): Promise<string | null> {
    const { read } = this.database;
    if (!(await read.existsBy(CertificateBadge, { list }))) return null;

    const badges = read.createQueryBuilder(CertificateBadge, 'badge').select('badge.position', 'position').where({ list });
    const revoked = '(exists (select 1 from certificates c where c.code = badge.code and c."revokedAt" is not null)';
    const corrected = 'or exists (select 1 from replaced_certificates r where r.code = badge.code))';
    const rows = await badges.andWhere(`${revoked} ${corrected}`).getRawMany<{ position: number }>();

    const { publicUrl } = this.config;
    const [id, from] = [listAddress(publicUrl, list), seconds(at)];
    const encodedList = `u${gzipSync(statusBits(rows.map(({ position }) => position))).toString('base64url')}`; // multibase
    const subject = { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList };
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: publicUrl,
      validFrom: moment(from),
      credentialSubject: subject,
    };
    return this.signed({ ...credential, iss: publicUrl, jti: id, sub: subject.id, nbf: from }, 'vc+jwt');
  }

  /** The key is named by the address where it can be fetched, as Open Badges 3.0 (8.2.4.1) asks; no other header is allowed there. */
  private signed(content: object, typ: string): string {
    const { id, sign } = this.keys.current;
    return sign({ kid: `${this.config.publicUrl}/verifica/chiavi/${id}`, typ }, content);
  }

  private frame({ units }: CertificateFacts) {
    const say = sayIn('it');
    const list = units.map(({ title, minutes }) => `${title} (${duration(minutes, say)})`).join(', ');
    return {
      publicUrl: this.config.publicUrl,
      id: `urn:uuid:${randomUUID()}`,
      subjectId: `urn:uuid:${randomUUID()}`,
      description: say('certificate.note'),
      criteria: say('certificates.badge.criteria', { units: list }),
    };
  }
}

async function freePlace(db: EntityManager): Promise<{ list: number; position: number }> {
  const [newest] = await db.find(CertificateBadge, { select: { code: true, list: true }, order: { list: 'DESC' }, take: 1 });
  const list = newest?.list ?? 1;
  for (let draw = 0; draw < DRAWS; draw++) {
    const position = randomInt(LIST_LENGTH);
    if (!(await db.existsBy(CertificateBadge, { list, position }))) return { list, position };
  }
  return { list: list + 1, position: randomInt(LIST_LENGTH) };
}
