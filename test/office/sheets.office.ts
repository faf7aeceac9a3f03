import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unguarded } from '../../src/documents/read-csv.js';
import { romeDay } from '../../src/shared/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { cellsOf } from '../support/csv.js';
import { DATABASES } from '../support/databases.js';
import { certified } from '../support/journeys.js';
import { person } from '../support/people.js';
import { readSheet, unzip, unzipBytes, type ReadCell } from '../support/xlsx.js';
import { Office } from './office.js';

const today = romeDay(new Date());
const year = today.slice(0, 4);

/** Given name, then surname: what spreadsheets like to change. */
const NAMES = [
  'Niccolò Città',
  '=cmd()|x =cmd()',
  '+39 02 1234',
  '@x @SUM(A1)',
  '-1 -1',
  'Anna D’Amico; detta "la Mora", sì',
  'mar 1',
  'TRUE 1E5',
  '1/2 10:30',
  '"Ugo" \'Sala\'',
];

/** Whatever a coordinator may download: as CSV, and as a workbook whose first sheet is that table. */
const BOTH = [
  '/partecipazione.csv',
  '/partecipazione.csv?al=2026-03-31&comune=015076',
  '/partecipazione/persone.csv',
  '/attestati/rilasciati.csv',
  `/crediti/ore.csv?anno=${year}`,
];

const CNOAS = {
  evento: '012345',
  agenzia: '=Comuni; "Insieme"',
  tipo: 'asincrona',
  crediti_cnoas: '4',
  deontologici: '1,5',
  dal: `${year}-01-01`,
  al: today,
};

describe('Tables opened by LibreOffice and saved again', () => {
  let running: RunningApp;
  let marta: Client;
  let token: string;
  let folder: string;
  let office: Office;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sheets-'));
    office = new Office(folder);
    running = await startApp(DATABASES[0]);
    const coordinator = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    marta = await new Client(running.url).signIn(coordinator);
    for (const name of NAMES) await certified(running, (await person(running.app, { name })).id);
    token = decode(/name="_csrf" value="([^"]+)"/.exec((await marta.get('/crediti')).html)![1]!);
  });
  afterAll(async () => {
    await running?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function file(address: string, init: Parameters<Client['send']>[1] = {}): Promise<Buffer> {
    const response = await marta.send(address, init);
    if (response.status !== 200) throw new Error(`${address} answered ${String(response.status)}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async function cnoas(): Promise<Buffer> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: token, ...CNOAS })) body.set(name, value);
    return file('/crediti/cnoas.csv', { method: 'POST', body });
  }

  /** Opens a CSV, saves it as a workbook, and that as CSV again. */
  const roundTrip = (csv: Buffer): string[][] => cellsOf([...office.sheetsOf(office.workbookOf(csv)).values()][0]!);

  it.each(BOTH)('%s keeps every cell', async (address) => {
    const csv = await file(address);
    expect(asOpened(csv).length).toBeGreaterThan(1);
    expect(roundTrip(csv)).toEqual(asOpened(csv));
  });

  it.each(BOTH)('%s and its workbook say the same, and the workbook keeps every cell of every sheet', async (address) => {
    const workbook = await file(address.replace('.csv', '.xlsx'));
    const parts = unzip(workbook);
    const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
    const sheets = office.sheetsOf(workbook);
    expect([...sheets.keys()].sort()).toEqual([...names].sort());
    for (const [at, name] of names.entries()) {
      const theirs = cellsOf(sheets.get(name)!);
      const ours = readSheet(parts, at + 1);
      expect(theirs).toEqual(ours.map((row, line) => row.map((cell, column) => shown(cell, theirs[line]?.[column]))));
    }
    const csv = asOpened(await file(address)).map((row) => row.map(unguarded));
    expect(asOpened(Buffer.from(sheets.get(names[0]!)!))).toEqual(csv);
  });

  it('the file for the order of social workers keeps every cell', async () => {
    const csv = await cnoas();
    expect(csv.toString('utf8')).toContain('Niccolò');
    expect(roundTrip(csv)).toEqual(asOpened(csv));
  });

  it('the index among certificates keeps every cell', async () => {
    const csv = unzipBytes(await file('/attestati/rilasciati.zip?comune=015076')).get('indice.csv')!;
    expect(roundTrip(csv)).toEqual(asOpened(csv));
  });
});

/** The cells of a CSV; a number without the zeros at its end, since a CSV cannot say how many decimals to show. */
const asOpened = (csv: Buffer): string[][] =>
  cellsOf(csv.toString('utf8')).map((row) => row.map((cell) => (/^-?\d+,\d+$/.test(cell) ? cell.replace(/,?0+$/, '') : cell)));

/** A cell as it must be shown; a number with as many decimals as it has there. */
function shown({ kind, value }: ReadCell, theirs = ''): string {
  if (value === null) return '';
  if (kind === 'day') return String(value).split('-').reverse().join('/');
  if (typeof value === 'string') return value;
  return value.toFixed(/,(\d+)$/.exec(theirs)?.[1]?.length ?? 0).replace('.', ',');
}
