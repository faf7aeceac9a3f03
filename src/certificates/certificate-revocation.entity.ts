import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Why a certificate counts no more and who said so: kept, never published. Personal data: reason, actorId. */
@Entity('certificate_revocations')
export class CertificateRevocation {
  @ForeignKey('Certificate', { name: 'certificate_revocations_certificate' })
  @PrimaryColumn('uuid')
  certificateId: string;

  @Column('text') reason: string;

  @ForeignKey('Person', { name: 'certificate_revocations_actor' })
  @Column('uuid')
  actorId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) revokedAt: Date;
}
