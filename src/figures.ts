import { parseArgs } from 'node:util';
import { createApplication } from './application.js';
import { readConfig } from './config/index.js';
import { RebuildService } from './participation/index.js';
import { run } from './run.js';

const USAGE = `Confronta le cifre della partecipazione con il registro, e il registro con i fatti:
  npm run participation -- --check
Aggiunge al registro ciò che manca, da oggi, e rifà le cifre dal registro (con il servizio fermo):
  npm run participation -- --rebuild`;

/** Checks or rebuilds the figures of participation. A check that finds a difference ends with status 1; people are named by their id alone. */
void run(async () => {
  const { check, rebuild } = given();
  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    const service = app.get(RebuildService);
    if (rebuild) console.log(`Cifre rifatte dal registro. Persone per cui mancava qualcosa: ${await service.rebuild()}.`);
    if (check) {
      const { keptAsLedger, ledgerAsFacts } = await service.check();
      for (const { people, ...count } of keptAsLedger) console.log(`${Object.values(count).join(' ')}: differenza ${people}`);
      for (const { personId, entries } of ledgerAsFacts) console.log(`Persona ${personId}: mancano ${entries.length} righe`);
      const same = keptAsLedger.length + ledgerAsFacts.length === 0;
      console.log(same ? 'Le cifre sono quelle del registro, e il registro è quello dei fatti.' : 'Ci sono differenze.');
      if (!same) process.exitCode = 1;
    }
  } finally {
    await app.close();
  }
});

/** What was asked for. @throws Error saying what can be */
function given(): { readonly check: boolean; readonly rebuild: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { check: flag, rebuild: flag } });
    if (values.check || values.rebuild) return values;
  } catch {
    // said below
  }
  throw new Error(USAGE);
}
