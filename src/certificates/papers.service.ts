import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { drawPdf, measure } from '../documents/index.js';
import { sayIn } from '../web/index.js';
import { BadgesService } from './badges/badges.service.js';
import { CertificateFile } from './certificate-file.entity.js';
import type { Certificate } from './certificate.entity.js';
import { layOutCertificate } from './paper/layout.js';
import { SealsService } from './seals/seals.service.js';

/** Certificates as files. */
@Injectable()
export class PapersService {
  constructor(
    private readonly database: Database,
    private readonly badges: BadgesService,
    private readonly seals: SealsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The PDF, drawn from the frozen facts in the language of the course: the same bytes for ever. Its digest is kept before it is
   * handed out, so that a copy can be told from an edited one.
   */
  async draw({ code, facts }: Pick<Certificate, 'code' | 'facts'>, at = new Date()): Promise<Buffer> {
    const verifyUrl = facts.verifyAt ?? `${this.config.publicUrl}/verifica/${code}`;
    const provesItself = facts.templateVersion >= 3; // older papers stay what they were
    const badge = provesItself ? await this.badges.of(facts, at) : null;
    const sealed = provesItself && (await this.seals.isSealed(code));
    const drawn = await drawPdf(layOutCertificate({ facts, say: sayIn('it'), verifyUrl, badge, sealed, measure }));
    const pdf = sealed ? await this.seals.embed(code, drawn, new Date(facts.issuedAt), at) : drawn;
    await this.remember(createHash('sha256').update(pdf).digest('hex'), code, at);
    return pdf;
  }

  private async remember(digest: string, code: string, drawnAt: Date): Promise<void> {
    if (await this.database.read.existsBy(CertificateFile, { digest })) return;
    await this.database.transaction(async (db) => {
      if (!(await db.existsBy(CertificateFile, { digest }))) await db.insert(CertificateFile, { digest, code, drawnAt });
    });
  }
}
