import { createHash } from 'node:crypto';
import { PeopleService } from '../src/accounts/index.js';
import { Certificate, CertificateFile, CertificatesService, RegisterService } from '../src/certificates/index.js';
import { makeCode } from '../src/certificates/domain/code.js';
import { Database } from '../src/database/index.js';
import { OutgoingMail } from '../src/jobs/index.js';
import { ProgressService } from '../src/progress/index.js';
import { sayIn } from '../src/web/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { holder as holderIn } from './support/certificates.js';
import { Client } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { certified, lessonsDone, passed, practised, UNIT } from './support/journeys.js';
import { person, type TestPerson } from './support/people.js';

const say = sayIn('it');
const UNISSUED = makeCode(new Uint8Array(16).fill(9));
let addresses = 0;

describe.each(DATABASES)('Certificates, on $engine', (database) => {
  let running: RunningApp;
  let coordinator: TestPerson;

  beforeAll(async () => {
    running = await startApp(database, { TRUST_PROXY: 'loopback' });
    coordinator = await person(running.app, { name: 'Carla Verdi', role: 'coordinator' });
  });
  afterAll(() => running?.close());

  const door = () => running.app.get(Database);
  const register = () => running.app.get(RegisterService);
  /** Somebody at an address of their own: what they look up is counted apart from the others. */
  const anyone = () => new Client(running.url, { 'x-forwarded-for': `192.0.2.${++addresses}` });
  const certificateOf = (personId: string, cycle = 1) => door().read.findOneByOrFail(Certificate, { personId, cycle });

  const holder = (given: { name?: string; at?: Date } = {}) => holderIn(running.app, given);

  const renew = async (certificate: Certificate, at = new Date()) =>
    door().transaction((db) =>
      running.app.get(CertificatesService).renew(db, certificate, { name: 'Nicolò D’Amico', surname: 'D’Amico' }, at),
    );

  const anonymise = (personId: string) => door().transaction((db) => register().anonymise(db, personId, new Date()));

  async function download(somebody: TestPerson, code: string): Promise<Buffer> {
    const response = await (await new Client(running.url).signIn(somebody)).send(`/attestati/${code}.pdf`);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }

  it('a hundred completions at the same moment issue one certificate', async () => {
    const learner = await person(running.app);
    const stage = { app: running.app };
    await certified(stage, learner.id, { but: [UNIT] });
    for (const step of [lessonsDone, practised, passed]) await step(stage, learner.id);
    await Promise.all(Array.from({ length: 100 }, () => running.app.get(ProgressService).cardRead(learner.id, UNIT)));
    expect(await door().read.countBy(Certificate, { personId: learner.id })).toBe(1);
  });

  it('the file is the same for ever, whatever the person is called by then, and its digest is kept', async () => {
    const { somebody, certificate } = await holder();
    const digest = createHash('sha256')
      .update(await download(somebody, certificate.code))
      .digest('hex');
    await door().transaction((db) =>
      running.app.get(PeopleService).rename(db, somebody.id, { givenName: 'Nicola', familyName: 'Bianchi' }),
    );
    expect(
      createHash('sha256')
        .update(await download(somebody, certificate.code))
        .digest('hex'),
    ).toBe(digest);
    expect(await door().read.findBy(CertificateFile, { code: certificate.code })).toMatchObject([{ digest }]);
  });

  it('a name that cannot be printed is refused before anything is stored', async () => {
    await expect(holder({ name: 'Ming 王' })).rejects.toMatchObject({ code: 'certificates.name-unprintable' });
  });

  describe('the register', () => {
    it('replaces a certificate: a new code, the old one verifies as replaced, the person has the new name', async () => {
      const { somebody, certificate } = await holder({ name: 'Nicolo Damico' });
      const carla = await new Client(running.url).signIn(coordinator);
      await carla.get(`/attestati/registro/${certificate.code}`);
      const names = { givenName: 'Nicolò', familyName: 'D’Amico', reason: 'Il cognome era senza apostrofo' };
      const { status, location } = await carla.post(`/attestati/registro/${certificate.code}/sostituzioni`, names);
      expect(status).toBe(303);

      const next = await certificateOf(somebody.id);
      expect(location).toBe(`/attestati/registro/${next.code}`);
      expect(next.code).not.toBe(certificate.code);
      expect(next.facts).toMatchObject({ name: 'Nicolò D’Amico', completedOn: certificate.facts.completedOn });
      expect(next.id).toBe(certificate.id); // boosters that were done stay done
      const old = await anyone().get(`/verifica/${certificate.code}`);
      expect(old.status).toBe(200);
      expect(old.html).toContain(say('certificates.meaning.corrected'));
      expect(old.html).not.toContain(next.code.slice(0, 4));
      expect(old.html).not.toContain('apostrofo');
      expect((await carla.get(location!)).html).toContain('Il cognome era senza apostrofo');
      expect((await (await new Client(running.url).signIn(somebody)).get('/profilo')).html).toContain('/attestati/registro');
      expect((await carla.post(`/attestati/registro/${certificate.code}/sostituzioni`, names)).status).toBe(409);
    });

    it('revokes a certificate with a reason that is kept and not published', async () => {
      const { somebody, certificate } = await holder();
      const carla = await new Client(running.url).signIn(coordinator);
      await carla.get(`/attestati/registro/${certificate.code}`);
      const address = `/attestati/registro/${certificate.code}/annullamento`;
      expect((await carla.post(address, { revocationReason: 'no' })).status).toBe(422);
      expect((await carla.post(address, { revocationReason: 'Rilasciato per errore a un omonimo' })).status).toBe(303);
      expect((await carla.get(`/attestati/registro/${certificate.code}`)).html).toContain('Rilasciato per errore');
      const { html } = await anyone().get(`/verifica/${certificate.code}`);
      expect(html).toContain(say('certificates.meaning.revoked'));
      expect(html).not.toContain('omonimo');
      expect((await carla.post(address, { revocationReason: 'Rilasciato per errore a un omonimo' })).status).toBe(409);
      expect((await certificateOf(somebody.id)).facts).toEqual(certificate.facts);
    });

    it('tells the holder by mail that something has changed, and no more than that', async () => {
      const { somebody, certificate } = await holder();
      const names = { givenName: 'Nicolò', familyName: 'D’Amico', reason: 'Il cognome era senza apostrofo' };
      const next = await register().correct(coordinator.id, certificate.code, names);
      await register().revoke(coordinator.id, next, 'Rilasciato per errore');
      const mails = await door().read.findBy(OutgoingMail, { recipient: somebody.email });
      expect(mails).toHaveLength(2);
      for (const { subject, text } of mails) {
        expect(subject).toBe('C’è una novità nella tua pagina');
        expect(text).not.toMatch(/apostrofo|errore|annulla|violen|fianco|attestato/i); // emptied once it is sent
      }
    });

    it('is not for learners, contacts or authors, and says so for a code that is none', async () => {
      const { certificate } = await holder();
      for (const role of ['learner', 'contact', 'author'] as const) {
        const client = await new Client(running.url).signIn(await person(running.app, { role }));
        expect((await client.get(`/attestati/registro/${certificate.code}`)).status).toBe(403);
      }
      const carla = await new Client(running.url).signIn(coordinator);
      expect((await carla.get('/attestati/registro?codice=ABCD')).status).toBe(404);
      expect((await carla.get(`/attestati/registro/${UNISSUED}`)).status).toBe(404);
      expect((await carla.get(`/attestati/registro?codice=${certificate.code.toLowerCase()}`)).location).toBe(
        `/attestati/registro/${certificate.code}`,
      );
    });

    it('ten corrections at the same moment leave one certificate in its place and every code known', async () => {
      const { somebody, certificate } = await holder();
      const correction = { givenName: 'Nicolò', familyName: 'D’Amico', reason: 'La carta è andata persa' };
      const all = await Promise.allSettled(
        Array.from({ length: 10 }, () => register().correct(coordinator.id, certificate.code, correction)),
      );
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await door().read.countBy(Certificate, { personId: somebody.id })).toBe(1);
      expect((await register().entry(certificate.code)).replaced).toHaveLength(1);
    });
  });

  describe('verification', () => {
    it('tells a typing error from a code that was never issued', async () => {
      const { certificate } = await holder();
      const wrong = `${certificate.code.slice(0, -1)}${certificate.code.endsWith('0') ? '1' : '0'}`;
      const guest = anyone();
      for (const [code, words] of [
        [wrong, 'certificates.verify.typo-character'],
        [certificate.code.slice(1), 'certificates.verify.typo-length'],
        [UNISSUED, 'certificates.verify.unknown'],
      ] as const) {
        const { status, html, headers } = await guest.get(`/verifica/${code}`);
        expect([status, html.includes(say(words)), headers.get('x-robots-tag')]).toEqual([404, true, 'noindex']);
      }
      expect(guest.hasCookies()).toBe(false);
    });

    it('shows the name to who types the surname or comes by the QR code, and to nobody else', async () => {
      const { certificate } = await holder();
      const address = `/verifica/${certificate.code}`;
      const shown = ({ html }: { html: string }) => html.includes('Nicolò D’Amico');
      expect(shown(await anyone().get(address))).toBe(false);
      expect(shown(await anyone().post(address, { cognome: 'Rossi' }))).toBe(false);
      expect(shown(await anyone().post(address, { cognome: "D'AMICO" }))).toBe(true);
      expect(shown(await anyone().get(`${address}?chiave=${certificate.facts.qrKey}`))).toBe(true);
      expect(shown(await anyone().get(`${address}?chiave=${'0'.repeat(12)}`))).toBe(false);
      expect(shown(await anyone().get(`${address}?chiave=è`))).toBe(false);
    });

    it('has its own words for each state', async () => {
      const day = 86_400_000;
      const ago = (days: number) => new Date(Date.now() - days * day);
      const [valid, grace, expired, renewed, anonymous] = [
        await holder(),
        await holder({ at: ago(380) }),
        await holder({ at: ago(500) }),
        await holder({ at: ago(360) }),
        await holder(),
      ];
      await renew(renewed.certificate);
      await anonymise(anonymous.somebody.id);
      for (const [{ certificate }, state] of [
        [valid, 'valid'],
        [grace, 'grace'],
        [expired, 'expired'],
        [renewed, 'renewed'],
        [anonymous, 'anonymised'],
      ] as const) {
        const { status, html } = await anyone().get(`/verifica/${certificate.code}`);
        expect([status, html.includes(`<strong>${say(`certificates.state.${state}`)}.</strong>`)]).toEqual([200, true]);
      }
    });

    it('a person who was anonymised leaves no name behind, and their codes still verify', async () => {
      const { somebody, certificate } = await holder();
      const correction = { givenName: 'Nicolò', familyName: 'D’Amico', reason: 'D’Amico ha perso la carta' };
      const next = await register().correct(coordinator.id, certificate.code, correction);
      await anonymise(somebody.id);
      const entry = await register().entry(next);
      expect(JSON.stringify([entry.certificate, entry.replaced])).not.toMatch(/Amico/);
      for (const code of [certificate.code, next]) {
        const { status, html } = await anyone().get(`/verifica/${code}`);
        expect([status, html.includes(say('certificates.meaning.anonymised'))]).toEqual([200, true]);
      }
      const client = await new Client(running.url).signIn(somebody);
      expect((await client.get(`/attestati/${next}.pdf`)).status).toBe(404);
    });

    it('looks up as much for a code that was never issued as for a holder who was anonymised', async () => {
      const { somebody, certificate } = await holder();
      await anonymise(somebody.id);
      const made = jest.spyOn(door().reader, 'createQueryRunner');
      const counts: number[] = [];
      for (const code of [UNISSUED, certificate.code]) {
        made.mockClear();
        await anyone().get(`/verifica/${code}`);
        counts.push(made.mock.calls.length);
      }
      made.mockRestore();
      expect(counts[0]).toBeGreaterThan(3);
      expect(counts[1]).toBe(counts[0]);
    });

    it('guesses do not get far', async () => {
      const guesser = anyone();
      const answers = await Promise.all(Array.from({ length: 80 }, () => guesser.get(`/verifica/${UNISSUED}`)));
      const stopped = answers.filter(({ status }) => status === 429);
      expect(stopped).toHaveLength(20);
      expect(stopped[0]!.html).toContain(say('problem.too-many.title'));
      expect((await anyone().get(`/verifica/${UNISSUED}`)).status).toBe(404); // others may go on
    });
  });

  describe('the document that somebody has', () => {
    async function bring(file: Buffer | null, client = anyone()) {
      const body = new FormData();
      if (file) body.set('file', new Blob([new Uint8Array(file)], { type: 'application/pdf' }), 'attestato.pdf');
      const response = await client.send('/verifica/documento', { method: 'POST', body });
      return { status: response.status, html: await response.text() };
    }

    it('is told from one in which a byte was changed', async () => {
      const { somebody, certificate } = await holder();
      const file = await download(somebody, certificate.code);
      const same = await bring(file);
      expect(same.status).toBe(200);
      for (const words of [say('certificates.file.same'), 'Nicolò D’Amico', 'Valido']) expect(same.html).toContain(words);

      const edited = Buffer.from(file);
      edited[file.indexOf('Nicol') === -1 ? 5000 : file.indexOf('Nicol')]! ^= 1;
      const other = await bring(edited);
      expect(other.status).toBe(404);
      expect(other.html).toContain(say('certificates.file.other'));
    });

    it('still says what has become of the certificate', async () => {
      const { somebody, certificate } = await holder();
      const file = await download(somebody, certificate.code);
      await register().revoke(coordinator.id, certificate.code, 'Rilasciato per errore');
      expect((await bring(file)).html).toContain(say('certificates.meaning.revoked'));
    });

    it.each([
      { what: 'nothing', file: null, words: 'certificates.file.missing' },
      { what: 'an empty file', file: Buffer.alloc(0), words: 'certificates.file.missing' },
      { what: 'a picture', file: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), words: 'certificates.file.not-pdf' },
    ])('$what is refused in words', async ({ file, words }) => {
      const { status, html } = await bring(file);
      expect([status, html.includes(say(words))]).toEqual([422, true]);
    });

    it.each([{ megabytes: 3 }, { megabytes: 50 }])('$megabytes MB are refused before they are read', async ({ megabytes }) => {
      const { status, html } = await bring(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(megabytes * 1024 * 1024)]));
      expect([status, html.includes(say('problem.file-too-large.text', { megabytes: 2 }))]).toEqual([413, true]);
      expect(html).toMatch(/<a[^>]* href="\/verifica"/);
    });

    it('a form that is none is refused, and so is a file where none is taken', async () => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const send = (address: string, client = anyone()) =>
        client.send(address, { method: 'POST', headers, body: 'nothing of the kind' });
      expect((await send('/verifica/documento')).status).toBe(400);
      expect((await send('/accedi')).status).toBe(415);
    });
  });
});
