import 'reflect-metadata';
import { openDatabase } from './application.js';
import { readConfig } from './config/index.js';
import { run } from './run.js';

/** Brings the database up to date, and does nothing else. */
void run(async () => {
  const database = await openDatabase(readConfig());
  await database.close();
  console.log('Il database è aggiornato.');
});
