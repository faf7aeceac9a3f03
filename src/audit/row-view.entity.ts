import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Somebody looked at somebody's row; the person can read it. Its key is all of it. Personal data: viewerId, personId. */
@Entity('row_views')
export class RowView {
  @ForeignKey('Person', { name: 'row_views_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 24, transformer: instant }) at: Date;

  @ForeignKey('Person', { name: 'row_views_viewer' })
  @PrimaryColumn('uuid')
  viewerId: string;

  @PrimaryColumn('varchar', { length: 60 }) page: string; // its address
}
