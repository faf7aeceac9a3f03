import { parseArgs } from 'node:util';
import { createApplication } from './application.js';
import { unitTables } from './catalogue/index.js';
import { readConfig } from './config/index.js';
import { publishSeeds, readSeeds, type Seeds } from './publish.js';
import { run } from './run.js';

const NAMES = { unit: 'Modulo', course: 'Corso', page: 'Pagina', reviews: 'Revisioni del modulo' };

const USAGE = `Controlla i contenuti di seeds/ e pubblica ciò che è cambiato:
  npm run content
Controlla soltanto, senza database:
  npm run content -- --check`;

/** Checks seeds/, prints what can be measured of each unit and, unless it was only asked to check, publishes what has changed. */
void run(async () => {
  const { check } = given();
  const seeds = readSeeds();
  console.log(`${unitTables(seeds.catalogue)}\n`);
  if (check) console.log('I contenuti vanno bene. Non è stato pubblicato nulla.');
  else await publish(seeds);
});

/** What was asked for. @throws Error saying what can be */
function given(): { readonly check: boolean } {
  try {
    return parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Error(USAGE);
  }
}

async function publish(seeds: Seeds): Promise<void> {
  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    for (const { kind, slug, version, changed } of await publishSeeds(app, seeds)) {
      console.log(`${NAMES[kind]} ${slug}: versione ${version}${changed ? ', pubblicata ora' : ', invariata'}.`);
    }
  } finally {
    await app.close();
  }
}
