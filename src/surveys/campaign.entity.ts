import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/**
 * A time in which the people of a course are asked, with the key that ties together what one of them says. While it is open, who has its key
 * and the list of people can tell whose a row is; closing writes over the key and changes every pseudonym. No personal data.
 */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('varchar', { length: 20 }) code: string; // such as rete-2027-1
  @Column('varchar', { length: 60 }) course: string; // its slug
  @Column('varchar', { length: 64 }) key: string; // hexadecimal; zeros once it is closed
  @Column('varchar', { length: 10 }) openedOn: CalendarDay;
  @Column('varchar', { length: 10, nullable: true }) closedOn: CalendarDay | null;
  @Column('int', { nullable: true }) enrolled: number | null; // people in the course on the day it was closed
}
