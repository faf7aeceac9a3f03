import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Half years beside years, months and days: at most five months are added up for a figure instead of eleven. */
export class KeepHalfYears20261201141000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const half = `substr(period, 1, 4) || case when substr(period, 6, 2) < '07' then '-H1' else '-H2' end`;
    await db.query(
      `insert into kept_counts (municipality, profession, organisation, grain, period, unit, state, people)
       select municipality, profession, organisation, 'half', ${half}, unit, state, sum(people) from kept_counts
       where grain = 'month' group by municipality, profession, organisation, ${half}, unit, state`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from kept_counts where grain = 'half'`);
  }
}
