import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Somebody who wants no reminders but the yearly one; none here: they get them. Personal data: personId. */
@Entity('muted_reminders')
export class MutedReminders {
  @ForeignKey('Person', { name: 'muted_reminders_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) mutedAt: Date;
}
