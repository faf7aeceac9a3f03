import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { hashPassword, emailField, newPassword, PeopleService } from './accounts/index.js';
import { createApplication } from './application.js';
import { readConfig } from './config/index.js';
import { run } from './run.js';
import { sayIn } from './web/index.js';

const USAGE = `Crea un'amministratrice o un amministratore:
  npm run admin -- create --email nome@ente.it --name Nome --surname Cognome
La password si scrive da tastiera, o arriva dall'ingresso standard (una riga).`;

/** Makes an administrator: the first one has nobody to be invited by. */
void run(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, surname: { type: 'string' } },
  });
  const { email, name, surname } = values;
  if (positionals[0] !== 'create' || !email || !name || !surname) throw new Error(USAGE);

  const password = await ask('Password (almeno 12 caratteri): ');
  const checked = newPassword.safeParse(password);
  if (!checked.success) throw new Error(sayIn('it')(checked.error.issues[0]!.message));

  if (!emailField.safeParse(email).success) throw new Error(sayIn('it')('accounts.person.email-wrong'));

  const app = await createApplication({ ...readConfig(), logLevel: 'warn' });
  try {
    const passwordHash = await hashPassword(password);
    await app
      .get(PeopleService)
      .add({ email, givenName: name, familyName: surname, passwordHash, roles: [{ role: 'administrator' }] });
    console.log(`Fatto: ${email} può accedere.`);
  } finally {
    await app.close();
  }
});

async function ask(question: string): Promise<string> {
  const input = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stdout : undefined });
  try {
    return process.stdin.isTTY
      ? await input.question(question)
      : (((await input[Symbol.asyncIterator]().next()).value as string | undefined) ?? '');
  } finally {
    input.close();
  }
}
