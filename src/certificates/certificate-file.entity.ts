import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/**
 * The SHA-256 of a file that was handed out, so that it is known again even when a later release draws it with other bytes. The file
 * itself is not kept. Personal data: code, which leads to a certificate.
 */
@Entity('certificate_files')
export class CertificateFile {
  @PrimaryColumn('varchar', { length: 64 }) digest: string; // hexadecimal
  @Column('varchar', { length: 40 }) code: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) drawnAt: Date;
}
