import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** A browser that is signed in, or about to be. The key is a hash, so a stolen backup opens no session. Personal data: personId. */
@Entity('web_sessions')
@Index('web_sessions_by_person', ['personId'])
@Index('web_sessions_by_expiry', ['expiresAt'])
export class WebSession {
  @PrimaryColumn('varchar', { length: 64 }) hash: string; // SHA-256 of the id in the cookie, hexadecimal
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') body: string; // JSON of @fastify/session
  @Column({ type: 'varchar', length: 24, transformer: instant }) createdAt: Date;
  @Column({ type: 'varchar', length: 24, transformer: instant }) expiresAt: Date;
}
