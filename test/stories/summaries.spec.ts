import { createApplication } from '../../src/application.js';
import { CertificatesService } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { OutboxService, OutgoingMail } from '../../src/jobs/index.js';
import { HeadcountsService, LedgerService } from '../../src/participation/index.js';
import { SummariesService } from '../../src/summaries/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { person, type TestPerson } from '../support/people.js';

const say = sayIn('it');

describe.each(DATABASES)('Monthly summaries, on $engine', (database) => {
  let running: RunningApp;
  let second: Awaited<ReturnType<typeof createApplication>>; // another process: the same database, nothing else shared
  let marta: TestPerson;
  let sara: TestPerson; // answers for Senago
  const added: { recipient: string; subject: string; text: string }[] = [];

  beforeAll(async () => {
    running = await startApp(database);
    second = await createApplication(running.config);
    for (const app of [running.app, second]) {
      const outbox = app.get(OutboxService);
      const add = outbox.add.bind(outbox);
      jest.spyOn(outbox, 'add').mockImplementation(async (db, mail, at) => {
        await add(db, mail, at);
        added.push(mail);
      });
    }
    marta = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    sara = await person(running.app, { name: 'Sara Greco', municipality: 'Senago', role: 'contact' });
    for (const municipality of ['Senago', 'Senago', 'Solaro']) await holder(municipality);
    const place = { municipality: '015206', organisation: 'altro', profession: 'ostetrica' };
    await running.app.get(HeadcountsService).add([{ ...place, validFrom: '2027-01-01', people: 12 }], marta.id);
    for (const { id } of [marta, sara])
      await running.app.get(SummariesService).subscribe(id, true, new Date('2027-03-20T10:00:00Z'));
  });
  afterAll(async () => {
    await second?.close();
    await running?.close();
  });

  async function holder(municipality: string): Promise<void> {
    const at = new Date('2027-03-10T10:00:00Z');
    const somebody = await person(running.app, { name: 'Anna Segreta', municipality, since: new Date('2027-01-10T10:00:00Z') });
    const course = { course: 'al-tuo-fianco', courseTitle: 'Al tuo fianco', cycle: 1, completedOn: '2027-03-10' };
    const units = [{ title: 'Riconoscere', version: 1, minutes: 60 }];
    await running.app.get(Database).transaction(async (db) => {
      const about = { personId: somebody.id, name: 'Anna Segreta', surname: 'Segreta', units, ...course };
      await running.app.get(CertificatesService).issue(db, about, at);
      await running.app.get(LedgerService).told(db, somebody.id, at);
    });
  }

  /** Both processes look at who waits, at the same moment. Gives the mails written, by recipient. */
  async function look(at: string): Promise<Map<string, string>> {
    added.length = 0;
    await Promise.all([running.app, second].map((app) => app.get(SummariesService).send(new Date(at))));
    return new Map(added.map(({ recipient, text }) => [recipient, text]));
  }
  const written = () => running.app.get(Database).read.countBy(OutgoingMail, { subject: say('summaries.mail.subject') });

  it('come once, in the daytime of the next month, with the figures that each may see and no name', async () => {
    expect([...(await look('2027-03-31T12:00:00Z')).keys()]).toEqual([]); // they asked within the month
    expect([...(await look('2027-04-01T06:59:00Z')).keys()]).toEqual([]); // 8:59
    const mails = await look('2027-04-01T07:00:00Z');
    expect(await written()).toBe(2);
    expect(mails.get(marta.email)).toContain('Persone formate: 3 su 12');
    expect(mails.get(marta.email)).toContain('/partecipazione?al=2027-03-31\n');
    expect(mails.get(sara.email)).toContain('Persone formate: 2 su 12');
    expect(mails.get(sara.email)).toContain('nel mese: 2');
    expect(mails.get(sara.email)).toContain('/partecipazione?al=2027-03-31&comune=015206');
    for (const text of mails.values()) expect(text).not.toMatch(/Segreta|violen|fianco/i);

    await look('2027-04-01T07:15:00Z');
    await look('2027-04-30T12:00:00Z');
    expect(await written()).toBe(2);
    await look('2027-05-02T12:00:00Z');
    expect(await written()).toBe(4);
  });

  it('are asked for and stopped at the own page, by who sees figures', async () => {
    const client = await new Client(running.url).signIn(marta);
    expect((await client.get('/profilo')).html).toContain(say('profile.summary.turn-off'));
    expect((await client.post('/profilo/riepilogo', { riepilogo: 'no' })).location).toBe('/profilo');
    expect((await client.get('/profilo')).html).toContain(say('profile.summary.now-off'));
    const before = await written();
    await look('2027-06-02T12:00:00Z');
    expect(await written()).toBe(before + 1); // the other one

    const learner = await new Client(running.url).signIn(await person(running.app));
    expect((await learner.get('/profilo')).html).not.toContain(say('profile.summary'));
    expect((await learner.post('/profilo/riepilogo', { riepilogo: 'si' })).status).toBe(403);
  });
});
