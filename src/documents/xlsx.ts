import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { chunked } from './chunked.js';
import type { Column } from './csv.js';
import { contentTypes, packageRelations, STYLES, workbook, workbookRelations } from './xlsx-parts.js';
import { headerRow, sheetEnd, sheetStart, tableRow } from './xlsx-sheet.js';

/** A sheet of a workbook, ready to be written once. */
export interface Sheet {
  readonly name: string;
  /** Its XML in pieces. The first sheet is the one that is open. */
  readonly pieces: (first: boolean) => AsyncIterable<string>;
}

const MOST_ROWS = 1_048_576; // of a sheet, its heading among them

/**
 * A sheet of a table. Its rows come one after the other and are not kept.
 *
 * @param name at most 31 characters, none of []:*?/\
 */
export function sheet<Row>(name: string, rows: Iterable<Row> | AsyncIterable<Row>, columns: readonly Column<Row>[]): Sheet {
  async function* pieces(first: boolean): AsyncGenerator<string> {
    yield sheetStart(columns, first) + headerRow(columns);
    let number = 1;
    for await (const row of rows) {
      if (++number > MOST_ROWS) throw new RangeError(`A sheet holds ${String(MOST_ROWS)} rows`);
      yield tableRow(row, columns);
    }
    yield sheetEnd(columns.length, number);
  }
  return { name, pieces };
}

/**
 * A workbook for Excel and LibreOffice as a stream of its bytes: texts as texts (a name that begins with `=` is no formula, an ISTAT
 * code keeps its zero), numbers as numbers, days as dates, the heading row frozen. Memory does not grow with the rows.
 *
 * The stream fails with RangeError for a number that is not finite, a day before March 1900, and more rows than a sheet holds.
 *
 * @param createdAt written into the file instead of the clock
 */
export function xlsx(sheets: readonly Sheet[], createdAt: Date): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageRelations(),
    'xl/workbook.xml': workbook(sheets.map(({ name }) => name)),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': STYLES,
  };
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name, { mtime: createdAt });
  for (const [index, { pieces }] of sheets.entries()) {
    const source = Readable.from(chunked(pieces(index === 0)), { objectMode: false });
    source.once('error', (why) => out.destroy(why)); // the reader learns that the file is cut off
    out.once('close', () => source.destroy()); // somebody went away in the middle
    zip.addReadStream(source, `xl/worksheets/sheet${String(index + 1)}.xml`, { mtime: createdAt });
  }
  zip.end();
  return out;
}
