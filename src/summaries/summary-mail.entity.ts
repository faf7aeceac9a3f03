import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/** The summary of a month went to somebody: the row that lets only one of many processes write the mail. Personal data: personId. */
@Entity('summary_mails')
export class SummaryMail {
  @ForeignKey('Person', { name: 'summary_mails_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 7 }) month: string; // 2027-03
  @Column('varchar', { length: 10 }) sentOn: CalendarDay; // handed to the outbox
}
