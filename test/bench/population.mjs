/**
 * Fills the database that the environment names with PEOPLE learners in MUNICIPALITIES municipalities, the same for the same numbers:
 * when they joined, how far they came, who moved, who left, whose certificate has ended; and the ledger and counts that follow. Written
 * in plain SQL, because three million people through the doors of the application would take days; CHECK=1 lets the application hold
 * facts, ledger and counts together afterwards, and fails if they differ. Prints how to sign in as JSON.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { after, before, counts, facts, ledger } from './population-sql.mjs';

const built = (path) => createRequire(import.meta.url)(`../../dist/server/${path}.js`);
const { createApplication } = built('application');
const { readConfig } = built('config/index');
const { publishSeeds } = built('publish');
const { hashPassword, PeopleService } = built('accounts/index');
const { CatalogueService, unitsFor } = built('catalogue/index');
const { graceUntil, validUntil } = built('certificates/domain/validity');
const { RebuildService } = built('participation/index');
const { addDays, romeDay } = built('shared/index');
const { TerritoryService } = built('territory/index');

const { PEOPLE, MUNICIPALITIES, DATABASE_URL, DATA_DIR, CHECK } = process.env;
const COORDINATOR = { email: 'coordinatore@example.org', password: 'una frase da ricordare' };
const CARELESS = ['journal_mode = DELETE', 'journal_mode = OFF', 'synchronous = OFF', 'cache_size = -4000000'];
const FIRST_DAY = 600; // days ago, before anybody joined

const made = await withApplication(prepared);
const database = DATABASE_URL ? await postgres() : sqlite();
for (const statements of [before, facts, ledger, counts, after]) {
  for (const statement of statements(database.dialect, made)) await database.run(statement);
}
await database.close();
if (CHECK) await withApplication(checked);
console.log(JSON.stringify(COORDINATOR));

async function withApplication(work) {
  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Publishes the seeds, adds the coordinator, and gathers what the statements need. */
async function prepared(app) {
  await publishSeeds(app);
  const passwordHash = await hashPassword(COORDINATOR.password);
  const coordinator = await app.get(PeopleService).add({
    givenName: 'Coordinatrice',
    familyName: 'Di Prova',
    email: COORDINATOR.email,
    roles: [{ role: 'coordinator' }],
    passwordHash,
  });
  const [course] = await app.get(CatalogueService).courses();
  const professions = await app.get(TerritoryService).professions();
  const units = await app.get(CatalogueService).unitsOf(course);
  const today = romeDay(new Date());
  return {
    people: Number(PEOPLE),
    municipalities: Number(MUNICIPALITIES),
    coordinator,
    course: course.slug,
    steps: professions.flatMap(({ code, track }) =>
      unitsFor(course, track).map((unit, index) => ({ code, unit, step: index + 1 })),
    ),
    units: units.map(({ slug, title, version, minutes }) => ({ slug, title, version, minutes })),
    days: Array.from({ length: FIRST_DAY + 1 }, (_, ago) => {
      const day = addDays(today, -ago);
      const last = validUntil(day);
      return { ago, day, last, expiring: addDays(last, 1), expired: addDays(graceUntil(last), 1) };
    }),
  };
}

async function checked(app) {
  const { keptAsLedger, ledgerAsFacts } = await app.get(RebuildService).check();
  if (keptAsLedger.length + ledgerAsFacts.length === 0) return;
  throw new Error(`The population is not whole: ${JSON.stringify([keptAsLedger.slice(0, 3), ledgerAsFacts.slice(0, 3)])}`);
}

function sqlite() {
  const file = new Sqlite(join(DATA_DIR, 'app.sqlite'));
  for (const pragma of ['foreign_keys = OFF', ...CARELESS]) file.pragma(pragma);
  return {
    dialect: {
      uuid: (text) => text,
      hex: (number) => `printf('%012x', ${number})`,
      digits: (number) => `printf('%07d', ${number})`,
      analyse: [],
    },
    run: (statement) => file.exec(statement),
    close: () => file.close(),
  };
}

async function postgres() {
  const client = new pg.Client(DATABASE_URL);
  await client.connect();
  await client.query(`set session_replication_role = replica; set work_mem = '512MB'; set maintenance_work_mem = '1GB'`);
  return {
    dialect: {
      uuid: (text) => `cast(${text} as uuid)`,
      hex: (number) => `lpad(to_hex(${number}), 12, '0')`,
      digits: (number) => `lpad(cast(${number} as text), 7, '0')`,
      analyse: ['vacuum analyze'],
    },
    run: (statement) => client.query(statement),
    close: () => client.end(),
  };
}
