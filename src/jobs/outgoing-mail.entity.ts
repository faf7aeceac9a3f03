import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** A mail written in the transaction that causes it, sent afterwards. Its text goes once it is sent. Personal data: recipient, text. */
@Entity('outgoing_mails')
@Index('outgoing_mails_due', ['sentAt', 'dueAt'])
export class OutgoingMail {
  @PrimaryColumn('uuid') id: string;
  @Column('varchar', { length: 160 }) recipient: string;
  @Column('varchar', { length: 160 }) subject: string;
  @Column('text') text: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) dueAt: Date; // also: not before, after a failure or while somebody sends it
  @Column('int') tries: number;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) sentAt: Date | null;
}
