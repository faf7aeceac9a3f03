import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/index.js';

/**
 * The public half of a key that certificates are signed with. It stays when another has taken its place: what it signed can be checked
 * for ever. The private half is never in the database. No personal data.
 */
@Entity('signing_keys')
export class SigningKey {
  @PrimaryColumn('varchar', { length: 16 }) id: string; // as it stands in what the key has signed
  @Column('varchar', { length: 43 }) publicKey: string; // `x` of the JWK
  @Column({ type: 'varchar', length: 24, transformer: instant }) usedFrom: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) usedUntil: Date | null; // null: it signs now
}
