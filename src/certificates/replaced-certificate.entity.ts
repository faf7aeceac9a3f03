import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { CertificateFacts } from './domain/certificate-facts.js';

/**
 * A certificate as it was before a correction took its place: its code is on paper somewhere and verifies for ever. The reason is for
 * those who keep the register, and is never published. Personal data: facts, reason, actorId.
 */
@Entity('replaced_certificates')
@Unique('replaced_certificates_code', ['code'])
export class ReplacedCertificate {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Certificate', { name: 'replaced_certificates_certificate' })
  @Column('uuid')
  certificateId: string; // the one that holds its place now

  @Column('varchar', { length: 40 }) code: string;
  @Column('simple-json') facts: CertificateFacts;
  @Column({ type: 'varchar', length: 24, transformer: instant }) issuedAt: Date;
  @Column({ type: 'varchar', length: 24, transformer: instant }) replacedAt: Date;
  @Column('text') reason: string;

  @ForeignKey('Person', { name: 'replaced_certificates_actor' })
  @Column('uuid')
  actorId: string;
}
