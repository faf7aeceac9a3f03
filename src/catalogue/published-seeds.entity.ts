import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** The seeds that were published last, so that they are not read again while they stay the same. One row. No personal data. */
@Entity('published_seeds')
export class PublishedSeeds {
  @PrimaryColumn('varchar', { length: 64 }) digest: string; // as `seedsDigest` gives it
  @Column({ type: 'varchar', length: 24, transformer: instant }) publishedAt: Date;
}
