/**
 * `npm run bench:participation`: what participation costs with a thousand people, with thirty thousand and with three million over 7,900
 * municipalities, on both databases. Prints tables and writes docs/benchmarks-participation.md. A missed target is said, and is no
 * failure. SIZES=1000,30000 measures those alone, ONLY=SQLite that database, and either writes nothing.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { download } from './download.mjs';
import { percentile } from './load.mjs';
import { alone, application, yardstick } from './measures.mjs';
import { document, tables } from './participation-report.mjs';
import { json, postgres } from './processes.mjs';
import { Visitor } from './visitor.mjs';

const EVERY = [
  { people: 1_000, municipalities: 8 },
  { people: 30_000, municipalities: 79 },
  { people: 3_000_000, municipalities: 7_900 },
];
const LIST = { people: 100_000, municipalities: 263 }; // handed out whole, as CSV and as a workbook
const CHECKED = 30_000; // people: of more the application would hold facts and ledger together for hours
const ALLOWED = 20; // requests
const ONE = '015027'; // a municipality: Bollate
const DAY = 86_400_000; // milliseconds
const REPORT = here('../../docs/benchmarks-participation.md');

const { SIZES, ONLY } = process.env;
const asked = SIZES?.split(',').map(Number);
const sizes = EVERY.filter(({ people }) => asked === undefined || asked.includes(people));
const begun = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const hello = await yardstick();
const server = await postgres(here('../support/servers.mjs'));
const found = [];
const lists = [];
for (const database of ['SQLite', 'PostgreSQL'].filter((name) => !ONLY || name === ONLY)) {
  for (const size of sizes) found.push(await within(database, size, measure));
  if (asked === undefined || asked.includes(LIST.people)) lists.push(await within(database, LIST, files));
}
await Promise.all([hello.stop(), server.stop()]);

console.log(tables(found, lists));
if (!SIZES && !ONLY) writeFileSync(REPORT, document(found, lists, { seconds: Math.round((performance.now() - begun) / 1000) }));

/** Makes a population, measures in it, and takes it away again. */
async function within(database, { people, municipalities }, work) {
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const secret = {
    SESSION_SECRET: randomBytes(32).toString('hex'),
    CERTIFICATE_KEY: key,
    PUBLIC_URL: '',
    DEMO: '0',
    LOG_LEVEL: 'silent',
  };
  const name = `population_${people}`;
  const place = { DATA_DIR: join(folder, name), ...(database === 'PostgreSQL' && { DATABASE_URL: await emptyDatabase(name) }) };
  const env = { ...place, ...secret };
  console.error(`${database}: making ${people} people …`);
  const made = performance.now();
  const check = people <= CHECKED ? { CHECK: '1' } : {};
  const coordinator = await json(here('population.mjs'), {
    ...env,
    ...check,
    PEOPLE: String(people),
    MUNICIPALITIES: String(municipalities),
  });
  const seconds = Math.round((performance.now() - made) / 1000);
  console.error(`${database}: measuring with ${people} people, made in ${seconds} s …`);
  try {
    return { database, people, municipalities, ...(await work(env, coordinator)) };
  } finally {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    if (place.DATABASE_URL) await dropped(name);
  }
}

/** Completing a unit, then the pages by one person, as of today and as of a year ago. */
async function measure(env, { email, password }) {
  const work = await json(here('completing.mjs'), env);
  const served = await application(env);
  try {
    const coordinator = await new Visitor(served.port).signIn(email, password);
    const lastYear = new Date(Date.now() - 365 * DAY).toISOString().slice(0, 10);
    const page = async (path) => {
      const measured = await alone(hello, served, coordinator, path);
      if (measured.failed.length > 0) throw new Error(`${path}: ${measured.failed[0]}`);
      return { p95: measured.p95.value, cpu: measured.cpu.value / 1000 }; // milliseconds
    };
    const pages = {
      network: await page('/partecipazione'),
      past: await page(`/partecipazione?al=${lastYear}`),
      one: await page(`/partecipazione?comune=${ONE}`),
      people: await list(coordinator, `/partecipazione/persone?comune=${ONE}`),
    };
    coordinator.close();
    return { ...work, pages };
  } finally {
    await served.stop();
  }
}

/** A page that the server gives one person only so many times a minute. */
async function list(visitor, path) {
  const took = [];
  for (let turn = 0; turn < ALLOWED; turn++) {
    const begunAt = performance.now();
    await visitor.get(path);
    took.push(performance.now() - begunAt);
  }
  return {
    p95: percentile(
      took.sort((one, other) => one - other),
      0.95,
    ),
  };
}

/** Everybody as a file. */
async function files(env, { email, password }) {
  const served = await application(env);
  try {
    const coordinator = await new Visitor(served.port).signIn(email, password);
    await download(served, coordinator, '/partecipazione/persone.csv?comune=' + ONE); // warm
    const csv = await download(served, coordinator, '/partecipazione/persone.csv');
    const xlsx = await download(served, coordinator, '/partecipazione/persone.xlsx');
    coordinator.close();
    return { csv, xlsx };
  } finally {
    await served.stop();
  }
}

async function emptyDatabase(name) {
  await dropped(name);
  await administer(`create database ${name}`);
  return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
}

function dropped(name) {
  return administer(`drop database if exists ${name} with (force)`);
}

async function administer(statement) {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function here(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
