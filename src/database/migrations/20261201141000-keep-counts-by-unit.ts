import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, text, whole } from './columns.js';

const KEYS = [
  text('municipality', 6, key),
  text('profession', 40, key),
  text('organisation', 60, key),
  text('grain', 5, key),
  text('period', 10, key),
  text('unit', 60, key),
];
const PERIOD = 'municipality, profession, organisation, grain, period, unit';
const STATES = ['enrolled', 'in_progress', 'completed', 'expiring', 'expired', 'trained', 'moved', 'left'];
const HALF = `substr(period, 1, 4) || case when substr(period, 6, 2) < '07' then '-H1' else '-H2' end`;

/** All that is counted of a unit in a period is one row, so that fewer are read and sorted; and half years are kept beside years and months. */
export class KeepCountsByUnit20261201141000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table kept_counts rename to counts_by_state');
    await db.createTable(new Table({ name: 'kept_counts', columns: [...KEYS, ...STATES.map((state) => whole(state))] }));
    const sums = STATES.map((state) => `sum(case state when '${state}' then people else 0 end)`).join(', ');
    const insert = `insert into kept_counts (${PERIOD}, ${STATES.map((state) => `"${state}"`).join(', ')})`;
    await db.query(`${insert} select ${PERIOD}, ${sums} from counts_by_state group by ${PERIOD}`);
    await db.query(
      `${insert} select municipality, profession, organisation, 'half', ${HALF}, unit, ${sums} from counts_by_state
       where grain = 'month' group by municipality, profession, organisation, ${HALF}, unit`,
    );
    await db.dropTable('counts_by_state');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table kept_counts rename to counts_by_unit');
    await db.createTable(new Table({ name: 'kept_counts', columns: [...KEYS, text('state', 20, key), whole('people')] }));
    for (const state of STATES) {
      await db.query(
        `insert into kept_counts (${PERIOD}, state, people)
         select ${PERIOD}, '${state}', "${state}" from counts_by_unit where "${state}" <> 0 and grain <> 'half'`,
      );
    }
    await db.dropTable('counts_by_unit');
  }
}
