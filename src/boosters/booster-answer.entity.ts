import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** What was answered in a booster, the one time it was: the log is only added to. For the learner alone. Personal data: through the booster. */
@Entity('booster_answers')
export class BoosterAnswer {
  @ForeignKey('Booster', { name: 'booster_answers_booster' })
  @PrimaryColumn('uuid')
  boosterId: string;

  @PrimaryColumn('int') position: number; // from 1, in the booster's items
  @Column('varchar', { length: 2 }) given: string; // an option; of a case “si” or “no”: there are signs
  @Column('boolean') right: boolean; // by the key of that version
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
