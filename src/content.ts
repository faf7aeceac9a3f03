import { parseArgs } from 'node:util';
import { createApplication } from './application.js';
import { writeBooks } from './books.js';
import { unitTables } from './catalogue/index.js';
import { readConfig } from './config/index.js';
import { exportQuestions, importQuestions } from './questions.js';
import { publishSeeds, readSeeds, type Seeds } from './publish.js';
import { run } from './run.js';

const NAMES = {
  unit: 'Modulo',
  course: 'Corso',
  page: 'Pagina',
  reviews: 'Revisioni del modulo',
  survey: 'Questionario del corso',
};

const USAGE = `Controlla i contenuti di seeds/ e pubblica ciò che è cambiato:
  npm run content
Controlla soltanto, senza database:
  npm run content -- --check
Scrive un libro per modulo, per chi deve approvarlo, in DATA_DIR/libri o in una cartella:
  npm run content -- --book
  npm run content -- --book cartella
Legge domande in GIFT, Moodle XML o Aiken, dice che cosa ne prende e le scrive come le nostre:
  npm run content -- --import file [--unit modulo] [--out file.yaml]
Scrive le domande di un modulo per altri sistemi, con le risposte giuste:
  npm run content -- --export gift|moodle --unit modulo [--out file]`;

/**
 * Checks seeds/, prints what can be measured of each unit and, unless it was only asked to check, publishes what has changed. With
 * `--book` it writes the books instead, with `--import` and `--export` it exchanges questions with other systems.
 */
void run(async () => {
  const { check, book, folder, ...asked } = given();
  const seeds = readSeeds();
  if (book) return writeBooks(seeds.catalogue, folder ?? readConfig().booksDir);
  if (asked.import !== undefined) return importQuestions(asked.import, asked, seeds.catalogue);
  if (asked.export !== undefined) return exportQuestions(asked.export, asked, seeds.catalogue);

  console.log(`${unitTables(seeds.catalogue)}\n`);
  if (check) console.log('I contenuti vanno bene. Non è stato pubblicato nulla.');
  else await publish(seeds);
});

interface Asked {
  readonly check: boolean;
  readonly book: boolean;
  readonly folder: string | undefined; // for books
  readonly import?: string | undefined; // a file
  readonly export?: string | undefined; // a format
  readonly unit?: string | undefined;
  readonly out?: string | undefined; // a file
}

/** What was asked for. @throws Error saying what can be */
function given(): Asked {
  try {
    const [flag, text] = [{ type: 'boolean', default: false }, { type: 'string' }] as const;
    const options = { check: flag, book: flag, import: text, export: text, unit: text, out: text };
    const { values, positionals } = parseArgs({ options, allowPositionals: process.argv.includes('--book') });
    return { ...values, folder: positionals[0] };
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
