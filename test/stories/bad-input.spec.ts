import { AssessmentService } from '../../src/assessment/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { DecksService, InterviewsService } from '../../src/practice/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified, lessonsDone, practised, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';
import { sayIn } from '../../src/web/index.js';

const NOBODYS = '01890000-0000-7000-8000-000000000000';

describe.each(DATABASES)('Bad input, on $engine', (database) => {
  let running: RunningApp;
  let stage: Parameters<typeof lessonsDone>[0];
  let anna: TestPerson;
  let client: Client;
  let attempt: string;

  beforeAll(async () => {
    running = await startApp(database);
    stage = { app: running.app };
    anna = await person(running.app);
    await lessonsDone(stage, anna.id);
    attempt = await running.app.get(AssessmentService).start(anna.id, UNIT);
    client = await new Client(running.url).signIn(anna);
  });
  afterAll(() => running?.close());

  /** Every refusal is a page in our words: a title, a reason, a way on; no trace of the machinery. */
  function expectAPage(html: string): void {
    expect(html).toMatch(/<h1>[^<]+<\/h1>/);
    expect(html).toContain('class="btn btn-primary"');
    expect(html).toContain('112');
    expect(html).not.toMatch(/\bat (?:[\w.]+ )?\(?\/|node_modules|SQLITE|QueryFailed|stack|undefined|\[object/);
  }

  it.each([
    { name: 'an unknown address', address: '/non-esiste', status: 404 },
    { name: 'a unit that is not there', address: '/moduli/inesistente', status: 404 },
    { name: 'a lesson that is not there', address: `/moduli/${UNIT}/lezioni/inesistente`, status: 404 },
    { name: 'an attempt that is none', address: '/tentativi/pippo', status: 404 },
    { name: 'an attempt of nobody', address: `/tentativi/${NOBODYS}`, status: 404 },
    { name: 'cases of a unit that is not there', address: '/moduli/inesistente/casi', status: 404 },
    { name: 'a deck that was never drawn', address: `/moduli/${UNIT}/casi/9`, status: 404 },
    { name: 'a deck that is no number', address: `/moduli/${UNIT}/casi/1e1`, status: 404 },
    { name: 'a card before the first', address: `/moduli/${UNIT}/casi/1/carte/0`, status: 404 },
    { name: 'an interview that was never begun', address: `/moduli/${UNIT}/colloquio/9`, status: 404 },
    { name: 'a choice that is far too late', address: `/moduli/${UNIT}/colloquio/1/scelte/99999999999`, status: 404 },
    { name: 'a booster that was never begun', address: '/richiami/9', status: 404 },
    { name: 'a booster that is no number', address: '/richiami/uno/domande/1', status: 404 },
    { name: 'a certificate that is not there', address: '/attestati/ABCD.pdf', status: 404 },
    { name: 'a certificate without its ending', address: '/attestati/ABCD', status: 404 },
    { name: 'an address that is no text', address: '/moduli/%ff', status: 404 },
    { name: 'a NUL in the address', address: '/moduli/%00', status: 404 },
    { name: 'a style sheet of another release', address: '/assets/site.0000000000.css', status: 404 },
    { name: 'an address that is far too long', address: `/verifica/${'A'.repeat(9000)}`, status: 404 },
    { name: 'an invitation that was never made', address: '/invito/inventato', status: 404 },
  ])('$name: $status', async ({ address, status }) => {
    const answer = await client.get(address);
    expect(answer.status).toBe(status);
    expectAPage(answer.html);
  });

  it('other people’s attempts and certificates look as if they were not there', async () => {
    const luca = await person(running.app);
    await certified(stage, luca.id);
    const certificate = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: luca.id });
    const others = await new Client(running.url).signIn(luca);

    for (const address of [`/tentativi/${attempt}`, `/tentativi/${attempt}/consegna`])
      expect((await others.get(address)).status).toBe(404);
    expect((await others.json(`/tentativi/${attempt}/risposte`, { question: 'x', option: 'a', revision: 0 })).status).toBe(404);
    expect((await others.post(`/tentativi/${attempt}/consegna`)).status).toBe(404);
    expect((await client.get(`/attestati/${certificate.code}.pdf`)).status).toBe(404);
  });

  it('other people’s decks and interviews look as if they were not there', async () => {
    const luca = await person(running.app);
    await practised(stage, luca.id);
    for (const address of ['casi/1', 'casi/1/carte/1', 'colloquio/1', 'colloquio/1/scelte/1'])
      expect((await client.get(`/moduli/${UNIT}/${address}`)).status).toBe(404);
    expect((await client.post(`/moduli/${UNIT}/casi/1/carte/1`, { segni: 'si' })).status).toBe(404);
    expect((await client.post(`/moduli/${UNIT}/colloquio/1/scelte/1`, { scelta: 'a' })).status).toBe(404);
  });

  it.each<{ name: string; address: string; fields: Record<string, string> }>([
    { name: 'a card without an answer', address: 'casi/1/carte/1', fields: {} },
    { name: 'a card with an answer that is none', address: 'casi/1/carte/1', fields: { segni: 'forse' } },
    { name: 'a scene without a choice', address: 'colloquio/1/scelte/1', fields: {} },
    { name: 'a scene with a choice of nowhere', address: 'colloquio/1/scelte/1', fields: { scelta: 'inventata' } },
  ])('$name is refused with words, and nothing is stored', async ({ address, fields }) => {
    const learner = await person(running.app);
    await running.app.get(DecksService).start(learner.id, UNIT);
    await running.app.get(InterviewsService).start(learner.id, UNIT);
    const own = await new Client(running.url).signIn(learner);
    const { status, html } = await own.post(`/moduli/${UNIT}/${address}`, fields);
    expect(status).toBe(409);
    expect(html).toContain(sayIn('it')('practice.choice-unreadable.title'));
    expectAPage(html);
    expect((await running.app.get(DecksService).deck(learner.id, UNIT, 1)).outcomes).toEqual([]);
    expect((await running.app.get(InterviewsService).run(learner.id, UNIT, 1)).log).toEqual([]);
  });

  it('a card or a scene that is still ahead is not answered', async () => {
    const learner = await person(running.app);
    await running.app.get(DecksService).start(learner.id, UNIT);
    await running.app.get(InterviewsService).start(learner.id, UNIT);
    const own = await new Client(running.url).signIn(learner);
    expect(await own.post(`/moduli/${UNIT}/casi/1/carte/12`, { segni: 'si' })).toMatchObject({
      location: `/moduli/${UNIT}/casi/1`,
    });
    expect(await own.post(`/moduli/${UNIT}/casi/1/carte/13`, { segni: 'si' })).toMatchObject({
      location: `/moduli/${UNIT}/casi/1`,
    });
    expect(await own.post(`/moduli/${UNIT}/colloquio/1/scelte/2`, { scelta: 'a' })).toMatchObject({
      location: `/moduli/${UNIT}/colloquio/1`,
    });
    expect((await running.app.get(DecksService).deck(learner.id, UNIT, 1)).outcomes).toEqual([]);
    expect((await running.app.get(InterviewsService).run(learner.id, UNIT, 1)).log).toEqual([]);
  });

  it.each([
    { name: 'a question of another sheet', body: { question: 'inventata', option: 'a', revision: 0 } },
    { name: 'an option that is none', body: { question: 'OF THE SHEET', option: 'z', revision: 0 } },
    { name: 'no revision', body: { question: 'x', option: 'a' } },
    { name: 'an array', body: [] },
    { name: 'nothing', body: null },
    { name: 'a huge number', body: { question: 'x', option: 'a', revision: 1e300 } },
    { name: 'a sequence from the past', body: { question: 'OF THE SHEET', option: 'a', revision: -1 } },
    { name: 'a fourth certainty', body: { question: 'OF THE SHEET', option: 'a', certainty: 4, revision: 0 } },
  ])('an answer with $name is refused with words, and nothing is stored', async ({ body }) => {
    const { sheet } = (await running.app.get(AssessmentService).attempt(anna.id, attempt)).attempt;
    const sent = JSON.parse(JSON.stringify(body).replace('OF THE SHEET', sheet[0]!.question)) as unknown;
    const { status, body: answer } = await client.json(`/tentativi/${attempt}/risposte`, sent);
    expect(status).toBe(409);
    expect(answer.text).toEqual(expect.stringContaining('Non è stato salvato nulla di nuovo'));
    expect((await running.app.get(AssessmentService).attempt(anna.id, attempt)).responses.size).toBe(0);
  });

  it('an answer from a page that is ahead of the server is refused, and says to look again', async () => {
    const { sheet } = (await running.app.get(AssessmentService).attempt(anna.id, attempt)).attempt;
    const ahead = { question: sheet[0]!.question, option: 'a', revision: 7 };
    const { status, body } = await client.json(`/tentativi/${attempt}/risposte`, ahead);
    expect(status).toBe(409);
    expect(body).toMatchObject({ text: expect.stringContaining('non risulta') as string, href: `/tentativi/${attempt}` });
    expect((await running.app.get(AssessmentService).attempt(anna.id, attempt)).responses.size).toBe(0);
  });

  it('an answer of two megabytes is refused, and nothing is stored', async () => {
    const { sheet } = (await running.app.get(AssessmentService).attempt(anna.id, attempt)).attempt;
    const huge = { question: sheet[0]!.question, option: 'a'.repeat(2_000_000), revision: 0 };
    const { status } = await client.json(`/tentativi/${attempt}/risposte`, huge);
    expect(status).toBe(413);
    expect((await running.app.get(AssessmentService).attempt(anna.id, attempt)).responses.size).toBe(0);
  });

  it('nobody hands in the attempt of somebody else', async () => {
    const other = await new Client(running.url).signIn(await person(running.app));
    expect((await other.post(`/tentativi/${attempt}/consegna`)).status).toBe(404);
    expect((await running.app.get(AssessmentService).attempt(anna.id, attempt)).attempt.submittedAt).toBeNull();
  });

  it('a storm of saves is refused after some hundreds in a minute; what was acknowledged is there', async () => {
    const busy = await person(running.app);
    await lessonsDone(running, busy.id);
    const id = await running.app.get(AssessmentService).start(busy.id, UNIT);
    const { sheet } = (await running.app.get(AssessmentService).attempt(busy.id, id)).attempt;
    const hands = await new Client(running.url).signIn(busy);
    await hands.get('/profilo');
    const { question, options } = sheet[0]!;
    let [saved, refused] = [0, 0];
    while (refused < 20 && saved < 10_000) {
      const { status } = await hands.json(`/tentativi/${id}/risposte`, { question, option: options[saved % 4], revision: saved });
      if (status === 200) saved++;
      else refused += Number(status === 429);
    }
    expect(saved).toBeLessThanOrEqual(600);
    expect(refused).toBe(20);
    const { responses } = await running.app.get(AssessmentService).attempt(busy.id, id);
    expect(responses.get(question)).toMatchObject({ option: options[(saved - 1) % 4], revision: saved });
  }, 240_000);

  it('a body that is too large, or no JSON, or of another kind', async () => {
    const large = await client.send(`/tentativi/${attempt}/risposte`, {
      method: 'POST',
      body: new URLSearchParams({ testo: 'x'.repeat(300_000) }),
    });
    expect(large.status).toBe(413);
    expectAPage(await large.text());
    const broken = await client.send(`/tentativi/${attempt}/risposte`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"question":',
    });
    expect(broken.status).toBe(400);
    const xml = await client.send(`/tentativi/${attempt}/risposte`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: '<a/>',
    });
    expect(xml.status).toBe(415);
    expectAPage(await xml.text());
  });

  it('a form from an older session, without its token, or from another site is refused, and says so', async () => {
    const stale = await client.send(`/tentativi/${attempt}/consegna`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: 'vecchio' }),
    });
    expect(stale.status).toBe(403);
    expect(await stale.text()).toContain(sayIn('it')('problem.stale-form.title'));
    const elsewhere = await client.send(`/tentativi/${attempt}/consegna`, {
      method: 'POST',
      headers: { origin: 'https://altrove.example' },
      body: new URLSearchParams(),
    });
    expect(elsewhere.status).toBe(403);
    const crossSite = await client.send('/accedi', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(),
    });
    expect(crossSite.status).toBe(403);
    expect((await running.app.get(AssessmentService).attempt(anna.id, attempt)).attempt.submittedAt).toBeNull();
  });

  it('nobody gets in with a wrong password, however often; the answer does not say which of the two was wrong', async () => {
    const stranger = new Client(running.url);
    await stranger.get('/accedi');
    const wrong = await stranger.post('/accedi', { email: anna.email, password: 'sbagliata' });
    const unknown = await stranger.post('/accedi', { email: 'nessuno@esempio.it', password: 'sbagliata' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const words = 'Email o password non corrispondono';
    expect(wrong.html).toContain(words);
    expect(unknown.html).toContain(words);
    expect((await stranger.post('/accedi', {})).html).toContain('Scrivi la tua email.');

    const target = await person(running.app);
    const tries = [];
    for (let time = 0; time < 12; time++) {
      const email = ' '.repeat(time) + target.email.toUpperCase(); // the same person, however it is written
      tries.push((await stranger.post('/accedi', { email, password: 'sbagliata' })).status);
    }
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(tries.slice(10)).toEqual([429, 429]);
  });

  it('after signing in nobody is led away from here', async () => {
    for (const back of ['https://altrove.example', '//altrove.example', '/\\altrove.example', 'javascript:alert(1)', '/a\nb']) {
      const visitor = new Client(running.url);
      await visitor.get('/accedi');
      const { location } = await visitor.post('/accedi', {
        email: (await person(running.app)).email,
        password: 'una frase di prova',
        ritorno: back,
      });
      expect(location).toBe('/percorso');
    }
  });

  it('a unit or profession that is none is left out; a day or a municipality that is none is refused with what was typed', async () => {
    const coordinator = await new Client(running.url).signIn(
      await person(running.app, { municipality: null, role: 'coordinator' }),
    );
    for (const query of ['?professione=inventata', '?modulo=inventato', '?al=&comune=', '?al=1/3/2026', '?al[]=1&comune[x]=2']) {
      expect((await coordinator.get(`/partecipazione${query}`)).status).toBe(200);
    }
    for (const query of ['?al=2026-13-45', '?al=31 febbraio', '?al=2999-01-01', '?comune=999999', '?comune=xx']) {
      for (const page of ['/partecipazione', '/partecipazione.csv']) {
        const { status, html } = await coordinator.get(`${page}${query}`);
        expect({ query, status }).toEqual({ query, status: 422 });
        expect(html).toContain('Controlla questi punti');
      }
    }
    expect((await coordinator.get('/partecipazione?al=31 febbraio')).html).toContain('value="31 febbraio"');
  });

  it('a name cannot run as a script', async () => {
    const admin = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'administrator' }));
    await admin.get('/persone/nuova');
    const fields = { email: 'formula@esempio.it', municipality: '015213', organisation: 'comune-solaro', profession: 'altro' };
    await admin.post('/persone', { ...fields, givenName: '<script>alert(1)</script>', familyName: '=SOMMA(A1)' });
    const { html } = await admin.get('/persone');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it('a body that is no form is an empty form', async () => {
    for (const body of ['[]', '"testo"', '5']) {
      const answer = await new Client(running.url).send('/accedi', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(422);
      expectAPage(await answer.text());
    }
  });

  it('a NUL in a form is refused before it reaches a database', async () => {
    const stranger = new Client(running.url);
    await stranger.get('/accedi');
    expect((await stranger.post('/accedi', { email: 'a\0b@esempio.it', password: 'x' })).status).toBe(400);
  });

  it('a place that is not there, or of another municipality, is refused on its field', async () => {
    const contact = await new Client(running.url).signIn(await person(running.app, { municipality: 'Bollate', role: 'contact' }));
    await contact.get('/persone/nuova');
    const fields = {
      givenName: 'Ada',
      familyName: 'Neri',
      email: 'ada@esempio.it',
      municipality: '015027',
      organisation: 'comune-bollate',
      profession: 'altro',
    };
    for (const wrong of [
      { organisation: 'inventato' },
      { profession: 'inventata' },
      { municipality: '000000' },
      { organisation: 'servizi-sociali-cesate' },
    ]) {
      const answer = await contact.post('/persone', { ...fields, ...wrong });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('value="Ada"'); // nothing typed is lost
    }
    const coordinator = await new Client(running.url).signIn(
      await person(running.app, { municipality: null, role: 'coordinator' }),
    );
    await coordinator.get('/persone/nuova');
    const elsewhere = await coordinator.post('/persone', { ...fields, organisation: 'servizi-sociali-cesate' });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.html).toContain('Questo ente è di un altro comune');
  });

  it('check questions with impossible names change nothing', async () => {
    const { status } = await client.post(`/moduli/${UNIT}/lezioni/il-controllo/verifiche`, {
      'r.a\r\nX-Evil: 1': 'a',
      'r.中': 'b',
    });
    expect(status).toBe(303);
  });
});

describe.each(DATABASES)('When the database goes away, on $engine', (database) => {
  it('says that it is our fault, in our words and with the numbers for help, and is not ready', async () => {
    const running = await startApp(database, { LOG_LEVEL: 'silent' });
    try {
      const client = await new Client(running.url).signIn(await person(running.app));
      await running.app.get(Database).reader.destroy();
      for (const address of ['/percorso', '/accedi', '/aiuto']) {
        const { status, html } = await client.get(address);
        expect(status).toBe(500);
        expect(html).toContain(sayIn('it')('problem.failure.title'));
        expect(html).toContain('tel:112');
        expect(html).not.toMatch(/DataSource|driver|connection/i);
      }
      expect((await new Client(running.url).get('/salute/viva')).status).toBe(200);
      expect((await new Client(running.url).get('/salute/pronta')).status).toBe(503);
    } finally {
      await running.close();
    }
  });
});
