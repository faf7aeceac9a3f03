import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/index.js';

/**
 * What the file of a certificate was sealed with when it was first handed out, so that it is sealed in the same way when the key of the
 * seal is another one. Personal data: code, which leads to a certificate.
 */
@Entity('certificate_seals')
export class CertificateSeal {
  @PrimaryColumn('varchar', { length: 40 }) code: string;
  @Column('text') signature: string; // a CMS in base64
  @Column('varchar', { length: 64 }) digest: string; // SHA-256 of the bytes it signs, hexadecimal
  @Column({ type: 'varchar', length: 24, transformer: instant }) sealedAt: Date;
}
