import type { INestApplicationContext } from '@nestjs/common';
import { Certificate, CertificatesService } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { person, type TestPerson } from './people.js';

/** What is certified, and when; whatever is left out stands for anybody. */
interface Issued {
  readonly name?: string;
  readonly at?: Date;
  /** Another process than the one that knows the people. */
  readonly by?: INestApplicationContext;
}

/** Somebody with a certificate, without the course before it. */
export async function holder(
  app: INestApplicationContext,
  { name = 'Nicolò D’Amico', at = new Date(), by = app }: Issued = {},
): Promise<{ somebody: TestPerson; certificate: Certificate }> {
  const somebody = await person(app, { name });
  const personId = somebody.id;
  const [, surname = ''] = name.split(' ');
  const course = { course: 'al-tuo-fianco', courseTitle: 'Al tuo fianco', cycle: 1, completedOn: at.toISOString().slice(0, 10) };
  const units = [{ title: 'Riconoscere', version: 1, minutes: 60 }];
  await by
    .get(Database)
    .transaction((db) => by.get(CertificatesService).issue(db, { personId, name, surname, units, ...course }, at));
  return { somebody, certificate: await app.get(Database).read.findOneByOrFail(Certificate, { personId, cycle: 1 }) };
}
