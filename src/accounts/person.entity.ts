import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { Language } from '../shared/index.js';

/** Somebody who may sign in. Personal data: everything here. */
@Entity('people')
@Unique('people_email', ['email'])
@Index('people_by_name', ['familyName', 'givenName', 'id']) // as lists are read
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('varchar', { length: 80 }) givenName: string;
  @Column('varchar', { length: 80 }) familyName: string;
  @Column('varchar', { length: 160 }) email: string; // lower case
  @Column('varchar', { length: 200, nullable: true }) passwordHash: string | null; // argon2id; null until the invitation is accepted
  @Column('varchar', { length: 2 }) language: Language;
  @Column({ type: 'varchar', length: 24, transformer: instant }) createdAt: Date;
}

/** As on a certificate: given name first. */
export const nameOf = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trimStart(); // who was erased has no given name
