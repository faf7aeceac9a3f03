// How much memory the documents of a municipality in one file take: `npm run build`, then `node test/bench/bundle.mjs [people]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const built = (path) => createRequire(import.meta.url)(`../../dist/server/${path}.js`);
const { PeopleService } = built('accounts/index');
const { createApplication } = built('application');
const { CertificatesService } = built('certificates/index');
const { readConfig } = built('config/index');
const { Database } = built('database/index');
const { publishSeeds } = built('publish');
const { sayIn } = built('web/index');
const { issuedZip } = built('certificates/issued.files');
const { IssuedService } = built('certificates/issued.service');
const { PapersService } = built('certificates/papers.service');

const SIZES = [10, Math.ceil(Number(process.argv[2] ?? 1000) / 10), Number(process.argv[2] ?? 1000)];
const MB = 1024 * 1024;
const TODAY = '2027-03-10';
const CESATE = '015076';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const app = await createApplication(readConfig({ DATA_DIR: folder, DEMO: '0', LOG_LEVEL: 'error', NODE_ENV: 'test' }));
try {
  await publishSeeds(app);
  const visitor = { id: await holder(0), roles: ['coordinator'], municipality: null };
  let made = 1;
  for (const size of SIZES) {
    for (; made < size; made++) await holder(made);
    await measure(visitor, size);
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

async function holder(number) {
  const at = new Date('2027-03-01T10:00:00Z');
  const place = { municipality: CESATE, organisation: 'altro', profession: 'ostetrica' };
  const who = { givenName: 'Niccolò', familyName: `Numero ${number}` };
  const personId = await app.get(PeopleService).add({ ...who, email: `holder.${number}@example.org`, place }, at);
  const units = ['Riconoscere', 'Accogliere e parlare', 'Proteggere e inviare', 'Sanità'];
  const about = {
    name: `Niccolò Numero ${number}`,
    surname: who.familyName,
    courseTitle: 'Al tuo fianco',
    completedOn: '2027-03-01',
  };
  const course = { course: 'al-tuo-fianco', cycle: 1, units: units.map((title) => ({ title, version: 1, minutes: 60 })) };
  await app.get(Database).transaction((db) => app.get(CertificatesService).issue(db, { personId, ...about, ...course }, at));
  return personId;
}

async function measure(visitor, size) {
  const issued = app.get(IssuedService).all(visitor, { municipality: CESATE }, TODAY);
  const about = { today: TODAY, names: { municipalities: [], organisations: [], professions: [] }, say: sayIn('it') };
  const draw = (certificate) => app.get(PapersService).draw(certificate);
  let bytes = 0;
  const sink = new Writable({
    write(chunk, _, done) {
      bytes += chunk.length;
      setImmediate(done);
    },
  });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const cpu = process.cpuUsage();
  await pipeline(issuedZip(issued, about, draw, new Date()), sink);
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const each = ((user + system) / 1000 / size).toFixed(1);
  console.log(`${size} documents, ${(bytes / MB).toFixed(1)} MB, ${each} ms of CPU each, peak RSS ${(peak / MB).toFixed(0)} MB`);
}
