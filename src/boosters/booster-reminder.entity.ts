import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';
import type { Day } from './domain/calendar.js';
import type { Reminder } from './domain/reminding.js';

/** A booster was called to mind: the row that lets only one of many processes write the mail. Personal data: through the certificate. */
@Entity('booster_reminders')
export class BoosterReminder {
  @ForeignKey('Certificate', { name: 'booster_reminders_certificate' })
  @PrimaryColumn('uuid')
  certificateId: string;

  @PrimaryColumn('int') day: Day;
  @PrimaryColumn('varchar', { length: 10 }) reminder: Reminder;
  @Column('varchar', { length: 10 }) sentOn: CalendarDay; // handed to the outbox
}
