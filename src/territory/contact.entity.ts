import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place to turn to. Such facts age: each has an owner and the day it was last checked with the service. No personal data. */
@Entity('contacts')
export class Contact {
  @PrimaryColumn('varchar', { length: 60 }) slug: string;
  @Column('varchar', { length: 160 }) name: string;
  @Column('varchar', { length: 300 }) purpose: string;
  @Column('varchar', { length: 40 }) phone: string; // as the service prints it
  @Column('varchar', { length: 120 }) email: string;
  @Column('varchar', { length: 160 }) address: string;
  @Column('varchar', { length: 160 }) hours: string;
  @Column('varchar', { length: 120 }) owner: string; // who answers for its being true
  @Column('varchar', { length: 200 }) source: string;
  @Column('varchar', { length: 10, nullable: true }) checkedOn: string | null; // CalendarDay; null: to be confirmed
}
