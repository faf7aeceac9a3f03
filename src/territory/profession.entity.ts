import { Column, Entity, PrimaryColumn } from 'typeorm';

export const TRACKS = ['social', 'health', 'police', 'other'] as const;

export type Track = (typeof TRACKS)[number];

/** What somebody works as. No personal data. */
@Entity('professions')
export class Profession {
  @PrimaryColumn('varchar', { length: 40 }) code: string;
  @Column('varchar', { length: 80 }) name: string;
  @Column('varchar', { length: 10 }) track: Track; // chooses the fourth unit
  @Column('boolean') ecm: boolean; // whether the rules of continuing education in health care apply
}
