import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { CourseContent, UnitContent } from './domain/content.js';

/** A version of a course or a unit, whole and never changed again. No personal data. */
@Entity('publications')
export class Publication {
  @PrimaryColumn('varchar', { length: 10 }) kind: 'course' | 'unit';
  @PrimaryColumn('varchar', { length: 60 }) slug: string;
  @PrimaryColumn('int') version: number; // from 1
  @Column('varchar', { length: 64 }) fingerprint: string; // SHA-256 of the body, hexadecimal
  @Column('simple-json') body: CourseContent | UnitContent;
  @Column({ type: 'varchar', length: 24, transformer: instant }) publishedAt: Date;
}
