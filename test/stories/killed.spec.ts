import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certificateKey } from '../support/keys.js';
import { serve, start, STARTS_WITHIN } from '../support/process.js';

const TRAINEE = { email: 'luca.ferri@esempio.it' };
const DEMO_PASSWORD = 'formazione-demo';

describe.each(DATABASES)('A process that is killed, on $engine', ({ empty }) => {
  it(
    'leaves every acknowledged answer where it was: the next process shows the same attempt',
    async () => {
      const database = await empty();
      const folder = mkdtempSync(join(tmpdir(), 'killed-'));
      const port = String(await freePort());
      const where = 'postgres' in database.place ? { DATABASE_URL: database.place.postgres } : {};
      const env = {
        PORT: port,
        DATA_DIR: folder,
        LOG_LEVEL: 'error',
        SESSION_SECRET: 'the same for both, and long enough',
        CERTIFICATE_KEY: certificateKey(),
        ...where,
      };
      const url = `http://127.0.0.1:${port}`;
      let { server } = await serve(env);
      try {
        const luca = await new Client(url).signIn(TRAINEE, DEMO_PASSWORD);
        const { location } = await luca.post('/moduli/riconoscere/tentativi');
        const { html } = await luca.get(location!);
        const questions = [...html.matchAll(/data-question="([^"]+)"/g)].map(([, question]) => question!);
        const saves = questions.map((question) => luca.json(`${location}/risposte`, { question, option: 'a', revision: 0 }));
        const first = await Promise.race(saves); // the others are on their way when it dies
        expect(first.status).toBe(200);
        const settled = Promise.allSettled(saves);
        server.kill('SIGKILL');
        const acknowledged = (await settled).flatMap((result, index) =>
          result.status === 'fulfilled' && result.value.status === 200 ? [questions[index]!] : [],
        );
        expect(acknowledged.length).toBeGreaterThan(0);

        if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
        ({ server } = await serve(env));
        const after = await luca.get(location!); // the same session, too
        expect(after.status).toBe(200);
        for (const question of acknowledged) expect(after.html).toContain(`name="r.${question}" value="a" checked`);
      } finally {
        server.kill('SIGKILL');
        rmSync(folder, { recursive: true, force: true });
        await database.remove();
      }
    },
    3 * STARTS_WITHIN,
  );
});

describe('Starting without a database', () => {
  it.each([
    {
      name: 'a server that is not there',
      env: {
        DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/nowhere',
        SESSION_SECRET: 'x'.repeat(40),
        CERTIFICATE_KEY: certificateKey(),
      },
      says: '127.0.0.1:1/nowhere',
    },
    { name: 'a folder that cannot be written', env: { DATA_DIR: join(__filename, 'data') }, says: 'DATA_DIR' },
    { name: 'an environment full of mistakes', env: { PORT: 'tremila', SMTP_URL: 'posta' }, says: 'PORT' },
  ])('$name: one paragraph that says what to do, no stack trace, no password', async ({ env, says }) => {
    const { server, said } = start({ LOG_LEVEL: 'error', DATA_DIR: mkdtempSync(join(tmpdir(), 'start-')), ...env });
    const [code] = (await once(server, 'close')) as [number];

    expect(code).toBe(1);
    expect(said.join('')).toContain(says);
    expect(said.join('')).not.toMatch(/\n\s+at |secret/);
  });
});
