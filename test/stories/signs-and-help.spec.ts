import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/database/index.js';
import { Contact } from '../../src/territory/index.js';
import { freePort } from '../support/app.js';
import { Client } from '../support/client.js';
import { JOURNEYS, stage } from '../support/journeys.js';
import { person } from '../support/people.js';
import { serve, STARTS_WITHIN } from '../support/process.js';

const PAGES = ['/segnali', '/segnali?lingua=en', '/aiuto', '/aiuto?lingua=en'];

describe.each(JOURNEYS)('Somebody who is worried, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('finds the signs from the home page, on a small phone, and the two numbers before anything else', async () => {
    const somebody = await here.open(320);
    await somebody.visit('/');
    await somebody.follow('Riconoscere i segnali');
    expect(somebody.address).toBe('/segnali');
    expect(await somebody.page.locator('main a').first().getAttribute('href')).toBe('tel:112');
    expect(await somebody.page.locator('main a').nth(1).getAttribute('href')).toBe('tel:1522');

    await somebody.page.getByText('In questa pagina').locator('visible=true').click();
    const title = 'E se sono io a fare del male?';
    await somebody.page.getByRole('link', { name: title }).click();
    expect(await somebody.page.getByRole('heading', { name: title }).isVisible()).toBe(true);

    const source = somebody.page.getByText('Documento sugli interventi nei casi di violenza assistita');
    expect(await source.isVisible()).toBe(false);
    await somebody.page.getByText('Fonti', { exact: true }).click();
    expect(await source.isVisible()).toBe(true);
  });

  it('finds whom to call where the text speaks of the desk, and how far that can be trusted', async () => {
    const database = here.app.get(Database);
    await database.transaction((db) => db.update(Contact, { slug: 'sportello' }, { checkedOn: '2026-01-10' }));
    const somebody = await here.open(390);
    await somebody.visit('/aiuto');
    const text = await somebody.text();
    const order = ['Che cosa succede allo sportello', '328.40.40.206', '10 gennaio 2026', 'Che cosa fa un centro antiviolenza'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).not.toContain('contatti}}');
    expect(await somebody.page.locator('main a[href="tel:+393284040206"]').isVisible()).toBe(true);
  });

  it.each([
    { address: '/segnali', language: 'it', heading: 'Riconoscere i segnali' },
    { address: '/segnali?lingua=en', language: 'en', heading: 'Recognising the signs' },
    { address: '/aiuto', language: 'it', heading: 'Chiedere aiuto' },
    { address: '/aiuto?lingua=en', language: 'en', heading: 'Getting help' },
  ])('reads $address in $language', async ({ address, language, heading }) => {
    const somebody = await here.open(390);
    await somebody.visit(address);
    expect(await somebody.heading()).toBe(heading);
    expect(await somebody.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await somebody.page.locator('.reading').first().getAttribute('lang')).toBe(language);
    expect(await somebody.page.title()).not.toMatch(/violen|stalking|vittim|victim/i);
  });
});

describe.each(JOURNEYS.filter(({ script }) => script))('Nobody is known there, on $engine', (journey) => {
  const here = stage(journey);

  it.each(PAGES)('%s: no cookie is set and no name said, to somebody signed in or signed out or never here', async (address) => {
    const never = new Client(here.url);
    const signedIn = await new Client(here.url).signIn(await person(here.app, { name: 'Ginevra Prova' }));
    const signedOut = await new Client(here.url).signIn(await person(here.app));
    const stale = signedOut.session();
    await signedOut.post('/esci');
    const forged = { cookie: 'formazione=niente.di-vero' };

    const pages: string[] = [];
    for (const answer of [
      await never.send(address),
      await never.send(address, { headers: stale }),
      await never.send(address, { headers: forged }),
      await signedIn.send(address),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      pages.push(await answer.text());
    }
    expect(new Set(pages).size).toBe(1); // the same page for everybody
    expect(pages[0]).not.toContain('Ginevra');
    expect((await signedIn.get('/percorso')).status).toBe(200); // and who was signed in still is
  });
});

it(
  'The log says that a page was asked for, and nothing of who asked',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    const port = String(await freePort());
    const { server, said } = await serve({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'info' });
    try {
      const luca = await new Client(`http://127.0.0.1:${port}`).signIn({ email: 'luca.ferri@esempio.it' }, 'formazione-demo');
      for (const address of PAGES) await luca.get(address);

      const closed = once(server, 'close'); // a page is logged after it was sent: only an ended process has said everything
      server.kill('SIGTERM');
      await closed;
      const lines = said
        .join('')
        .split('\n')
        .filter((line) => /"route":"\/(segnali|aiuto)"/.test(line));
      const heard = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(heard.map(({ route, status }) => [route, status])).toEqual([
        ['/segnali', 200],
        ['/segnali', 200],
        ['/aiuto', 200],
        ['/aiuto', 200],
      ]);
      const ofTheProcess = ['level', 'time', 'pid', 'hostname', 'reqId']; // a number that begins again with each start
      for (const line of heard) {
        const told = Object.keys(line).filter((key) => !ofTheProcess.includes(key));
        expect(told.sort()).toEqual(['method', 'ms', 'route', 'status']);
        expect(line.reqId).toMatch(/^req-[0-9a-z]+$/);
      }
    } finally {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  },
  2 * STARTS_WITHIN,
);
