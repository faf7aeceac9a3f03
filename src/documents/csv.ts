import { Readable } from 'node:stream';
import type { CalendarDay } from '../shared/index.js';
import { isChangedBySpreadsheets } from './changed-text.js';
import { chunked } from './chunked.js';

/**
 * One column of a table: its heading, and what a row has to say there. Null is an empty cell. The width is for files that have
 * one, in characters.
 */
export type Column<Row> = { readonly header: string; readonly width?: number } & (
  | { readonly text: (row: Row) => string | null }
  | { readonly number: (row: Row) => number | null; readonly decimals?: number }
  | { readonly day: (row: Row) => CalendarDay | null }
);

const BOM = '\uFEFF'; // by which Excel knows UTF-8
const LINE_END = '\r\n';

/**
 * Cells that a spreadsheet would run as a formula: a person's name must not be able to. The wide forms of = + - @ count
 * as the plain ones in some spreadsheets.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Anything a reader could split at, Excel in English included, which looks for commas. */
const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$/;

/**
 * The rows as a table for Italian Excel, to be sent as UTF-8: `;` between cells, CRLF, a BOM in front, decimal comma
 * without thousands separator, dates as `dd/mm/yyyy`.
 *
 * A CSV has no types: on opening one, Excel decides by itself what a cell is, whatever quotes stand around it. So a text
 * that begins like a formula, or that Excel would take for a number, a date or a truth (the surname Vero), gets an apostrophe in front. That keeps the
 * leading zero of an ISTAT code or a telephone number, at the price of an apostrophe that is seen in the cell (`'015041`);
 * whoever reads the file by program takes it off. It cannot keep a date or number column in another shape. Where types matter,
 * an XLSX is the right file.
 *
 * Throws RangeError for a number that is not finite.
 */
export function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  return [heading(columns), ...rows.map((row) => line(row, columns))].join('');
}

/** The same as a stream, for rows that come one after the other: memory does not grow with them. */
export function csvStream<Row>(rows: Iterable<Row> | AsyncIterable<Row>, columns: readonly Column<Row>[]): Readable {
  return Readable.from(
    chunked(
      (async function* () {
        yield heading(columns);
        for await (const row of rows) yield line(row, columns);
      })(),
    ),
    { objectMode: false },
  );
}

const heading = (columns: readonly Column<never>[]): string =>
  BOM + columns.map(({ header }) => written(header)).join(';') + LINE_END;

const line = <Row>(row: Row, columns: readonly Column<Row>[]): string =>
  columns.map((column) => cell(row, column)).join(';') + LINE_END;

function cell<Row>(row: Row, column: Column<Row>): string {
  if ('text' in column) return written(column.text(row) ?? '');
  if ('day' in column) return italianDay(column.day(row));
  return italianNumber(column.number(row), column.decimals);
}

function written(text: string): string {
  const safe = FORMULA.test(text) || isChangedBySpreadsheets(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function italianDay(day: CalendarDay | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}

function italianNumber(number: number | null, decimals?: number): string {
  if (number === null) return '';
  if (!Number.isFinite(number)) throw new RangeError(`${number} cannot stand in a table`);
  return (decimals === undefined ? String(number) : number.toFixed(decimals)).replace('.', ',');
}
