import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import type { CertificateFacts } from './domain/certificate-facts.js';

/**
 * The document for a completed course, frozen when it was issued and drawn from these facts alone. A correction puts another in its
 * place, with a code of its own, and keeps this one among the replaced. Personal data: all of it.
 */
@Entity('certificates')
@Unique('certificates_code', ['code'])
@Unique('certificates_once_a_cycle', ['personId', 'course', 'cycle'])
export class Certificate {
  @PrimaryColumn('uuid') id: string;
  @Column('varchar', { length: 40 }) code: string; // what people verify it by

  @ForeignKey('Person', { name: 'certificates_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) course: string;
  @Column('int') cycle: number; // 1, and one more with each renewal
  @Column('simple-json') facts: CertificateFacts;
  @Column('varchar', { length: 10 }) completedOn: CalendarDay; // the day it counts from: of the course, or of the renewal
  @Column({ type: 'varchar', length: 24, transformer: instant }) issuedAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) revokedAt: Date | null;

  /** When the holder's name was erased from the facts: the code still verifies, as that. */
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) anonymisedAt: Date | null;
}
