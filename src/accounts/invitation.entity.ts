import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** A link that sets somebody's first password, once. Its key is a hash: who reads the table cannot follow it. Personal data: personId. */
@Entity('invitations')
@Index('invitations_by_person', ['personId'])
export class Invitation {
  @PrimaryColumn('varchar', { length: 64 }) hash: string; // SHA-256 of the token, hexadecimal

  @ForeignKey('Person', { name: 'invitations_person' })
  @Column('uuid')
  personId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) expiresAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) usedAt: Date | null;
}
