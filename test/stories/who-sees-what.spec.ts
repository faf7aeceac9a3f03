import { AssessmentService } from '../../src/assessment/index.js';
import { CertificatesService } from '../../src/certificates/index.js';
import { HeadcountsService } from '../../src/participation/index.js';
import { romeDay } from '../../src/shared/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified, lessonsDone, UNIT, wrongOption } from '../support/journeys.js';
import { person } from '../support/people.js';

/** Who looks. The contact answers for the municipality of the person who is looked at, the other one for another. */
const VIEWERS = ['herself', 'learner', 'contact', 'otherContact', 'coordinator', 'author', 'administrator'] as const;
type Viewer = (typeof VIEWERS)[number];

/** What a page answers: shown, there but without it, or a refusal by its status. */
type Answer = 'shown' | 'without' | number;

const NAME = 'Canarini';
const CESATE = '015076';
const HEADCOUNT = '4321'; // of Cesate
const PEOPLE = '/partecipazione/persone';

const REFUSED = { herself: 403, learner: 403, author: 403 } as const;
const BY_MUNICIPALITY = {
  ...REFUSED,
  contact: 'shown',
  otherContact: 'without',
  coordinator: 'shown',
  administrator: 'shown',
} as const;
const NETWORK = { ...REFUSED, contact: 'shown', otherContact: 403, coordinator: 'shown', administrator: 'shown' } as const;
const HERS = {
  herself: 'shown',
  learner: 404,
  contact: 404,
  otherContact: 404,
  coordinator: 404,
  author: 404,
  administrator: 404, // prettier-ignore
} as const;
const AUTHORS = {
  herself: 403,
  learner: 403,
  contact: 403,
  otherContact: 403,
  coordinator: 403,
  author: 'shown',
  administrator: 'shown', // prettier-ignore
} as const;
const KEEPERS = { ...NETWORK, contact: 403 } as const;

/** Pedagogy of the course: who sees what. SQLite alone, because who may see what is decided before a database is asked. */
describe('Who sees what', () => {
  let running: RunningApp;
  const viewers = new Map<Viewer, Client>();
  const secret = { attempt: '', score: '', code: '' };

  beforeAll(async () => {
    running = await startApp(DATABASES[0]);
    const { app } = running;
    const zenobia = await person(app, { name: `Zenobia ${NAME}`, municipality: 'Cesate', profession: 'ostetrica' });
    const before = new Date(Date.now() - 3_600_000);
    await lessonsDone(running, zenobia.id, before);
    secret.attempt = await failed(zenobia.id, before);
    await certified(running, zenobia.id);
    secret.code = (await app.get(CertificatesService).of(zenobia.id))[0]!.code;
    await app.get(HeadcountsService).add(
      [
        {
          municipality: CESATE,
          organisation: 'asst-rhodense',
          profession: 'ostetrica',
          people: Number(HEADCOUNT),
          validFrom: romeDay(new Date()),
        },
      ],
      zenobia.id,
    );

    const people = {
      herself: zenobia,
      learner: await person(app, { name: 'Ugo Vicini', municipality: 'Cesate' }),
      contact: await person(app, { name: 'Sara Greco', municipality: 'Cesate', role: 'contact' }),
      otherContact: await person(app, { name: 'Vera Lontani', municipality: 'Senago', role: 'contact' }),
      coordinator: await person(app, { name: 'Marta Conti', municipality: null, role: 'coordinator' }),
      author: await person(app, { name: 'Elena Riva', municipality: null, role: 'author' }),
      administrator: await person(app, { name: 'Paolo Villa', municipality: null, role: 'administrator' }),
    };
    for (const viewer of VIEWERS) viewers.set(viewer, await new Client(running.url).signIn(people[viewer]));
    const { html } = await viewers.get('herself')!.get(`/tentativi/${secret.attempt}`);
    secret.score = /Risposte (?:corrette|giuste): \d+ su 12/.exec(textOf(html))![0];
  });
  afterAll(() => running?.close());

  /** An attempt with every answer wrong; its id. */
  async function failed(personId: string, at: Date): Promise<string> {
    const assessment = running.app.get(AssessmentService);
    const id = await assessment.start(personId, UNIT, at);
    const { attempt, unit } = await assessment.attempt(personId, id, at);
    const choices = attempt.sheet.map(({ question }) => ({ question, option: wrongOption(unit, question), certainty: 3 as const, revision: 0 })); // prettier-ignore
    await assessment.answer(personId, id, choices, at);
    await assessment.submit(personId, id, at);
    return id;
  }

  it.each([
    { field: 'completion by person', page: () => PEOPLE, canary: () => NAME, who: BY_MUNICIPALITY },
    {
      field: 'completion by person, of her municipality',
      page: () => `${PEOPLE}?comune=${CESATE}`,
      canary: () => NAME,
      who: NETWORK,
    },
    { field: 'completion by person, as CSV', page: () => `${PEOPLE}.csv`, canary: () => NAME, who: BY_MUNICIPALITY },
    { field: 'who was trained here, wherever they are now', page: () => `${PEOPLE}?formate=qui`, canary: () => NAME, who: { ...NETWORK, contact: 403 } }, // prettier-ignore
    { field: 'the list of accounts', page: () => '/persone', canary: () => NAME, who: BY_MUNICIPALITY },
    { field: 'her score', page: () => `/tentativi/${secret.attempt}`, canary: () => secret.score, who: HERS },
    { field: 'group figures', page: () => '/partecipazione', canary: () => HEADCOUNT, who: BY_MUNICIPALITY },
    {
      field: 'group figures of her municipality',
      page: () => `/partecipazione?comune=${CESATE}`,
      canary: () => HEADCOUNT,
      who: NETWORK,
    },
    { field: 'group figures, as CSV', page: () => '/partecipazione.csv', canary: () => 'Cesate', who: BY_MUNICIPALITY },
    { field: 'question statistics', page: () => `/contenuti/${UNIT}`, canary: () => 'Il quiz nel suo insieme', who: AUTHORS },
    { field: 'the texts of the questions', page: () => `/contenuti/${UNIT}/domande.gift`, canary: () => '::', who: AUTHORS },
    { field: 'headcounts', page: () => '/organico', canary: () => HEADCOUNT, who: BY_MUNICIPALITY },
    { field: 'the register of certificates', page: () => `/attestati/registro/${secret.code}`, canary: () => NAME, who: KEEPERS },
    { field: 'the public edition', page: () => '/partecipazione/pubblica', canary: () => 'Edizione pubblica', who: KEEPERS },
    { field: 'the public edition, as CSV', page: () => '/partecipazione/pubblica.csv', canary: () => 'Cesate', who: KEEPERS },
    { field: 'the evidence report', page: () => '/evidenza', canary: () => 'senza gruppo di controllo', who: KEEPERS },
    { field: 'her certificate', page: () => `/attestati/${secret.code}.pdf`, canary: () => '%PDF', who: HERS },
  ])('$field', async ({ page, canary, who }) => {
    const answers = new Map<Viewer, Answer>();
    for (const viewer of VIEWERS) {
      const { status, html } = await viewers.get(viewer)!.get(page());
      answers.set(viewer, status === 200 ? (textOf(html).includes(canary()) ? 'shown' : 'without') : status);
    }
    expect({ page: page(), who: Object.fromEntries(answers) }).toEqual({ page: page(), who });
  });

  it.each(VIEWERS.filter((viewer) => viewer !== 'herself'))(
    '%s finds no score, no answer and no attempt of hers, wherever the links lead',
    async (viewer) => {
      const pages = await crawl(viewers.get(viewer)!);
      const mayRead = ['contact', 'coordinator', 'administrator'].includes(viewer);
      expect(pages.size).toBeGreaterThan(8);
      for (const [address, html] of pages) {
        expect({ address, attempt: html.includes(secret.attempt) }).toEqual({ address, attempt: false });
        expect({ address, score: textOf(html).includes(secret.score) }).toEqual({ address, score: false });
        if (!mayRead) expect({ address, name: html.includes(NAME) }).toEqual({ address, name: false });
      }
      if (mayRead) expect([...pages.values()].some((html) => html.includes(NAME))).toBe(true);
    },
  );

  it('whoever looked at her row, she can read it', async () => {
    const profile = textOf((await viewers.get('herself')!.get('/profilo')).html);
    for (const name of ['Sara Greco', 'Marta Conti', 'Paolo Villa']) expect(profile).toContain(name);
    for (const name of ['Ugo Vicini', 'Vera Lontani', 'Elena Riva']) expect(profile).not.toContain(name);
  });
});

const MOST = 60; // pages of a walk
const FILES = /\.(csv|xlsx|pdf|gift|xml|yaml)\b/;

/** Every page a visitor comes to by links, from where signing in leads: so many at most. */
async function crawl(visitor: Client): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = ['/percorso', '/partecipazione', '/persone', '/contenuti', '/profilo', '/organico', '/attestati'];
  for (let address = waiting.shift(); address !== undefined && pages.size < MOST; address = waiting.shift()) {
    if (pages.has(address)) continue;
    const { status, html } = await visitor.get(address);
    if (status !== 200) continue;
    pages.set(address, html);
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => decode(href!));
    waiting.push(...links.filter((href) => !FILES.test(href) && !href.includes('lingua=')));
  }
  return pages;
}

const textOf = (html: string): string => decode(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
