import type { INestApplicationContext } from '@nestjs/common';
import { hashPassword, PeopleService } from '../../src/accounts/index.js';
import { TerritoryService } from '../../src/territory/index.js';
import type { Role } from '../../src/web/index.js';

export const PASSWORD = 'una frase di prova';

let hashed: Promise<string> | undefined; // once for each test file: hashing is slow on purpose
let made = 0;

interface Wanted {
  readonly name?: string;
  readonly municipality?: string | null; // its name; null: works in none
  readonly profession?: string;
  readonly role?: Role;
  readonly since?: Date; // when they joined
}

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly municipality: string | null; // ISTAT code
}

/** Adds somebody who has accepted their invitation; only what matters to the story need be said. */
export async function person(
  app: INestApplicationContext,
  {
    name = 'Anna Bianchi',
    municipality = 'Cesate',
    profession = 'assistente-sociale',
    role = 'learner',
    since = new Date(),
  }: Wanted = {},
): Promise<TestPerson> {
  const [givenName = '', ...rest] = name.split(' ');
  const familyName = rest.join(' ');
  const email = `${givenName}.${++made}.${process.pid}@esempio.it`.toLowerCase();
  const istat = municipality && (await istatOf(app, municipality));
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  const roles = role === 'learner' ? [] : [{ role, ...(role === 'contact' && { municipality: istat! }) }];
  const place = istat ? { municipality: istat, organisation: 'altro', profession } : undefined;
  const id = await app.get(PeopleService).add({ givenName, familyName, email, passwordHash, roles, place }, since);
  return { id, name, email, municipality: istat };
}

async function istatOf(app: INestApplicationContext, name: string): Promise<string> {
  const found = (await app.get(TerritoryService).municipalities()).find((municipality) => municipality.name === name);
  if (!found) throw new Error(`${name} is no municipality of the network.`);
  return found.istat;
}
