import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Somebody looked at somebody's row; the person can read it. Personal data: viewerId, personId. */
@Entity('row_views')
@Index('row_views_by_person', ['personId', 'id'])
export class RowView {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'row_views_viewer' })
  @Column('uuid')
  viewerId: string;

  @ForeignKey('Person', { name: 'row_views_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) page: string; // its address
  @Column({ type: 'varchar', length: 24, transformer: instant }) at: Date;
}
