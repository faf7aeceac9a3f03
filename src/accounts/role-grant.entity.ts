import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from '../web/index.js';

/** What somebody may see beyond their own course. Personal data: personId. */
@Entity('role_grants')
export class RoleGrant {
  @ForeignKey('Person', { name: 'role_grants_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 20 }) role: Role;

  @ForeignKey('Municipality', { name: 'role_grants_municipality' })
  @Column('varchar', { length: 6, nullable: true })
  municipality: string | null; // the one a contact answers for
}
