import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const ORGANISATION_KINDS = [
  'municipality',
  'social-services',
  'local-police',
  'hospital',
  'family-clinic',
  'carabinieri',
  'state-police',
  'other',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A body whose staff take part; one that serves several municipalities belongs to none of them. No personal data. */
@Entity('organisations')
export class Organisation {
  @PrimaryColumn('varchar', { length: 60 }) slug: string;
  @Column('varchar', { length: 120 }) name: string;
  @Column('varchar', { length: 20 }) kind: OrganisationKind;

  @ForeignKey('Municipality', { name: 'organisations_municipality' })
  @Column('varchar', { length: 6, nullable: true })
  municipality: string | null;
}
