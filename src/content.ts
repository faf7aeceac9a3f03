import { createApplication } from './application.js';
import { writeBooks } from './books.js';
import { readConfig } from './config/index.js';
import { publishSeeds } from './publish.js';
import { run } from './run.js';

const NAMES = { unit: 'Modulo', course: 'Corso', page: 'Pagina', reviews: 'Revisioni del modulo' };

/** Checks seeds/ and publishes what has changed; running it twice changes nothing. With `--book` it writes the books instead. */
void run(async () => {
  if (process.argv.includes('--book')) return writeBooks(process.argv);
  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    for (const { kind, slug, version, changed } of await publishSeeds(app)) {
      console.log(`${NAMES[kind]} ${slug}: versione ${version}${changed ? ', pubblicata ora' : ', invariata'}.`);
    }
  } finally {
    await app.close();
  }
});
