import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/** Somebody who wants the monthly summary by mail, from the month of this day on. Personal data: personId. */
@Entity('summary_subscriptions')
export class SummarySubscription {
  @ForeignKey('Person', { name: 'summary_subscriptions_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('varchar', { length: 10 }) sinceOn: CalendarDay;
}
