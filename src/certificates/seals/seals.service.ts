import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { embedSeal, readSeal, type Seal } from '../../documents/index.js';
import { romeDay } from '../../shared/index.js';
import { CertificateFile } from '../certificate-file.entity.js';
import { SealUnusable } from '../certificates.errors.js';
import { CertificateSeal } from './certificate-seal.entity.js';

/** Sealing the files of certificates, where a seal is configured. A file that was handed out stays as it is, sealed or not. */
@Injectable()
export class SealsService {
  private readonly seal: Seal | null;

  /** @throws Error when a seal is configured that cannot seal: there is no start that would hand out files without it */
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.seal = config.seal && usable(config.seal, new Date());
  }

  /** Whether the file of a certificate is to be sealed, so that room is kept in it. */
  async isSealed(code: string): Promise<boolean> {
    const { read } = this.database;
    if (await read.existsBy(CertificateSeal, { code })) return true;
    return this.seal !== null && !(await read.existsBy(CertificateFile, { code }));
  }

  /**
   * The file with its seal: the one it had, or a new one, which is kept before the file leaves.
   * @param issuedAt says in the seal when it was made, so that it does not hang on the day of the download
   * @throws SealUnusable when it has to be sealed anew and the seal is gone or has run out
   */
  async embed(code: string, pdf: Buffer, issuedAt: Date, now: Date): Promise<Buffer> {
    const kept = await this.database.read.findOneBy(CertificateSeal, { code });
    let made: Omit<CertificateSeal, 'code'> | null = null;
    const sealed = await embedSeal(pdf, (bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (kept?.digest === digest) return Buffer.from(kept.signature, 'base64');
      if (!this.seal || now > this.seal.validUntil) throw new SealUnusable();
      const signature = this.seal.sign(bytes, issuedAt);
      made = { signature: signature.toString('base64'), digest, sealedAt: now };
      return signature;
    });
    if (made) await this.keep({ code, ...(made as Omit<CertificateSeal, 'code'>) });
    return sealed;
  }

  private async keep(seal: CertificateSeal): Promise<void> {
    await this.database.transaction(async (db) => {
      const { code, ...rest } = seal;
      if (await db.existsBy(CertificateSeal, { code })) await db.update(CertificateSeal, { code }, rest);
      else await db.insert(CertificateSeal, seal);
    });
  }
}

function usable({ file, password }: NonNullable<Config['seal']>, now: Date): Seal {
  let seal: Seal;
  try {
    seal = readSeal(readFileSync(file), password);
  } catch (why) {
    throw new Error(
      `SEAL_FILE ${file} cannot seal certificates: ${(why as Error).message}. Name a PKCS#12 file with an RSA key and its certificate, or take SEAL_FILE away.`,
      { cause: why },
    );
  }
  const { validFrom, validUntil } = seal;
  if (now >= validFrom && now <= validUntil) return seal;
  throw new Error(
    `SEAL_FILE ${file} cannot seal certificates: it is valid from ${romeDay(validFrom)} to ${romeDay(validUntil)}. Name one that is valid today, or take SEAL_FILE away.`,
  );
}
