import type { Reader } from '../support/browser.js';
import { completed, JOURNEYS, stage, UNIT } from '../support/journeys.js';
import { readPdf } from '../support/pdf.js';
import { person } from '../support/people.js';
import { readSheet, unzip } from '../support/xlsx.js';

type Line = readonly [municipality: string, enrolled: number, inProgress: number, completed: number];

/** The rows of the page's own table, its total left out. */
async function onPage(reader: Reader): Promise<Line[]> {
  const rows = await reader.page
    .locator('table', { has: reader.page.locator('#tabella') })
    .locator('tbody tr')
    .all();
  return Promise.all(
    rows.map(async (row): Promise<Line> => {
      const [name] = await row.getByRole('rowheader').allInnerTexts();
      return [name!, ...(await row.getByRole('cell').allInnerTexts()).map(Number)] as unknown as Line;
    }),
  );
}

function inCsv(file: Buffer): Line[] {
  const lines = file.toString('utf8').trimEnd().split('\r\n').slice(1);
  return lines
    .map((line) => line.split(';'))
    .map((cells): Line => [cells[1]!, Number(cells[4]), Number(cells[5]), Number(cells[6])]);
}

const inXlsx = (file: Buffer): Line[] =>
  readSheet(unzip(file))
    .slice(1)
    .map((cells) => [1, 4, 5, 6].map((at) => cells[at]!.value) as unknown as Line);

/** The table of a unit: after its heading, a cell a line. */
function inPdf(file: Buffer, unit: string): Line[] {
  const words = readPdf(file).pages.flatMap(({ body }) => body.split('\n')).map((line) => line.trim()).filter(Boolean); // prettier-ignore
  const head = [unit, 'Comune', 'Iscritti', 'In corso', 'Completati'];
  const from = words.findIndex((_, at) => head.every((word, column) => words[at + column] === word)) + head.length;
  const cells = words.slice(from, words.indexOf('Totale', from));
  return Array.from({ length: cells.length / 4 }, (_, at): Line => {
    const [name, ...figures] = cells.slice(at * 4, at * 4 + 4);
    return [name!, ...figures.map(Number)] as unknown as Line;
  });
}

// What a server sends is the same with and without JavaScript.
describe.each(JOURNEYS.filter(({ script }) => !script))('The figures of a report, on $engine', (journey) => {
  const here = stage(journey);

  it('are the same on the page, in CSV, XLSX and PDF, today and as of a day', async () => {
    const joined = new Date('2026-03-01T09:00:00Z');
    for (const [index, municipality] of ['Bollate', 'Bollate', 'Bollate', 'Senago', 'Solaro', 'Solaro'].entries()) {
      const { id } = await person(here.app, { name: `Niccolò D’Amico${String(index)}`, municipality, since: joined });
      if (index % 2 === 0) await completed(here, id, new Date(`2026-0${String(4 + index)}-10T09:00:00Z`));
    }
    const marta = await here.open();
    await marta.signIn(await person(here.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' }));

    for (const day of ['2026-02-28', '2026-05-01', '2026-11-30']) {
      await marta.visit(`/partecipazione?al=${day}&modulo=${UNIT}`);
      const page = await onPage(marta);
      expect(page.map(([name]) => name)).toEqual(page.map(([name]) => name).sort());
      expect(inCsv(await marta.download('Scarica CSV'))).toEqual(page);
      const workbook = await marta.download('Scarica Excel');
      expect(inXlsx(workbook)).toEqual(page);
      expect(readSheet(unzip(workbook)).slice(1).map((cells) => cells[7])).toEqual(page.map(() => ({ kind: 'day', value: day }))); // prettier-ignore
      const pdf = await marta.download('Scarica PDF');
      expect(inPdf(pdf, 'Riconoscere')).toEqual(page);
      expect(readPdf(pdf).file).toMatch(/\/Lang \(it-IT\)/);
    }
    expect((await onPage(marta)).find(([name]) => name === 'Bollate')).toEqual(['Bollate', 3, 0, 2]);
  });

  it('are a contact’s own municipality, in every kind of file', async () => {
    await person(here.app, { municipality: 'Cesate' });
    const sara = await here.open();
    await sara.signIn(await person(here.app, { name: 'Sara Greco', municipality: 'Novate Milanese', role: 'contact' }));
    const workbook = await sara.download('Scarica Excel');
    expect(new Set(inXlsx(workbook).map(([name]) => name))).toEqual(new Set(['Novate Milanese']));
    const words = readPdf(await sara.download('Scarica PDF')).pages.map(({ body }) => body);
    expect(words.join('\n')).not.toMatch(/Cesate|Bollate/);
    for (const kind of ['csv', 'xlsx', 'pdf']) {
      const answer = await sara.page.request.get(`${here.url}/partecipazione.${kind}?comune=015027`);
      expect(answer.status()).toBe(403);
    }
  });
});
