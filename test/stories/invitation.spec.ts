import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { AccountsService, Invitation } from '../../src/accounts/index.js';
import { Database } from '../../src/database/index.js';
import { sha256 } from '../../src/web/index.js';
import { freePort, startApp } from '../support/app.js';
import { DATABASES } from '../support/databases.js';
import { JOURNEYS, stage } from '../support/journeys.js';
import { person, PASSWORD } from '../support/people.js';
import { Client } from '../support/client.js';

/** Waits until something is there; a story's patience, not a measurement. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('It never came.');
}

const readable = (mail: string) =>
  mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const linkIn = (mail: string) => /\/invito\/[\w-]+/.exec(readable(mail))![0];

describe.each(JOURNEYS)('An invitation, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('a contact invites a colleague, who chooses a password and begins', async () => {
    const sara = await here.open();
    await sara.signIn(await person(here.app, { name: 'Sara Greco', municipality: 'Bollate', role: 'contact' }));
    await sara.visit('/persone');
    await sara.follow('Invita una persona');
    await sara.press('Manda l’invito'); // empty: what is missing is said, nothing is lost
    expect(await sara.text()).toContain('Scrivi un indirizzo email valido');

    const email = `nuova.${journey.engine}.${journey.how}@esempio.it`.toLowerCase();
    await sara.page.getByLabel('Nome', { exact: true }).fill('Nicolò');
    await sara.page.getByLabel('Cognome').fill('D’Amico');
    await sara.page.getByLabel('Email di lavoro').fill(email);
    await sara.page.getByLabel('Ente').selectOption({ label: 'Polizia locale di Bollate' });
    await sara.page.getByLabel('Professione').selectOption({ label: 'Polizia locale' });
    await sara.press('Manda l’invito');
    expect(await sara.text()).toContain('D’Amico Nicolò');

    const folder = here.config.mail.folder;
    const mail = await until(() => {
      const files = existsSync(folder) ? readdirSync(folder) : [];
      return files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).find((text) => text.includes(email));
    });
    expect(mail).toMatch(/^Subject: Invito alla formazione$/m); // nothing about the matter

    const nicolo = await here.open(390);
    await nicolo.visit(linkIn(mail));
    await nicolo.page.getByLabel('Nuova password', { exact: true }).fill('corta');
    await nicolo.page.getByLabel('Ripeti la nuova password').fill('corta');
    await nicolo.press('Comincia');
    expect(await nicolo.text()).toContain('servono almeno 12 caratteri');
    await nicolo.page.getByLabel('Nuova password', { exact: true }).fill(PASSWORD);
    await nicolo.page.getByLabel('Ripeti la nuova password').fill(PASSWORD);
    await nicolo.press('Comincia');
    expect(await nicolo.heading()).toBe('Ciao, Nicolò');

    expect(await nicolo.visit(linkIn(mail))).toBe(404); // it works once
    expect(await nicolo.heading()).toBe('Questo invito non vale più');
  });
});

describe.each(DATABASES)('Accounts, on $engine', (database) => {
  it('mail goes to the SMTP server when there is one', async () => {
    const received: string[] = [];
    const port = await freePort();
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        stream
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            received.push(Buffer.concat(chunks).toString('utf8'));
            done();
          });
      },
    });
    await new Promise<void>((listening) => smtp.listen(port, '127.0.0.1', listening));
    const running = await startApp(database, { SMTP_URL: `smtp://127.0.0.1:${port}` });
    try {
      const admin = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'administrator' }));
      await admin.get('/persone/nuova');
      const fields = {
        givenName: 'Łukasz',
        familyName: 'Żółć',
        email: 'lukasz@esempio.it',
        municipality: '015213',
        organisation: 'comune-solaro',
        profession: 'altro',
      };
      expect((await admin.post('/persone', fields)).status).toBe(303);
      const mail = await until(() => received[0]);
      expect(mail).toContain('To: lukasz@esempio.it');

      const again = await admin.post('/persone', fields);
      expect(again.status).toBe(422);
      expect(again.html).toContain('C’è già una persona con questo indirizzo email.');
      expect(again.html).toContain('value="Łukasz"'); // nothing typed is lost
    } finally {
      await running.close();
      await new Promise<void>((closed) => smtp.close(closed));
    }
  });

  it('an invitation that is too old is refused, a session can be revoked, passwords are never readable', async () => {
    const running = await startApp(database);
    try {
      const { app, url } = running;
      const anna = await person(app);
      const invitation = (token: string, days: number) => ({
        hash: sha256(token),
        personId: anna.id,
        expiresAt: new Date(Date.now() + days * 86_400_000),
        usedAt: null,
      });
      await app.get(Database).transaction((db) => db.insert(Invitation, [invitation('vecchio', -1), invitation('buono', 1)]));
      expect((await new Client(url).get('/invito/vecchio')).status).toBe(404);
      expect((await new Client(url).get('/invito/buono')).status).toBe(200);

      const office = await new Client(url).signIn(anna);
      const phone = await new Client(url).signIn(anna);
      expect((await phone.get('/percorso')).status).toBe(200);
      expect((await office.get('/profilo')).html).toContain('Chiudi tutti gli altri accessi');
      await office.post('/profilo/sessioni');
      expect((await phone.get('/percorso')).location).toContain('/accedi?ritorno=%2Fpercorso');
      expect((await office.get('/percorso')).status).toBe(200);

      await office.get('/profilo');
      const wrong = await office.post('/profilo/password', {
        oldPassword: 'non questa',
        password: 'una frase del tutto nuova',
        repeated: 'una frase del tutto nuova',
      });
      expect(wrong.status).toBe(422);
      expect(wrong.html).not.toContain('una frase del tutto nuova');
      const right = await office.post('/profilo/password', {
        oldPassword: PASSWORD,
        password: 'una frase del tutto nuova',
        repeated: 'una frase del tutto nuova',
      });
      expect(right.status).toBe(303);
      const person_ = await app.get(AccountsService).person(anna.id);
      expect(person_!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    } finally {
      await running.close();
    }
  });

  it('who has forgotten the password gets a new link, which signs out whoever knew the old one', async () => {
    const running = await startApp(database);
    try {
      const { app, url, config } = running;
      const anna = await person(app, { municipality: 'Bollate' });
      const signedIn = await new Client(url).signIn(anna);
      const contact = await new Client(url).signIn(await person(app, { municipality: 'Bollate', role: 'contact' }));
      const stranger = await new Client(url).signIn(await person(app, { municipality: 'Solaro', role: 'contact' }));
      await stranger.get('/persone');
      expect((await stranger.post(`/persone/${anna.id}/inviti`)).status).toBe(404);

      await contact.get('/persone');
      expect((await contact.post(`/persone/${anna.id}/inviti`)).status).toBe(303);
      const mail = await until(() =>
        existsSync(config.mail.folder)
          ? readdirSync(config.mail.folder).map((file) => readFileSync(`${config.mail.folder}/${file}`, 'utf8'))[0]
          : undefined,
      );
      const fresh = new Client(url);
      await fresh.get(linkIn(mail));
      expect(
        (await fresh.post(linkIn(mail), { password: 'una frase del tutto nuova', repeated: 'una frase del tutto nuova' })).status,
      ).toBe(303);
      expect((await signedIn.get('/percorso')).location).toContain('/accedi');
      await new Client(url).signIn(anna, 'una frase del tutto nuova');
    } finally {
      await running.close();
    }
  });
});
