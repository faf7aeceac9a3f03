import * as fc from 'fast-check';
import { MembershipsService } from '../src/accounts/index.js';
import { CertificatesService } from '../src/certificates/index.js';
import { Database } from '../src/database/index.js';
import { CountsService, LedgerService } from '../src/participation/index.js';
import { CompletionService, ProgressService, STEPS } from '../src/progress/index.js';
import { addDays, type CalendarDay } from '../src/shared/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { Client, decode } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { readPdf } from './support/pdf.js';
import { person } from './support/people.js';
import { readSheet, unzip } from './support/xlsx.js';

const RUNS = Number(process.env.HISTORIES ?? 2); // for each database
const TOWNS = { Cesate: '015076', Solaro: '015213', Bollate: '015027' };
const PROFESSIONS = ['assistente-sociale', 'ostetrica', 'polizia-locale'];

const deed = fc.record({
  days: fc.constantFrom(0, 5, 40, 150),
  who: fc.nat({ max: 3 }),
  unit: fc.nat({ max: 3 }),
  town: fc.constantFrom(...Object.values(TOWNS)),
  profession: fc.constantFrom(...PROFESSIONS),
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constant('begin' as const) },
    { weight: 3, arbitrary: fc.constant('complete' as const) },
    { weight: 4, arbitrary: fc.constant('certify' as const) },
    { weight: 2, arbitrary: fc.constant('renew' as const) },
    { weight: 4, arbitrary: fc.constant('move' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
    { weight: 1, arbitrary: fc.constant('correct' as const) },
    { weight: 1, arbitrary: fc.constant('fold' as const) },
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
const histories = fc.array(deed, { minLength: 6, maxLength: 14 });

/** Told each time: somebody is certified, changes profession, is certified again as that, and lets it lapse; another leaves. */
const base = { who: 0, unit: 0, town: TOWNS.Solaro, profession: 'polizia-locale', days: 5 as const };
const EVERYTHING: Deed[] = [
  { ...base, what: 'certify' },
  { ...base, what: 'move', days: 40 },
  { ...base, what: 'complete', unit: 3 },
  { ...base, what: 'certify', who: 1 },
  { ...base, what: 'fold' },
  { ...base, what: 'leave', who: 1, days: 150 },
  { ...base, what: 'begin', who: 2 },
  { ...base, what: 'correct', who: 0, days: 150 },
  { ...base, what: 'move', days: 150, town: TOWNS.Bollate },
];

describe.each(DATABASES)('A figure, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client; // coordinates the network
  let today: CalendarDay = '2012-01-01'; // all histories are over: the page is asked as of their days

  beforeAll(async () => {
    running = await startApp(database);
    marta = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'coordinator' }));
  });
  afterAll(() => running?.close());

  const at = () => new Date(`${today}T10:00:00Z`);
  const write = (work: Parameters<Database['transaction']>[0]) => running.app.get(Database).transaction(work);

  async function unitsOf(personId: string): Promise<string[]> {
    const here = await running.app.get(ProgressService).place(running.app.get(Database).read, personId);
    return running.app.get(LedgerService).unitsOf(here?.profession ?? PROFESSIONS[0]!);
  }

  async function complete(personId: string, slug: string): Promise<void> {
    const { unit, courses } = await running.app.get(ProgressService).before(slug);
    await write(async (db) => {
      const place = await running.app.get(ProgressService).place(db, personId);
      if (!place) return;
      await running.app.get(CompletionService).completeIfWhole(db, { personId, place, unit, courses, steps: [...STEPS], at: at() });
    });
  }

  async function live({ what, who, unit, town, profession }: Deed, people: readonly { id: string; name: string }[]): Promise<void> {
    const { id, name } = people[who]!;
    const units = await unitsOf(id);
    const get = <T>(service: new (...given: never[]) => T) => running.app.get(service);
    if (what === 'fold') return get(CountsService).keepUp();
    if (what === 'begin') {
      const { unit: content } = await get(ProgressService).before(units[unit]!);
      return write((db) => get(ProgressService).began(db, id, content, at())) as Promise<void>;
    }
    if (what === 'complete') return complete(id, units[unit]!);
    if (what === 'certify') for (const slug of units) await complete(id, slug);
    if (what === 'move') await get(MembershipsService).move(id, { municipality: town, organisation: 'altro', profession }, at());
    if (what === 'leave') await get(MembershipsService).leave(id, at());
    if (what === 'correct')
      await get(LedgerService).correct(
        { personId: id, unit: units[unit]!, state: 'in_progress', reason: 'Una prova', byId: id },
        at(),
      );
    const [certificate] = what === 'renew' ? await get(CertificatesService).current(id) : [];
    if (certificate) await write((db) => get(CertificatesService).renew(db, certificate, { name, surname: name }, at()));
  }

  /** Every figure of the page as it is read, and the people it leads to. */
  async function onPage(query: string) {
    const { status, html } = await marta.get(`/partecipazione?${query}`);
    expect({ query, status }).toEqual({ query, status: 200 });
    const body = html.slice(html.indexOf('<main'));
    const text = (piece: string) => decode(piece.replace(/<[^>]+>/g, '')).trim();
    const tables = [...body.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/g)].map(([, table]) => ({
      name: text(/<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table!)![1]!),
      rows: [...table!.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
        [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => text(cell!)),
      ),
    }));
    const links = [...body.matchAll(/<a href="(\/partecipazione\/persone[^"]*)">([^<]*)<\/a>/g)].map(([, href, figure]) => ({
      href: decode(href!),
      figure: text(figure!),
    }));
    return { tables, links: links.filter(({ figure }) => /^\d/.test(figure)) };
  }

  /** How many people stand behind an address. */
  async function peopleAt(href: string): Promise<number> {
    const response = await marta.send(href.replace('/persone?', '/persone.csv?'));
    return (await response.text()).trimEnd().split('\r\n').length - 1;
  }

  async function drillDown(links: readonly { href: string; figure: string }[]): Promise<void> {
    for (const { href, figure } of links) {
      const [, completed, of] = /^(\d+)(?: su (\d+))?$/.exec(figure)!;
      if (of !== undefined) expect({ href, people: await peopleAt(`${href}&stato=completed`) }).toEqual({ href, people: Number(completed) }); // prettier-ignore
      expect({ href, people: await peopleAt(href) }).toEqual({ href, people: Number(of ?? completed) });
    }
  }

  it('is the same on the page, in CSV, XLSX and PDF, and is the number of people it leads to; and stays what it was on its day', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        today = addDays(today, 1);
        const people = await Promise.all(
          ['Cesate', 'Cesate', 'Solaro', 'Bollate'].map((municipality) => person(running.app, { municipality, since: at() })),
        );
        const stored = new Map<CalendarDay, Awaited<ReturnType<typeof onPage>>>();
        for (const step of steps) {
          if (step.days > 0) stored.set(today, await onPage(`al=${today}`));
          today = addDays(today, step.days);
          await live(step, people);
        }
        stored.set(today, await onPage(`al=${today}`));
        today = addDays(today, 500); // by now every certificate has lapsed

        for (const [day, then] of stored) expect(await onPage(`al=${day}`)).toEqual(then);
        for (const day of [...stored.keys()].slice(-2)) {
          const { tables, links } = stored.get(day)!;
          await drillDown(links);
          const { tables: ofUnit, links: unitLinks } = await onPage(`al=${day}&modulo=riconoscere`);
          await drillDown(unitLinks);
          await sameInFiles(day, tables, ofUnit);
        }
      }),
      { numRuns: RUNS, endOnFailure: true, examples: [[EVERYTHING]] },
    );
  }, 480_000);

  async function sameInFiles(day: CalendarDay, tables: readonly Table[], ofUnit: readonly Table[]): Promise<void> {
    const matrix = rowsOf(ofUnit, 'Persone per comune e modulo: Riconoscere');
    const file = async (kind: string) => Buffer.from(await (await marta.send(`/partecipazione.${kind}?al=${day}`)).arrayBuffer());
    const csv = (await file('csv')).toString('utf8').trimEnd().split('\r\n').slice(1).map((line) => line.split(';')); // prettier-ignore
    expect(csv.filter((cells) => cells[2] === 'Riconoscere').map((cells) => [cells[1], ...cells.slice(4, 7)])).toEqual(matrix);

    const book = unzip(await file('xlsx'));
    const sheet = (number: number) => readSheet(book, number).slice(1).map((cells) => cells.map(({ value }) => value)); // prettier-ignore
    expect(sheet(1).filter((cells) => cells[2] === 'Riconoscere').map((cells) => [cells[1], ...cells.slice(4, 7).map(String)])).toEqual(matrix); // prettier-ignore
    for (const [index, name] of ['Copertura per comune', 'Un mese, comune per comune', 'Per professione', 'Per ente'].entries()) {
      const shown = rowsOf(tables, name).map((row) => row.map(numberIn));
      expect({ name, rows: sheet(index + 2).map((row) => row.map((cell, at) => (shown[0]![at] === null ? null : cell))) }).toEqual({ name, rows: shown }); // prettier-ignore
    }

    const words = readPdf(await file('pdf')).pages.flatMap(({ body }) => body.split('\n')).map((line) => line.trim()).filter(Boolean); // prettier-ignore
    const paper = words.join(' '); // a name may stand on two lines
    for (const { rows } of tables.filter(({ name }) => TABLES.includes(name)))
      for (const row of rows.slice(1)) for (const part of onPaper(row)) expect(paper).toContain(part.join(' '));
    for (const row of matrix) expect(paper).toContain(row.join(' '));
  }
});

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const TABLES = ['Copertura per comune', 'Un mese, comune per comune', 'Per professione', 'Per ente'];

/** The rows of a table without its heading and its total. */
const rowsOf = (tables: readonly Table[], name: string) =>
  tables.find((table) => table.name === name)!.rows.slice(1).filter(([first]) => first !== 'Totale'); // prettier-ignore

/** A row as paper has room for it: a wide one in two. */
function onPaper([name, ...cells]: readonly string[]): (string | undefined)[][] {
  if (cells.length <= 6) return [[name, ...cells]];
  const half = Math.ceil(cells.length / 2);
  return [[name, ...cells.slice(0, half)], [name, ...cells.slice(half)]]; // prettier-ignore
}

/** What a workbook has where the page has this: a number, a name, or nothing. */
function numberIn(cell: string): string | number | null {
  if (/^[+-]?\d+$/.test(cell)) return Number(cell);
  return cell === 'non noto' || cell === '—' || cell.endsWith('%') ? null : cell;
}
