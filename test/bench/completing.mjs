/**
 * In the database that the environment names: what it takes to complete a unit, one person after the other, through the service that
 * does it; and beside it the same figure of the network by the plain way, a GROUP BY over the facts. Prints milliseconds as JSON.
 */
import { createRequire } from 'node:module';
import { percentile } from './load.mjs';

const built = (path) => createRequire(import.meta.url)(`../../dist/server/${path}.js`);
const { createApplication } = built('application');
const { readConfig } = built('config/index');
const { CatalogueService } = built('catalogue/index');
const { Database } = built('database/index');
const { CountsService, ParticipationService } = built('participation/index');
const { CompletionService } = built('progress/completion.service');
const { STEPS } = built('progress/domain/completion');
const { addDays, romeDay } = built('shared/index');

const COMPLETIONS = 200;
const WARMING = 40;
const SUMS = 5;
const NOBODY = '00000001-0000-7000-8000-';

const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
const database = app.get(Database);
const today = romeDay(new Date());
try {
  const [course] = await app.get(CatalogueService).courses();
  const units = new Map((await app.get(CatalogueService).unitsOf(course)).map((unit) => [unit.slug, unit]));
  const took = await timed(await begun(), (one) => complete(one, units.get(one.unit), course));
  await app.get(CountsService).keepUp();
  console.log(JSON.stringify({ completion: took, groupBy: await groupBy(), sums: await sums() }));
} finally {
  await app.close();
}

/** People who have begun a unit and not completed it, from all over the ids. */
async function begun() {
  const [{ many }] = await database.read
    .sql`select count(*) as many from people where cast(id as varchar(36)) like ${`${NOBODY}%`}`;
  const found = [];
  for (let number = 0; number < COMPLETIONS; number++) {
    const from =
      NOBODY +
      Math.floor((Number(many) * number) / COMPLETIONS + 1)
        .toString(16)
        .padStart(12, '0');
    const [one] = await database.read.sql`
      select s."personId", s.unit, m.municipality, m.organisation, m.profession from unit_starts s
      join memberships m on m."personId" = s."personId" and m."toOn" is null
      where s."personId" >= ${from} and not exists (
        select 1 from completions c where c."personId" = s."personId" and c.unit = s.unit)
      order by s."personId" limit 1`;
    if (one && !found.some(({ personId }) => personId === one.personId)) found.push(one);
  }
  return found;
}

function complete({ personId, municipality, organisation, profession }, unit, course) {
  const place = { municipality, organisation, profession };
  const candidate = { personId, place, unit, courses: [course], steps: STEPS, at: new Date() };
  return database.transaction((db) => app.get(CompletionService).completeIfWhole(db, candidate), { of: personId });
}

/** The plain way: people by municipality and unit who had completed it by that day. */
function groupBy() {
  return timed(Array.from({ length: SUMS + 1 }), () =>
    database.read.sql`
      select municipality, unit, count(*) as people from completions where "completedOn" <= ${addDays(today, -1)} group by municipality, unit`.catch(
      () => null, // longer than the application waits
    ),
  );
}

/** The same of the network from the kept counts. */
function sums() {
  return timed(Array.from({ length: SUMS + 1 }), () => app.get(ParticipationService).networkCounts({ asOf: addDays(today, -1) }));
}

/** Median and 95th percentile of one after the other, without the first ones. */
async function timed(all, work) {
  const took = [];
  for (const one of all) {
    const begunAt = performance.now();
    await work(one);
    took.push(performance.now() - begunAt);
  }
  const counted = took.slice(Math.min(WARMING, 1 + Math.floor(took.length / 10))).sort((one, other) => one - other);
  return { p50: percentile(counted, 0.5), p95: percentile(counted, 0.95) };
}
