import { Erasure, Person, RoleGrant } from '../../src/accounts/index.js';
import { Certificate, RegisterService } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { OutgoingMail } from '../../src/jobs/index.js';
import { ParticipationService } from '../../src/participation/index.js';
import { romeDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const say = sayIn('it');
const WITHIN = 240_000; // milliseconds: a whole course comes before

describe.each(DATABASES)('Erasing a person, on $engine', (database) => {
  let running: RunningApp;
  let paolo: TestPerson;
  let admin: Client;

  beforeAll(async () => {
    running = await startApp(database);
    paolo = await person(running.app, { name: 'Paolo Villa', municipality: null, role: 'administrator' });
    admin = await new Client(running.url).signIn(paolo);
  });
  afterAll(() => running?.close());

  const read = () => running.app.get(Database).read;
  const figures = async () =>
    (await running.app.get(ParticipationService).figures(romeDay(new Date()), { of: 'each', profession: null }))
      .map((sum) => JSON.stringify(sum))
      .sort();

  it(
    'leaves no name anywhere, every figure as it was, and codes that verify',
    async () => {
      const nicolo = await person(running.app, { name: 'Nicolò Zanardelli', municipality: 'Solaro', role: 'coordinator' });
      await certified(running, nicolo.id);
      const { code } = await read().findOneByOrFail(Certificate, { personId: nicolo.id });
      const next = await running.app
        .get(RegisterService)
        .correct(paolo.id, code, { givenName: 'Nicolò', familyName: 'Zanardelli', reason: 'Zanardelli ha perso la carta' });
      const own = await new Client(running.url).signIn(nicolo);
      const before = await figures();

      const page = await admin.get(`/persone/${nicolo.id}/cancellazione`);
      expect(page.html).toContain('Nicolò Zanardelli');
      const unsure = await admin.post(`/persone/${nicolo.id}/cancellazione`);
      expect([unsure.status, unsure.html.includes(say('accounts.erasure.unconfirmed'))]).toEqual([422, true]);
      expect((await admin.post(`/persone/${nicolo.id}/cancellazione`, { conferma: 'si' })).location).toBe('/persone');

      expect(await figures()).toEqual(before);
      const list = await admin.get('/persone');
      expect(list.html).toContain(say('accounts.erasure.done'));
      expect(list.html).not.toContain('Dati cancellati');
      expect((await admin.get('/partecipazione/persone')).html).toContain('Dati cancellati');
      for (const one of [code, next]) {
        const { status, html } = await new Client(running.url).get(`/verifica/${one}`);
        expect([status, html.includes(say('certificates.meaning.anonymised'))]).toEqual([200, true]);
      }
      expect((await own.get('/profilo')).location).toMatch(/^\/accedi/);
      await expect(new Client(running.url).signIn(nicolo)).rejects.toThrow('422');

      const tables = [
        'people',
        'certificates',
        'replaced_certificates',
        'outgoing_mails',
        'invitations',
        'certificate_revocations',
      ];
      for (const table of tables) {
        const rows = await read().query(`select * from ${table}`);
        expect({ table, rows: JSON.stringify(rows).match(/Zanardelli|Nicol/) }).toEqual({ table, rows: null });
      }
      expect(await read().countBy(RoleGrant, { personId: nicolo.id })).toBe(0);
      expect(await read().countBy(OutgoingMail, { recipient: nicolo.email })).toBe(0);
      expect(await read().findOneBy(Erasure, { personId: nicolo.id })).toMatchObject({ actorId: paolo.id });

      expect((await admin.get(`/persone/${nicolo.id}`)).status).toBe(404);
      expect((await admin.post(`/persone/${nicolo.id}/inviti`)).status).toBe(404);
      expect((await admin.get(`/persone/${nicolo.id}/cancellazione`)).status).toBe(404);
    },
    WITHIN,
  );

  it('is for administrators, and nobody erases themselves', async () => {
    const anna = await person(running.app);
    for (const role of ['learner', 'contact', 'coordinator', 'author'] as const) {
      const client = await new Client(running.url).signIn(await person(running.app, { role }));
      expect((await client.get(`/persone/${anna.id}/cancellazione`)).status).toBe(403);
      expect((await client.post(`/persone/${anna.id}/cancellazione`, { conferma: 'si' })).status).toBe(403);
    }
    expect((await admin.get(`/persone/${anna.id}`)).html).toContain(`/persone/${anna.id}/cancellazione`);
    expect((await admin.post(`/persone/${paolo.id}/cancellazione`, { conferma: 'si' })).status).toBe(409);
    expect((await read().findOneByOrFail(Person, { id: anna.id })).familyName).toBe('Bianchi');
  });
});
