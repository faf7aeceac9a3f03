import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from './accounts/index.js';
import { AppModule } from './app.module.js';
import type { Config } from './config/index.js';
import { Database } from './database/index.js';
import { SCHEMA } from './schema.js';
import { fastifyAdapter, fastifyLog, furnish } from './web/index.js';

/**
 * Opens the database, brings its tables up to date, and joins the application together; nothing listens yet.
 * @throws Error when the database cannot be opened, saying where it was looked for
 */
export async function createApplication(config: Config): Promise<NestFastifyApplication> {
  const database = await openDatabase(config);
  try {
    const adapter = fastifyAdapter(config);
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database), adapter, {
      logger: fastifyLog(adapter),
      abortOnError: false,
    });
    await furnish(app, config, database, app.get(AccountsService));
    return await app.init();
  } catch (why) {
    await database.close();
    throw why;
  }
}

/** The door to the database, with its tables up to date. @throws Error naming the place and what to do */
export async function openDatabase({ database: place }: Config): Promise<Database> {
  try {
    return await new Database(place, SCHEMA).open();
  } catch (why) {
    const where = 'file' in place ? place.file : withoutPassword(place.postgres);
    throw new Error(
      `The database at ${where} cannot be opened: ${(why as Error).message || String(why)}. Check that it runs and that DATABASE_URL or DATA_DIR is right.`,
      { cause: why },
    );
  }
}

function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return 'DATABASE_URL';
  const url = new URL(text);
  return `${url.host}${url.pathname}`;
}
