import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A municipality of the network. No personal data. */
@Entity('municipalities')
@Index('municipalities_by_name', ['name', 'istat']) // as lists are read
export class Municipality {
  @PrimaryColumn('varchar', { length: 6 }) istat: string; // text: the zero in front counts
  @Column('varchar', { length: 4 }) belfiore: string; // the land registry's code
  @Column('varchar', { length: 80 }) name: string;
  @Column('varchar', { length: 2 }) province: string;
}
