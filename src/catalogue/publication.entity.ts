import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { CourseContent, PageContent, ReviewsContent, SurveyContent, UnitContent } from './domain/content.js';

/** A version of what is taught or read, whole and never changed again. Personal data: the names of reviewers, who sign in public. */
@Entity('publications')
export class Publication {
  @PrimaryColumn('varchar', { length: 10 }) kind: 'course' | 'unit' | 'page' | 'reviews' | 'survey';
  @PrimaryColumn('varchar', { length: 60 }) slug: string;
  @PrimaryColumn('int') version: number; // from 1
  @Column('varchar', { length: 64 }) fingerprint: string; // SHA-256 of the body, hexadecimal
  @Column('simple-json') body: CourseContent | UnitContent | PageContent | ReviewsContent | SurveyContent;
  @Column({ type: 'varchar', length: 24, transformer: instant }) publishedAt: Date;
}
