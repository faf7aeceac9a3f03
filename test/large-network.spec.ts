import { Database } from '../src/database/index.js';
import { CountsService, HeadcountsService } from '../src/participation/index.js';
import { addDays, romeDay } from '../src/shared/index.js';
import { Municipality } from '../src/territory/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { Client, decode } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { certified } from './support/journeys.js';
import { readPdf } from './support/pdf.js';
import { person, type TestPerson } from './support/people.js';
import { readSheet, unzip } from './support/xlsx.js';

const MORE = 60; // municipalities beside the eight
const TODAY = romeDay(new Date());

describe.each(DATABASES)('A network of more municipalities than a page has room for, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client; // coordinates it
  let far: TestPerson; // works in the last municipality of the alphabet

  beforeAll(async () => {
    running = await startApp(database);
    const municipalities = Array.from({ length: MORE }, (_, index) => ({
      istat: String(900_000 + index),
      belfiore: `Z${String(100 + index)}`,
      name: index === MORE - 1 ? 'Zeta al Lago' : `Comune ${String(index).padStart(2, '0')}`,
      province: 'XX',
    }));
    await running.app.get(Database).transaction((db) => db.insert(Municipality, municipalities));
    const coordinator = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    marta = await new Client(running.url).signIn(coordinator);
    far = await person(running.app, { name: 'Zita Ultima', municipality: 'Zeta al Lago', profession: 'ostetrica' });
    await person(running.app, { name: 'Anna Prima', municipality: 'Baranzate' });
    await certified(running, far.id);
    const headcount = {
      municipality: far.municipality!,
      organisation: 'altro',
      profession: 'ostetrica',
      people: 30,
      validFrom: addDays(TODAY, -9),
    };
    await running.app.get(HeadcountsService).add([headcount], coordinator.id);
  });
  afterAll(() => running?.close());

  const text = (html: string) => decode(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
  const rowsOf = (html: string, id: string) => {
    const table = html.slice(
      html.indexOf('<table', html.indexOf(`id="${id}"`)),
      html.indexOf('</table>', html.indexOf(`id="${id}"`)),
    );
    return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => text(cell!).trim()),
    );
  };
  const nextOf = (html: string) => decode(/href="([^"]*da&#x3D;[^"]*)"[^>]*>\s*Altri comuni/.exec(html)?.[1] ?? '');
  const names = (html: string) => rowsOf(html, 'copertura').slice(1).map(([name]) => name); // prettier-ignore

  it.each([{ folded: false }, { folded: true }])(
    'shows the network, and a page of municipalities at a time, folded: $folded',
    async ({ folded }) => {
      if (folded) await running.app.get(CountsService).keepUp();
      const first = (await marta.get('/partecipazione')).html;
      expect(names(first)).toHaveLength(25);
      expect(rowsOf(first, 'mese').at(-1)!.slice(0, 5)).toEqual(['Totale', '2', '+2', '4', '1']);
      expect(rowsOf(first, 'professioni').at(-1)).toEqual(['Totale', '2', '1', '1', '1', '1', '1']);
      expect(first).not.toContain('id="enti"');
      expect(first).not.toContain('id="chart-map"');
      expect(first).toMatch(/<input[^>]*id="comune"[^>]*type="search"/);
      expect(first).not.toMatch(/<select[^>]*id="comune"/);

      const all = [...names(first)];
      let page = first;
      for (let next = nextOf(page); next; next = nextOf(page)) {
        page = (await marta.get(next)).html;
        expect(rowsOf(page, 'mese').at(-1)).toEqual(rowsOf(first, 'mese').at(-1));
        all.push(...names(page));
      }
      expect(new Set(all).size).toBe(MORE + 8);
      expect(all.filter((name, index) => index > 0 && name! < all[index - 1]!)).toEqual([]); // in alphabetical order
      expect(page).not.toContain('Altri comuni');
    },
  );

  it.each([
    { typed: 'zeta al lago', shows: ['Zeta al Lago'] },
    { typed: 'ZET', shows: ['Zeta al Lago'] },
    { typed: '900059', shows: ['Zeta al Lago'] },
    { typed: 'Comune 0', shows: Array.from({ length: 10 }, (_, index) => `Comune 0${index}`) },
    { typed: '%', shows: null },
    { typed: 'Atlantide', shows: null },
  ])('finds $typed', async ({ typed, shows }) => {
    const { status, html } = await marta.get(`/partecipazione?comune=${encodeURIComponent(typed)}`);
    if (shows) expect({ status, names: names(html) }).toEqual({ status: 200, names: shows });
    else expect({ status, said: html.includes('non è un comune della rete') }).toEqual({ status: 422, said: true });
  });

  it('one municipality has its own page, with its coverage, its people and its PDF', async () => {
    const { html } = await marta.get('/partecipazione?comune=Zeta');
    expect(rowsOf(html, 'copertura')[1]).toEqual(['Zeta al Lago', '30', '1', '23', '3,3%', 'non ancora', '3', '1']);
    expect(rowsOf(html, 'enti').slice(1)).toEqual([['Altro ente', '1', '1', '1', '1', '1', '1']]);
    const list = (await marta.get(`/partecipazione/persone?comune=${far.municipality!}`)).html;
    expect(list).toContain('Ultima Zita');
    expect(list).not.toContain('Prima Anna');
    const paper = Buffer.from(await (await marta.send('/partecipazione.pdf?comune=Zeta')).arrayBuffer());
    expect(readPdf(paper).pages.map(({ body }) => body).join('\n')).toContain('Zeta al Lago'); // prettier-ignore
  });

  it('files hold every municipality, and paper the network alone', async () => {
    const file = async (kind: string) =>
      Buffer.from(await (await marta.send(`/partecipazione.${kind}?modulo=riconoscere`)).arrayBuffer());
    const csv = (await file('csv')).toString('utf8').trimEnd().split('\r\n');
    expect(csv).toHaveLength(MORE + 8 + 1);
    expect(csv.at(-1)).toMatch(/^'900059;Zeta al Lago;Riconoscere;Tutte le professioni;1;0;1;/);
    const book = unzip(await file('xlsx'));
    for (const sheet of [1, 2, 3]) expect(readSheet(book, sheet)).toHaveLength(MORE + 8 + 1);
    const paper = readPdf(await file('pdf')).pages.map(({ body }) => body).join('\n'); // prettier-ignore
    expect(paper).toContain('troppi per queste pagine');
    expect(paper).not.toContain('Comune 07');
  });

  it('headcounts are written one municipality at a time', async () => {
    const { html } = await marta.get('/organico');
    expect(html).not.toContain('value="900059"');
    expect(decode(html)).toContain('href="/organico?comune=900007"');
    const own = (await marta.get('/organico?comune=Zeta')).html;
    expect(own).toContain('value="900059"');
    const line = { municipality: '900059', organisation: 'altro', profession: 'ostetrica', people: '31', validFrom: TODAY };
    expect((await marta.post('/organico', line)).status).toBe(303);
    const table = `Comune 07;altro;ostetrica;5;${TODAY}`;
    expect((await marta.post('/organico/importa', { testo: table })).status).toBe(303);
  });
});
