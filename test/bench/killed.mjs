/**
 * `npm run killed`: fifty learners save answers for thirty seconds, the server is killed with SIGKILL, what it had acknowledged is
 * looked for in the database, and the next server goes on with it. Ten times on each database; status 1 when anything is missing.
 * KILLS says how often, SECONDS how long, DATABASES which (sqlite, postgresql).
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { json, postgres, serve } from './processes.mjs';
import { Visitor } from './visitor.mjs';

const { KILLS = '10', SECONDS = '30', DATABASES = 'sqlite,postgresql' } = process.env;
const LEARNERS = 50;
const PACE = 125; // milliseconds from an answer to the next: under the limit of requests of one person
const SERVER = here('../../dist/server/main.js');
const LOG = 'select "attemptId", question, revision, option from responses';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const certificateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const common = {
  SESSION_SECRET: randomBytes(32).toString('hex'),
  CERTIFICATE_KEY: certificateKey,
  PUBLIC_URL: '',
  DEMO: '0',
  LOG_LEVEL: 'silent',
};

let missing = 0;
if (DATABASES.includes('sqlite')) {
  const file = join(folder, 'app.sqlite');
  missing += await tenTimes('SQLite', { ...common, DATA_DIR: folder }, async () => {
    const database = new Sqlite(file, { readonly: true });
    try {
      return database.prepare(LOG).all();
    } finally {
      database.close();
    }
  });
}
if (DATABASES.includes('postgresql')) {
  const server = await postgres(here('../support/servers.mjs'));
  const client = new pg.Client(server.url);
  await client.connect();
  const env = { ...common, DATA_DIR: join(folder, 'pg'), DATABASE_URL: server.url };
  missing += await tenTimes('PostgreSQL', env, async () => (await client.query(LOG)).rows);
  await client.end();
  await server.stop();
}
process.exit(missing === 0 ? 0 : 1);

async function tenTimes(database, env, stored) {
  const { password, learners } = await json(here('people.mjs'), { ...env, PEOPLE: String(LEARNERS) });
  let lost = 0;
  for (let round = 1; round <= Number(KILLS); round++) {
    const server = await serve(SERVER, env);
    for (const learner of learners) learner.visitor = await new Visitor(server.port).signIn(learner.email, password);
    const before = newest(await stored());
    const saved = [];
    const until = performance.now() + 1000 * Number(SECONDS);
    const saving = learners.map((learner) => save(learner, before, until, saved));
    await pause(1000 * Number(SECONDS) * (0.8 + 0.2 * Math.random())); // some time near the end, while all are at it
    await server.kill();
    await Promise.all(saving);

    const log = new Set((await stored()).map(key));
    const gone = saved.filter((answer) => !log.has(key(answer)));
    lost += gone.length;
    console.log(`${database}, kill ${round}: ${saved.length} answers acknowledged, ${gone.length} of them missing.`);
    for (const { visitor } of learners) visitor.close();
  }
  return lost;
}

/** Gives answer after answer until the server is gone; what it acknowledges is added to `saved`. */
async function save({ visitor, attempt, sheet }, before, until, saved) {
  for (let turn = 0; performance.now() < until; turn++) {
    const { question, options } = sheet[turn % sheet.length];
    const known = before.get(`${attempt} ${question}`) ?? 0;
    const answer = { question, option: options[known % options.length], revision: known };
    const reply = await visitor.send(`/tentativi/${attempt}/risposte`, answer).catch(() => null);
    if (reply === null) return; // killed
    if (!reply.saved) throw new Error(`An answer was refused: ${JSON.stringify(reply)}`);
    before.set(`${attempt} ${question}`, reply.revision);
    saved.push({ ...answer, attemptId: attempt, revision: reply.revision });
    await pause(PACE);
  }
}

function key({ attemptId, question, revision, option }) {
  return [attemptId, question, revision, option].join(' ');
}

function newest(log) {
  const revisions = new Map();
  for (const { attemptId, question, revision } of log) {
    const name = `${attemptId} ${question}`;
    revisions.set(name, Math.max(revision, revisions.get(name) ?? 0));
  }
  return revisions;
}

function here(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
