import { SMTPServer } from 'smtp-server';
import { createApplication } from '../../src/application.js';
import { BoosterReminder, BoostersService, RemindersService } from '../../src/boosters/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { freePort, startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const WITHIN = 240_000; // milliseconds: a whole course comes before each story
const COMPLETED = new Date('2025-01-29T10:00:00Z'); // due on 5 and 28 February, 29 April, and 29 January a year later

describe.each(DATABASES)('Reminders, on $engine', (database) => {
  let running: RunningApp;
  let second: Awaited<ReturnType<typeof createApplication>>; // another process: the same database, nothing else shared
  let smtp: SMTPServer;
  let received: { readonly to: string; readonly mail: string }[] = [];

  beforeAll(async () => {
    const port = await freePort();
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            received.push({ to: envelope.rcptTo[0]!.address, mail: Buffer.concat(chunks).toString('utf8') });
            done();
          });
      },
    });
    await new Promise<void>((listening) => smtp.listen(port, '127.0.0.1', listening));
    running = await startApp(database, { SMTP_URL: `smtp://127.0.0.1:${port}` });
    second = await createApplication(running.config);
  });
  beforeEach(() => (received = []));
  afterAll(async () => {
    await second?.close();
    await running?.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  async function holder(completed = COMPLETED): Promise<TestPerson> {
    const learner = await person(running.app, { since: new Date(completed.getTime() - 86_400_000) });
    await certified(running, learner.id, { at: completed });
    return learner;
  }

  /** Both processes look at who is due, at the same moment. Gives what came for this person. */
  async function look(at: string, { email }: TestPerson): Promise<string[]> {
    const before = received.length;
    await Promise.all([running.app, second].map((app) => app.get(RemindersService).remind(new Date(at))));
    return received
      .slice(before)
      .filter(({ to }) => to === email)
      .map(({ mail }) => readable(mail));
  }

  const readable = (mail: string) => {
    const plain = mail.replace(/=\r?\n/g, '');
    const bytes = plain.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  };

  it(
    'one mail on the day, from nine to six, and one more a week later; never before, never a third',
    async () => {
      const anna = await holder();
      expect(await look('2025-02-04T12:00:00Z', anna)).toEqual([]); // the day before
      expect(await look('2025-02-05T07:59:00Z', anna)).toEqual([]); // 8:59
      expect(await look('2025-02-05T17:00:00Z', anna)).toEqual([]); // 18:00
      const [mail, ...others] = await look('2025-02-05T08:00:00Z', anna);
      expect(others).toEqual([]);
      expect(mail).toContain('/richiami');
      expect(mail).toContain('/profilo');
      expect(mail).not.toMatch(/violen|stalking|maltratt|fianco|attestato/i);
      expect(mail).toMatch(/^Subject: =\?UTF-8\?/m);

      expect(await look('2025-02-05T12:00:00Z', anna)).toEqual([]);
      expect(await look('2025-02-11T12:00:00Z', anna)).toEqual([]);
      expect(await look('2025-02-12T12:00:00Z', anna)).toHaveLength(1);
      expect(await look('2025-02-13T12:00:00Z', anna)).toEqual([]);
      expect(await look('2025-02-20T12:00:00Z', anna)).toEqual([]);
      expect(await look('2025-02-28T12:00:00Z', anna)).toHaveLength(1); // the next booster
    },
    WITHIN,
  );

  it(
    'nothing more once it is done, and nothing for who is muted, but for the yearly one',
    async () => {
      const anna = await holder();
      const luca = await holder();
      const client = await new Client(running.url).signIn(luca);
      expect((await client.get('/profilo')).html).toContain('Spegni i promemoria');
      await client.post('/profilo/promemoria', { promemoria: 'no' });
      expect((await client.get('/profilo')).html).toContain('Riaccendi i promemoria');

      expect(await look('2025-02-05T12:00:00Z', anna)).toHaveLength(1);
      expect(received.filter(({ to }) => to === luca.email)).toEqual([]);
      const boosters = running.app.get(BoostersService);
      const { code } = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
      const done = new Date('2025-02-06T12:00:00Z');
      const number = await boosters.start(anna.id, { code, day: 7 }, done);
      const { items } = await boosters.opened(anna.id, number);
      for (const [index, { kind }] of items.entries())
        await boosters.answer(anna.id, { number, position: index + 1, given: kind === 'case' ? 'no' : 'a' }, done);
      expect(await look('2025-02-12T12:00:00Z', anna)).toEqual([]);

      const [yearly] = await look('2026-01-29T12:00:00Z', luca);
      expect(yearly).toContain('30 marzo 2026');
      expect(yearly).not.toContain('/profilo');
      expect(yearly).not.toMatch(/violen|stalking|maltratt|fianco/i);

      await client.get('/profilo');
      await client.post('/profilo/promemoria', { promemoria: 'si' });
      expect((await client.get('/profilo')).html).toContain('Spegni i promemoria');
    },
    WITHIN,
  );

  it(
    'a server that stood still for some days sends what is not too old, and says so in a row',
    async () => {
      const anna = await holder();
      expect(await look('2025-02-11T12:00:00Z', anna)).toHaveLength(1); // six days late
      const { id: certificateId } = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
      expect(await running.app.get(Database).read.findBy(BoosterReminder, { certificateId })).toEqual([
        { certificateId, day: 7, reminder: 'first', sentOn: '2025-02-11' },
      ]);
      const pia = await holder();
      expect(await look('2025-02-12T12:00:00Z', pia)).toEqual([]); // seven: too late
    },
    WITHIN,
  );
});
