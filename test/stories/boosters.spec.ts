import type { EntityManager } from 'typeorm';
import { Membership } from '../../src/accounts/index.js';
import { BoosterNotDue, BoosterOver } from '../../src/boosters/boosters.errors.js';
import { Booster, BoosterAnswer, BoostersService } from '../../src/boosters/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database, nextId } from '../../src/database/index.js';
import { Deck } from '../../src/practice/index.js';
import { addDays, dayInWords, romeDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import type { Reader } from '../support/browser.js';
import { Client } from '../support/client.js';
import { startApp, type RunningApp } from '../support/app.js';
import { DATABASES } from '../support/databases.js';
import { certified, checksAnswered, JOURNEYS, stage } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const say = sayIn('it');
const DAY = 86_400_000; // milliseconds
const WITHIN = 240_000; // milliseconds: a whole course comes before each story
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

const certificatesOf = (read: EntityManager, { id: personId }: TestPerson) =>
  read.find(Certificate, { where: { personId }, order: { cycle: 'ASC' } });

/** Begins a booster and answers it, always right, but for the last questions. */
async function answered(running: Pick<RunningApp, 'app'>, learner: TestPerson, at: Date, day: 7 | 30 | 90 | 365, but = 0) {
  const boosters = running.app.get(BoostersService);
  const [certificate] = (await certificatesOf(running.app.get(Database).read, learner)).slice(-1);
  const number = await boosters.start(learner.id, { code: certificate!.code, day }, at);
  const { items } = await boosters.opened(learner.id, number);
  const right = items.map((item) =>
    item.kind === 'case' ? (item.scene.sign ? 'si' : 'no') : item.question.options.find(({ correct }) => correct)!.id,
  );
  for (const [index, given] of right.slice(0, items.length - but).entries())
    await boosters.answer(learner.id, { number, position: index + 1, given }, at);
  return { number, items, right };
}

describe.each(JOURNEYS)('Boosters, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  /** Goes on with Tab until what has the focus fits, and presses the key. */
  async function keyTo({ page }: Reader, fits: string | RegExp, key: 'Enter' | 'Space'): Promise<void> {
    for (let tabs = 1; tabs <= 40; tabs++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const words = (await focused.innerText()).trim() || (await focused.getAttribute('type')) || '';
      if (typeof fits === 'string' ? words !== fits : !fits.test(words)) continue;
      if (key === 'Space') return page.keyboard.press('Space');
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
      return page.waitForLoadState();
    }
    throw new Error(`${String(fits)} is out of reach.`);
  }

  it(
    'a week after the course: found on the own page, done with the keyboard alone, then out of the way',
    async () => {
      const learner = await person(here.app, { name: 'Anna Bianchi', since: daysAgo(30) });
      await certified(here, learner.id, { at: daysAgo(8) });
      const anna = await here.open(390);
      await anna.signIn(learner);
      expect(await anna.text()).toContain('Richiamo a 7 giorni');
      await anna.follow('Comincia');
      expect(await anna.text()).toContain(
        say('boosters.state.not_yet', { day: dayInWords(addDays(romeDay(daysAgo(8)), 30), 'it') }),
      );
      await keyTo(anna, 'Comincia', 'Enter');

      const { items } = await here.app.get(BoostersService).opened(learner.id, 1);
      expect(items).toHaveLength(7);
      for (const [index, item] of items.entries()) {
        expect(await anna.heading()).toBe(`Domanda ${index + 1} di 7`);
        if (item.kind === 'case') {
          await keyTo(anna, say('practice.signs.yes'), 'Enter');
          expect(await anna.text()).toContain(item.scene.why);
        } else {
          await keyTo(anna, /^radio$/, 'Space');
          await keyTo(anna, 'Rispondi', 'Enter');
          for (const { why } of item.question.options) expect(await anna.text()).toContain(why);
        }
        await keyTo(anna, index < 6 ? 'Domanda successiva' : 'Vedi com’è andata', 'Enter');
      }
      expect(await anna.heading()).toBe('Il richiamo è finito');
      expect(await anna.text()).toMatch(/Risposte giuste: \d su 7/);

      const { read } = here.app.get(Database);
      const decks = await read.findBy(Deck, { personId: learner.id });
      const [shown] = items.filter((item) => item.kind === 'case');
      expect(decks.filter(({ unit, cards }) => unit === shown!.unit.slug && cards.includes(shown!.scene.id))).toEqual([]);

      await anna.visit('/percorso');
      expect(await anna.page.locator('.panel-next').count()).toBe(0);
      await anna.follow('Vedi tutti i richiami');
      expect(await anna.page.locator('.step.done').innerText()).toContain('Richiamo a 7 giorni');
    },
    WITHIN,
  );

  it(
    'is left and resumed at the same question; another answer from an older tab changes nothing, and is told so',
    async () => {
      const learner = await person(here.app, { since: daysAgo(30) });
      await certified(here, learner.id, { at: daysAgo(8) });
      const { number } = await answered(here, learner, new Date(), 7, 5);
      const anna = await here.open();
      await anna.signIn(learner);
      await anna.visit('/richiami');
      await anna.follow('Riprendi');
      expect(await anna.heading()).toBe('Domanda 3 di 7');
      const older = await anna.anotherTab();
      await older.visit(`/richiami/${number}/domande/3`);
      await older.page.getByRole('radio').nth(1).check();

      await anna.page.getByRole('radio').first().check();
      await anna.press('Rispondi');
      await older.press('Rispondi');
      expect(await older.text()).toContain(say('practice.first-stays'));
      expect(await anna.page.locator('.answer.chosen').innerText()).toBe(await older.page.locator('.answer.chosen').innerText());
      await anna.visit(`/richiami/${number}/domande/7`); // one that is still ahead
      expect(await anna.heading()).toBe('Domanda 4 di 7');
    },
    WITHIN,
  );
});

describe.each(DATABASES)('Boosters and the certificate, on $engine', (database) => {
  let running: RunningApp;

  beforeAll(async () => void (running = await startApp(database)));
  afterAll(() => running?.close());

  const read = () => running.app.get(Database).read;

  async function holder(at: Date): Promise<{ learner: TestPerson; code: string }> {
    const learner = await person(running.app, { since: new Date(at.getTime() - DAY) });
    await certified(running, learner.id, { at });
    const [certificate] = await certificatesOf(read(), learner);
    return { learner, code: certificate!.code };
  }

  it(
    'is never begun before its day, by nobody else, and only once',
    async () => {
      const { learner, code } = await holder(daysAgo(8));
      const client = await new Client(running.url).signIn(learner);
      await client.get('/richiami');
      expect(await client.post('/richiami', { attestato: code, giorno: '30' })).toMatchObject({
        status: 409,
        html: expect.stringContaining(say('boosters.not-due.title')) as string,
      });
      expect((await client.post('/richiami', { attestato: code, giorno: '8' })).status).toBe(404);
      expect((await client.post('/richiami', {})).status).toBe(404);
      const two = await Promise.all([7, 7].map((day) => client.post('/richiami', { attestato: code, giorno: String(day) })));
      expect(two.map(({ location }) => location)).toEqual(['/richiami/1', '/richiami/1']);

      const stranger = await new Client(running.url).signIn(await person(running.app));
      await stranger.get('/richiami');
      expect((await stranger.post('/richiami', { attestato: code, giorno: '7' })).status).toBe(404);
      for (const address of ['/richiami/1', '/richiami/1/domande/1']) expect((await stranger.get(address)).status).toBe(404);
      expect((await stranger.post('/richiami/1/domande/1', { risposta: 'a' })).status).toBe(404);

      await client.get('/richiami');
      for (const fields of [{}, { risposta: 'zz' }, { risposta: 'si' }] as Record<string, string>[])
        expect((await client.post('/richiami/1/domande/1', fields)).status).toBe(409);
      expect(await client.post('/richiami/1/domande/2', { risposta: 'a' })).toMatchObject({ location: '/richiami/1' });
      const booster = await read().findOneByOrFail(Booster, { personId: learner.id });
      expect(await read().countBy(BoosterAnswer, { boosterId: booster.id })).toBe(0);
    },
    WITHIN,
  );

  it(
    'asks what was last answered wrong, the oldest first; what went right meanwhile waits, and the case is another',
    async () => {
      const { learner } = await holder(daysAgo(31));
      await checksAnswered(running, learner.id, { at: daysAgo(31), option: 'a' }); // mostly wrong
      const first = await answered(running, learner, daysAgo(20), 7);
      const next = await answered(running, learner, new Date(), 30);
      const questions = [...first.items, ...next.items].flatMap((item) => (item.kind === 'question' ? [item] : []));
      expect(questions).toHaveLength(12);
      expect(new Set(questions.map(({ unit, question }) => `${unit.slug} ${question.id}`)).size).toBe(12);
      for (const { unit, question } of questions) {
        expect(unit.checks).toContain(question);
        expect(question.options.find(({ id }) => id === 'a')!.correct).toBe(false);
      }
      const cases = [...first.items, ...next.items].flatMap((item) => (item.kind === 'case' ? [item.scene.text] : []));
      expect(new Set(cases).size).toBe(2);
    },
    WITHIN,
  );

  it(
    'who has changed profession since is asked nothing of a unit whose quiz is still to pass, nor of banks whose key waits for it',
    async () => {
      const { learner, code } = await holder(daysAgo(370)); // a social worker
      await running.app.get(Database).transaction(async (db) => {
        const { id, ...place } = await db.findOneByOrFail(Membership, { personId: learner.id });
        await db.update(Membership, { id }, { toOn: romeDay(daysAgo(300)) });
        const since = { fromOn: romeDay(daysAgo(299)), toOn: null };
        await db.insert(Membership, { ...place, ...since, id: nextId(), profession: 'infermiere' });
      });
      await checksAnswered(running, learner.id); // so that it asks what was never asked
      const boosters = running.app.get(BoostersService);
      const { items } = await boosters.opened(learner.id, await boosters.start(learner.id, { code, day: 365 }));
      expect(items).toHaveLength(13);
      for (const item of items) {
        expect(['riconoscere', 'accogliere', 'proteggere']).toContain(item.unit.slug);
        if (item.kind === 'question') expect(item.unit.bank).not.toContain(item.question);
      }
    },
    WITHIN,
  );

  it(
    'the yearly one renews, once, however many send its last answer; the old code still verifies',
    async () => {
      const { learner, code } = await holder(daysAgo(370));
      const boosters = running.app.get(BoostersService);
      const { number, items, right } = await answered(running, learner, new Date(), 365, 1);
      expect(items).toHaveLength(13);
      expect(await certificatesOf(read(), learner)).toHaveLength(1);

      const last = { number, position: 13 };
      const other = right[12] === 'si' ? 'no' : 'si';
      const received = await Promise.all(
        [right[12]!, right[12]!, other, right[12]!].map((given) => boosters.answer(learner.id, { ...last, given })),
      );
      expect(received.filter((one) => one === 'stored')).toHaveLength(1);

      const [old, renewed, ...more] = await certificatesOf(read(), learner);
      const today = romeDay(new Date());
      expect(more).toEqual([]);
      expect(old!.code).toBe(code);
      expect(renewed).toMatchObject({ cycle: 2, completedOn: today, course: old!.course });
      expect(renewed!.facts).toMatchObject({ completedOn: old!.facts.completedOn, renewedOn: today, units: old!.facts.units });
      expect(renewed!.code).not.toBe(code);

      const anyone = new Client(running.url);
      expect((await anyone.get(`/verifica/${code}`)).html).toContain('<strong>Rinnovato.</strong>');
      const { html } = await anyone.get(`/verifica/${renewed!.code}`);
      expect(html).toContain('Valido');
      expect(html).toContain('Rinnovato il');

      const client = await new Client(running.url).signIn(learner);
      expect((await client.get(`/richiami/${number}`)).html).toContain('Il tuo attestato è rinnovato');
      const entries = await boosters.of(learner.id);
      expect(entries.map(({ standing }) => standing.state)).toEqual(['not_yet', 'not_yet', 'not_yet', 'not_yet']);
    },
    WITHIN,
  );

  it(
    'may be done to the last day of grace, valid from that day, and not the day after, nor with a revoked certificate',
    async () => {
      const { learner, code } = await holder(new Date('2025-01-29T10:00:00Z'));
      const boosters = running.app.get(BoostersService);
      await expect(boosters.start(learner.id, { code, day: 365 }, new Date('2026-01-28T22:59:59Z'))).rejects.toThrow(BoosterNotDue);
      await expect(boosters.start(learner.id, { code, day: 365 }, new Date('2026-03-31T00:00:00Z'))).rejects.toThrow(BoosterOver);
      const { number, right } = await answered(running, learner, new Date('2026-03-30T08:00:00Z'), 365, 1); // sixty days after 29 January
      const last = { number, position: 13, given: right[12]! };
      await expect(boosters.answer(learner.id, last, new Date('2026-03-31T00:00:00Z'))).rejects.toThrow(BoosterOver);
      await running.app.get(Database).transaction((db) => db.update(Certificate, { code }, { revokedAt: new Date() }));
      await expect(boosters.answer(learner.id, last, new Date('2026-03-30T20:00:00Z'))).rejects.toThrow(BoosterOver);
      expect(await certificatesOf(read(), learner)).toHaveLength(1);

      await running.app.get(Database).transaction((db) => db.update(Certificate, { code }, { revokedAt: null }));
      expect(await boosters.answer(learner.id, last, new Date('2026-03-30T20:00:00Z'))).toBe('stored');
      const [, renewed] = await certificatesOf(read(), learner);
      expect(renewed!.facts.validUntilOn).toBe('2027-03-30');
    },
    WITHIN,
  );
});
