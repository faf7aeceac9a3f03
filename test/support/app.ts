import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application.js';
import { readConfig, type Config, type DatabasePlace } from '../../src/config/index.js';
import { publishSeeds } from '../../src/publish.js';
import type { TestedDatabase } from './databases.js';
import { certificateKey } from './keys.js';

/** The application as it runs: real tables, real content, listening on a port of its own. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the application on a database of this engine that holds what seeds/ publish, and nothing else; `env` adds to its environment.
 * They are published once in a run of the tests, and copied.
 */
export async function startApp(engine: TestedDatabase, env: Record<string, string> = {}): Promise<RunningApp> {
  const database = await engine.copy(`published_${process.env.JEST_WORKER_ID}`, publishInto);
  const dataDir = mkdtempSync(join(tmpdir(), 'app-'));
  const config = await configFor(database.place, dataDir, env);
  const app = await createApplication(config);
  await app.listen(config.port, config.host);
  const close = async () => {
    await app.close();
    await database.remove();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, config, url: config.publicUrl, close };
}

async function publishInto(place: DatabasePlace): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'app-'));
  const app = await createApplication(await configFor(place, dataDir));
  await publishSeeds(app);
  await app.close();
  rmSync(dataDir, { recursive: true });
}

async function configFor(place: DatabasePlace, dataDir: string, env: Record<string, string> = {}): Promise<Config> {
  const where = 'postgres' in place ? { DATABASE_URL: place.postgres, CERTIFICATE_KEY: certificateKey() } : {};
  const secret = 'only-for-tests-and-long-enough-to-be-taken';
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO: '0',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    SESSION_SECRET: secret,
    PORT: String(await freePort()),
    ...where,
    ...env,
  });
  return { ...config, database: place };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
