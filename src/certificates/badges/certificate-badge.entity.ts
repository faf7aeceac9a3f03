import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../../database/index.js';

/**
 * The Open Badge of a certificate, signed when it was first asked for and the same from then on. Its place in a list of states stays
 * taken for ever. Personal data: credential, which is emptied when the holder is anonymised; code.
 */
@Entity('certificate_badges')
@Unique('certificate_badges_place', ['list', 'position'])
export class CertificateBadge {
  @PrimaryColumn('varchar', { length: 40 }) code: string;
  @Column('text') credential: string; // a compact JWS
  @Column('int') list: number;
  @Column('int') position: number;
  @Column({ type: 'varchar', length: 24, transformer: instant }) signedAt: Date;
}
