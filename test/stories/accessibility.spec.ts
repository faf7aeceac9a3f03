import { AssessmentService, Attempt } from '../../src/assessment/index.js';
import { BoostersService } from '../../src/boosters/index.js';
import { CatalogueService } from '../../src/catalogue/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { DecksService } from '../../src/practice/index.js';
import { CampaignsService, SurveysService } from '../../src/surveys/index.js';
import { violations } from '../support/axe.js';
import { certified, decidedUnsafely, JOURNEYS, lessonsDone, stage, UNIT } from '../support/journeys.js';
import { person } from '../support/people.js';

const WITHIN = 480_000; // milliseconds for all pages: each takes axe a second or two, more on a busy machine

// What a page is made of does not depend on the database: one is enough. axe itself needs JavaScript.
describe.each(JOURNEYS.filter(({ script, engine }) => script && engine === 'SQLite'))('Every page, for everybody', (journey) => {
  const here = stage(journey);

  /** So many answers before and after the course, as people without an account give them: the report has figures then. */
  async function answered(people: number): Promise<void> {
    const { anchors, statements } = (await here.app.get(CatalogueService).survey('al-tuo-fianco'))!;
    const given = (level: number) => ({
      anchors: Object.fromEntries(anchors.map(({ id, options }) => [id, options[level % options.length]!.id])),
      statements: Object.fromEntries(statements.map(({ id }) => [id, level])),
      lookingBack: Object.fromEntries(statements.map(({ id }) => [id, 2])),
    });
    for (let at = 0; at < people; at++) {
      for (const wave of ['before', 'after', 'later'] as const)
        await here.app
          .get(SurveysService)
          .respond({ personId: `persona-${at}`, place: null }, wave, given(1 + (at % 4) + (wave === 'before' ? 0 : 2)));
      await here.app.get(SurveysService).commit(`persona-${at}`, UNIT, 'collo');
    }
  }

  it.each([{ width: 390 }, { width: 1280 }])(
    'has no accessibility violation at $width pixels',
    async ({ width }) => {
      const campaigns = here.app.get(CampaignsService);
      const campaign = (await campaigns.open())?.code ?? (await campaigns.begin());
      await answered(12);
      const fresh = await person(here.app);
      const anna = await person(here.app, { name: 'Anna Bianchi' });
      await lessonsDone(here, anna.id);
      const attempt = await here.app.get(AssessmentService).start(anna.id, UNIT);
      const done = await person(here.app);
      await certified(here, done.id);
      const { read } = here.app.get(Database);
      const passed = await read.findOneByOrFail(Attempt, { personId: done.id, unit: UNIT });
      const { code } = await read.findOneByOrFail(Certificate, { personId: done.id });
      const recalled = await person(here.app);
      await certified(here, recalled.id, { at: new Date(Date.now() - 31 * 86_400_000) }); // two boosters are due
      const { code: held } = await read.findOneByOrFail(Certificate, { personId: recalled.id });
      const boosters = here.app.get(BoostersService);
      const first = await boosters.start(recalled.id, { code: held, day: 7 });
      const { items } = await boosters.opened(recalled.id, first);
      for (const [index, { kind }] of items.entries())
        await boosters.answer(recalled.id, { number: first, position: index + 1, given: kind === 'case' ? 'si' : 'a' });
      await boosters.start(recalled.id, { code: held, day: 30 });
      const failing = await person(here.app);
      await lessonsDone(here, failing.id);
      const failed = await here.app.get(AssessmentService).start(failing.id, UNIT);
      await here.app.get(AssessmentService).submit(failing.id, failed); // nothing answered
      await here.app.get(DecksService).start(anna.id, UNIT);
      await here.app.get(DecksService).answer(anna.id, UNIT, { number: 1, card: 1, saw: true });
      await decidedUnsafely(here, anna.id, 1);
      await decidedUnsafely(here, failing.id);
      const coordinator = await person(here.app, { municipality: null, role: 'coordinator' });
      const author = await person(here.app, { municipality: null, role: 'author' });
      const administrator = await person(here.app, { municipality: null, role: 'administrator' });
      const { lessons } = await here.unit();
      const visits = [
        {
          who: null,
          addresses: [
            '/',
            '/segnali',
            '/segnali?lingua=en',
            '/aiuto',
            '/aiuto?lingua=en',
            '/accedi',
            '/verifica',
            '/verifica/ABCD',
            `/verifica/${code}`,
            '/privacy',
            '/note-legali',
            '/accessibilita',
            '/non-esiste',
          ],
        },
        {
          who: fresh, // nothing begun: asked before the course
          addresses: ['/percorso', '/percorso/domande', '/percorso/domande/1', '/percorso/domande/11'],
        },
        {
          who: anna,
          addresses: [
            '/percorso',
            `/moduli/${UNIT}`,
            `/moduli/${UNIT}/lezioni/${lessons[1]!.slug}`,
            `/moduli/${UNIT}/casi`,
            `/moduli/${UNIT}/casi/1/carte/1`, // answered
            `/moduli/${UNIT}/casi/1/carte/2`,
            `/moduli/${UNIT}/colloquio`,
            `/moduli/${UNIT}/colloquio/1/scelte/1`, // chosen, and unsafe
            `/moduli/${UNIT}/colloquio/1/scelte/2`,
            `/moduli/${UNIT}/colloquio/lettura`,
            `/moduli/${UNIT}/colloquio/pausa`,
            `/moduli/${UNIT}/tentativi/nuovo`,
            `/tentativi/${attempt}`,
            `/tentativi/${attempt}/consegna`,
            `/moduli/${UNIT}/scheda`,
            '/attestati',
            '/richiami', // none yet
            '/profilo',
            '/partecipazione',
          ],
        },
        {
          who: done, // the lesson with its checks answered, the result with its key
          addresses: [
            '/percorso',
            '/percorso/domande/12',
            `/moduli/${UNIT}`,
            `/moduli/${UNIT}/impegno`,
            '/attestati',
            `/moduli/${UNIT}/casi`,
            `/moduli/${UNIT}/casi/1`,
            `/moduli/${UNIT}/colloquio`,
            `/moduli/${UNIT}/colloquio/1`,
            `/moduli/${UNIT}/tentativi/nuovo`,
            `/moduli/${UNIT}/lezioni/${lessons[1]!.slug}`,
            `/tentativi/${passed.id}`,
          ],
        },
        {
          who: recalled,
          addresses: [
            '/percorso',
            '/richiami',
            '/richiami/1', // done
            '/richiami/1/domande/1', // answered
            `/richiami/1/domande/${items.length}`, // the case
            '/richiami/2/domande/1',
            '/richiami?lingua=en',
          ],
        },
        { who: failing, addresses: [`/tentativi/${failed}`, `/moduli/${UNIT}/tentativi/nuovo`, `/moduli/${UNIT}/colloquio/1`] },
        {
          who: coordinator,
          addresses: [
            '/partecipazione',
            '/persone',
            '/persone/nuova',
            '/persone/importa',
            `/persone/${done.id}`,
            '/partecipazione?lingua=en',
            `/partecipazione?modulo=${UNIT}`, // all charts
            '/partecipazione?al=2026-02-31',
            '/partecipazione/persone',
            '/organico',
            '/crediti',
            '/attestati/rilasciati',
            '/attestati/rilasciati.zip', // refused
            '/evidenza',
            '/evidenza?lingua=en',
            `/evidenza/rilevazioni/${campaign}/chiusura`,
            '/attestati/registro',
            `/attestati/registro/${code}`,
          ],
        },
        { who: administrator, addresses: [`/persone/${done.id}`, `/persone/${done.id}/cancellazione`] },
        { who: author, addresses: ['/contenuti', '/contenuti/importa', `/contenuti/${UNIT}`] },
      ];

      const found: string[] = [];
      for (const { who, addresses } of visits) {
        const reader = await here.open(width);
        if (who) await reader.signIn(who);
        for (const address of addresses) {
          await reader.visit(address);
          found.push(...(await violations(reader)).map((violation) => `${address} ${violation}`));
        }
      }
      expect(found).toEqual([]);
    },
    WITHIN,
  );

  it('a quiz can be taken with the keyboard alone', async () => {
    const anna = await person(here.app);
    await lessonsDone(here, anna.id);
    const reader = await here.open();
    await reader.signIn(anna);
    await reader.visit(`/moduli/${UNIT}/tentativi/nuovo`);
    await reader.page.getByRole('button', { name: 'Inizia il quiz' }).focus();
    await Promise.all([reader.page.waitForEvent('framenavigated'), reader.page.keyboard.press('Enter')]);
    const first = reader.page.locator('[data-question]').first();
    await first.getByRole('radio').first().focus();
    await reader.page.keyboard.press('Space');
    await reader.page.keyboard.press('ArrowDown');
    await first.locator('[data-state="saved"]').waitFor();
    expect(await first.getByRole('radio').nth(1).isChecked()).toBe(true);
  });

  it('three taps on Shift leave the page', async () => {
    const reader = await here.open();
    await reader.visit('/aiuto');
    const weather = 'https://www.meteoam.it/';
    reader.elsewhere.add(weather);
    await reader.context.route(weather, (route) => route.fulfill({ body: 'il tempo' }));
    const left = reader.page.waitForURL(weather);
    for (let tap = 0; tap < 3; tap++) await reader.page.keyboard.press('Shift');
    await left;
    expect(reader.page.url()).toBe(weather);
  });
});
