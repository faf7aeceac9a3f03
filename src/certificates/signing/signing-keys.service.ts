import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { CONFIG, type Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { SigningKey } from './signing-key.entity.js';
import { signerOf, type Signer } from './signer.js';

/** The key that signs now, and the public halves of all that ever did. */
@Injectable()
export class SigningKeysService implements OnModuleInit {
  readonly current: Signer;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { certificateKey }: Config,
  ) {
    this.current = signerOf(certificateKey);
  }

  /** Enters the key that the process was started with, before it can sign; a key that was there before gives place. */
  async onModuleInit(): Promise<void> {
    const { id, publicKey } = this.current;
    const now = new Date();
    await this.database.transaction(async (db) => {
      if (await db.existsBy(SigningKey, { id, usedUntil: IsNull() })) return;
      await db.createQueryBuilder().insert().into(SigningKey).values({ id, publicKey, usedFrom: now }).orIgnore().execute();
      await db.update(SigningKey, { id }, { usedUntil: null });
      await db.update(SigningKey, { id: Not(id), usedUntil: IsNull() }, { usedUntil: now });
    });
  }

  /** Oldest first. */
  all(): Promise<SigningKey[]> {
    return this.database.read.find(SigningKey, { order: { usedFrom: 'ASC', id: 'ASC' } });
  }
}
