import { Database, nextId } from '../src/database/index.js';
import { CountDelta, ofCourse } from '../src/participation/index.js';
import { EditionsService } from '../src/publication/editions.service.js';
import { startApp, type RunningApp } from './support/app.js';
import { Client, decode } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { readPdf } from './support/pdf.js';
import { person } from './support/people.js';
import { readSheet, unzip } from './support/xlsx.js';

const COURSE = ofCourse('al-tuo-fianco');
const TOWNS = { Bollate: '015027', Cesate: '015076', Senago: '015206', Solaro: '015213' };

describe.each(DATABASES)('The public edition, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client;

  /** So many people get their certificate there. Only the counts matter here, so only they are written. */
  const certify = (town: keyof typeof TOWNS, profession: string, people: number, day: string) =>
    running.app.get(Database).transaction(async (db) => {
      const one = { day, municipality: TOWNS[town], organisation: 'altro', profession, unit: COURSE, state: 'completed' as const };
      for (let left = people; left > 0; left--) await db.insert(CountDelta, { id: nextId(), change: 1, ...one });
    });

  beforeAll(async () => {
    running = await startApp(database);
    marta = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'coordinator' }));
    await certify('Bollate', 'ostetrica', 14, '2026-09-10');
    await certify('Cesate', 'ostetrica', 3, '2026-09-10');
    await certify('Senago', 'polizia-locale', 6, '2026-09-10');
    await certify('Solaro', 'polizia-locale', 9, '2026-09-10');
  });
  afterAll(() => running?.close());

  /** The tables of the page, without heads. */
  async function onPage(query: string): Promise<string[][][]> {
    const { status, html } = await marta.get(`/partecipazione/pubblica${query}`);
    expect({ query, status }).toEqual({ query, status: 200 });
    const text = (piece: string) => decode(piece.replace(/<[^>]+>/g, '')).trim();
    const rows = (table: string) =>
      [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
        [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => text(cell!)),
      );
    return [...html.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/g)].map(([, table]) => rows(table!).slice(1));
  }

  const file = async (kind: string, query: string) =>
    Buffer.from(await (await marta.send(`/partecipazione/pubblica.${kind}${query}`)).arrayBuffer());

  it('hides the small ones with another, keeps what was printed, and says the same on the page, in CSV, XLSX and PDF', async () => {
    const service = running.app.get(EditionsService);
    await service.report('', new Date('2026-10-02T10:00:00Z')); // the month of September is over
    await certify('Bollate', 'ostetrica', 2, '2026-10-05');
    await certify('Solaro', 'polizia-locale', 5, '2026-10-05');
    await certify('Solaro', 'ostetrica', 3, '2026-10-06');
    await service.report('', new Date('2026-11-02T10:00:00Z'));

    const [september] = await onPage('?al=2026-09-30');
    const figures = (table: string[][]) => Object.fromEntries(table.map(([name, figure, day]) => [name, [figure, day]]));
    const on = '30 settembre 2026';
    expect(figures(september!)).toMatchObject({ Baranzate: ['0', on], Bollate: ['14', on], Cesate: ['n.d.', '—'], Senago: ['n.d.', '—'], Solaro: ['9', on], Totale: ['32', on] }); // prettier-ignore
    const [october, professions] = await onPage('?al=2026-10-31');
    expect(figures(october!)).toMatchObject({ Bollate: ['14', on], Cesate: ['n.d.', '—'], Senago: ['n.d.', '—'], Solaro: ['17', '31 ottobre 2026'], Totale: ['42', '31 ottobre 2026'] }); // prettier-ignore

    for (const query of ['?al=2026-09-30', '?al=2026-10-31']) {
      const [towns, trades] = await onPage(query);
      const shown = [towns!.at(-1)!, ...towns!.slice(0, -1), ...trades!.slice(0, -1)].map(([, figure]) => figure);
      const csv = (await file('csv', query)).toString('utf8').trimEnd().split('\r\n').slice(1).map((line) => line.split(';')); // prettier-ignore
      expect(csv.slice(0, shown.length).map((cells) => cells[3] || cells[4])).toEqual(shown); // by both comes after
      const book = readSheet(unzip(await file('xlsx', query)), 1).slice(1);
      expect(book.slice(0, shown.length).map((cells) => String(cells[3]?.value ?? cells[4]?.value))).toEqual(shown);
      const paper = readPdf(await file('pdf', query)).pages.map(({ body }) => body).join('\n').replace(/\s+/g, ' '); // prettier-ignore
      for (const row of [...towns!, ...trades!]) expect(paper).toContain(row.join(' '));
    }
    expect(professions!.length).toBeGreaterThan(5);
  });

  it('is of months that are over alone', async () => {
    const { status, html } = await marta.get('/partecipazione/pubblica?al=2099-01-31');
    expect(status).toBe(422);
    expect(html).toContain('non c’è un’edizione');
    expect((await marta.get('/partecipazione/pubblica.csv?al=ieri')).status).toBe(422);
  });
});
