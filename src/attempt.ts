import { parseArgs } from 'node:util';
import { createApplication } from './application.js';
import { presentReplay, ReplayService } from './assessment/index.js';
import { readConfig } from './config/index.js';
import { run } from './run.js';
import { sayIn } from './web/index.js';

const USAGE = `Rifà un quiz consegnato dal suo registro, per chi dà assistenza:
  npm run attempt -- replay RICEVUTA
La ricevuta è nella pagina dell'esito, per esempio 0123-4567-89AB.`;

/** Does an attempt over again from its log, and says whether grade and receipt come out the same; status 1 when they do not. */
void run(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [verb, receipt, ...more] = positionals;
  if (verb !== 'replay' || !receipt || more.length > 0) throw new Error(USAGE);

  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    const replay = await app.get(ReplayService).replay(receipt);
    console.log(presentReplay(replay, sayIn('it')));
    if (!replay.sameGrade || !replay.sameReceipt) process.exitCode = 1;
  } finally {
    await app.close();
  }
});
