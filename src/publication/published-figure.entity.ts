import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/**
 * A figure as it was last published: it stays until five people more or fewer are in it. Means and shares that
 * may not be shown are not in it; how many completed is there as it is, and held back where it is shown. No personal data.
 */
@Entity('published_figures')
export class PublishedFigure {
  @PrimaryColumn('varchar', { length: 80 }) name: string; // such as rete-2027-1/learning
  @Column('int') people: number; // in it, when it was published
  @Column('varchar', { length: 10 }) publishedOn: CalendarDay;
  @Column('varchar', { length: 10 }) lookedAtOn: CalendarDay; // when it was last worked out anew: once a day is enough
  @Column('simple-json', { nullable: true }) figure: unknown; // null: nothing of it may be shown
}
