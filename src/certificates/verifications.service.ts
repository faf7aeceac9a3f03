import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../database/index.js';
import { CertificateFile } from './certificate-file.entity.js';
import { Certificate } from './certificate.entity.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import type { Fate } from './domain/standing.js';
import { ReplacedCertificate } from './replaced-certificate.entity.js';

/** What a code stands for: the facts that its paper says, and what has become of it. */
export interface Found {
  readonly facts: CertificateFacts;
  readonly fate: Fate;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Looking up a certificate for somebody who holds the paper. Nothing is listed, and nothing found by name. */
@Injectable()
export class VerificationsService {
  constructor(private readonly database: Database) {}

  /**
   * What a code stands for, or null when it was never issued. The same look-ups are made whatever comes of them: how long the answer
   * takes tells nothing.
   * @param code as `readCode` gives it
   */
  async find(code: string): Promise<Found | null> {
    const { read } = this.database;
    const issued = await read.findOneBy(Certificate, { code });
    const replaced = await read.findOneBy(ReplacedCertificate, { code });
    const current = await read.findOneBy(Certificate, { id: replaced?.certificateId ?? issued?.id ?? NOBODY });
    const { personId = NOBODY, course = '', cycle = 0 } = current ?? {};
    const renewed = await read.existsBy(Certificate, { personId, course, cycle: cycle + 1, revokedAt: IsNull() });
    if (!current) return null;

    const { facts } = replaced ?? current;
    const replacedBy = replaced ? 'correction' : renewed ? 'renewal' : null;
    const fate = {
      validUntilOn: facts.validUntilOn,
      revoked: current.revokedAt !== null,
      anonymised: current.anonymisedAt !== null,
      replacedBy,
    } as const;
    return { facts, fate };
  }

  /** The code of the certificate whose file has this SHA-256, or null when we never handed out such a file. */
  async codeOfFile(digest: string): Promise<string | null> {
    const file = await this.database.read.findOneBy(CertificateFile, { digest });
    return file?.code ?? null;
  }
}
