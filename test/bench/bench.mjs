/**
 * `npm run bench`: what the application costs on this machine, each figure beside that of a bare node:http server measured in
 * the same run. Prints a table and writes docs/benchmarks.md. A missed target is said, and is no failure. ONLY=certificates measures and
 * prints the rows of certificates alone, and writes nothing.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import {
  alone,
  application,
  attempts,
  CROWDS,
  disk,
  LEARNERS,
  pacedSaves,
  pages,
  saves,
  starting,
  yardstick,
} from './measures.mjs';
import { json, postgres } from './processes.mjs';
import { markdown, row, table } from './report.mjs';
import { Visitor } from './visitor.mjs';
import { weigh } from './weight.mjs';

const WITHIN = 900_000; // milliseconds, for everything
const MAKE_PEOPLE = here('people.mjs');
const SERVERS = here('../support/servers.mjs');
const REPORT = here('../../docs/benchmarks.md');
const IN_ALL = 2_000; // learners in the database of a classroom
const DEMO_PASSWORD = 'formazione-demo';
const COORDINATOR = 'marta.conti@esempio.it';
const LEARNER = 'matteo.leone@esempio.it'; // has completed the course

const begun = performance.now();
const rows = [];
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
setTimeout(() => {
  console.error(`The benchmark did not end within ${WITHIN / 1000} s; nothing is written.`);
  process.exit(1);
}, WITHIN).unref();

const hello = await yardstick();
if (process.env.ONLY === 'certificates') await certificatesOnly();
else await everything();

/** Every row on both databases, and the document. */
async function everything() {
  const durable = disk(folder);
  rows.push(row('disk50', '–', durable.p50), row('disk95', '–', durable.p95));
  const server = await postgres(SERVERS);

  await measure('SQLite', async (name) => ({ DATA_DIR: join(folder, name) }));
  await measure('PostgreSQL', async (name) => ({
    DATA_DIR: join(folder, `postgres-${name}`),
    DATABASE_URL: await emptyDatabase(server.url, `bench_${name}`),
  }));
  await Promise.all([hello.stop(), server.stop()]);

  console.log(table(rows));
  writeFileSync(REPORT, markdown(rows, { seconds: Math.round((performance.now() - begun) / 1000) }));
}

async function measure(database, empty) {
  console.error(`Measuring with ${database} …`);
  const secret = secrets();
  await demonstration(database, { ...(await empty('demo')), ...secret, DEMO: '1' });
  await classroom(database, { ...(await empty('classroom')), ...secret, DEMO: '0' });
}

function secrets() {
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return { SESSION_SECRET: randomBytes(32).toString('hex'), CERTIFICATE_KEY: key, PUBLIC_URL: '' };
}

async function certificatesOnly() {
  const env = { DATA_DIR: join(folder, 'certificates'), ...secrets(), DEMO: '1' };
  await people(env, 'demo');
  const served = await application(env);
  const learner = await new Visitor(served.port).signIn(LEARNER, DEMO_PASSWORD);
  await certificates(served, learner, 'SQLite');
  learner.close();
  await Promise.all([served.stop(), hello.stop()]);
  console.log(table(rows));
}

/** A certificate by its holder, again and again. */
async function certificates(served, learner, database) {
  const [address] = /\/attestati\/[\w-]+\.pdf/.exec((await learner.get('/attestati')).text);
  const drawn = await alone(hello, served, learner, address);
  refuse(drawn);
  rows.push(row('certificate', database, drawn.p50), row('certificateCpu', database, drawn.cpu));
}

/** One person at a time, with the people of the demonstration. */
async function demonstration(database, env) {
  const { lesson } = await people(env, 'demo');
  if (database === 'SQLite') {
    const { start, memory } = await starting(env);
    rows.push(row('start', database, start), row('memory', database, memory));
  }
  const served = await application(env);
  try {
    if (database === 'SQLite') {
      const learner = await new Visitor(served.port).signIn(LEARNER, DEMO_PASSWORD);
      const { bytes, files } = await weigh(learner, lesson);
      rows.push(row('weight', database, { value: bytes, files }), row('files', database, { value: files.length }));
      await certificates(served, learner, database);
      learner.close();
    }
    const coordinator = await new Visitor(served.port).signIn(COORDINATOR, DEMO_PASSWORD);
    const report = await alone(hello, served, coordinator, '/partecipazione');
    rows.push(row('report50', database, report.p50), row('report95', database, report.p95));
    coordinator.close();
    refuse(report);
  } finally {
    await served.stop();
  }
}

/** Fifty learners at once, each with a session and an open attempt. */
async function classroom(database, env) {
  const crowds = CROWDS.flatMap((size) => [true, false].map((script) => ({ size, script })));
  const ready = crowds.reduce((all, { size }) => all + size, 0);
  const more = { READY: String(ready), OTHERS: String(IN_ALL - LEARNERS - ready) };
  const { password, learners, unit, questions, ...rest } = await people({ ...env, ...more }, String(LEARNERS));
  const served = await application(env);
  try {
    for (const learner of learners) learner.visitor = await new Visitor(served.port).signIn(learner.email, password);
    const saved = await saves(hello, served, learners);
    rows.push(row('save50', database, saved.p50), row('save95', database, saved.p95), row('save99', database, saved.p99));
    rows.push(row('saves', database, saved.perSecond), row('saveCpu', database, saved.cpu));
    const paced = await pacedSaves(hello, served, learners);
    rows.push(row('paced50', database, paced.p50), row('paced95', database, paced.p95), row('paced99', database, paced.p99));
    const drawn = await pages(hello, served, learners);
    rows.push(row('pages', database, drawn.perSecond), row('pageCpu', database, drawn.cpu), row('page95', database, drawn.p95));
    for (const { visitor } of learners) visitor.close();
    for (const measured of [saved, paced, drawn]) refuse(measured);
    for (const { size, script } of crowds) {
      const crowd = rest.ready.splice(0, size);
      for (const learner of crowd) learner.visitor = await new Visitor(served.port).signIn(learner.email, password);
      const sat = await attempts(hello, served, crowd, { unit, questions, script });
      refuse(sat);
      const name = `${script ? 'sat' : 'pages'}${size}`;
      rows.push(row(`${name}Rate`, database, sat.perSecond), row(`${name}Cpu`, database, sat.cpu));
      rows.push(row(`${name}P50`, database, sat.p50), row(`${name}P95`, database, sat.p95));
      for (const { visitor } of crowd) visitor.close();
    }
  } finally {
    await served.stop();
  }
}

/** A figure over answers that were wrong would say nothing. */
function refuse({ failed, answers }) {
  if (failed.length > 0)
    throw new Error(`${failed.length} answers of ${answers} were not what they should be, the first ${failed[0]}`);
}

function people(env, which) {
  return json(MAKE_PEOPLE, { ...env, PEOPLE: which, LOG_LEVEL: 'silent' });
}

async function emptyDatabase(url, name) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function here(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
