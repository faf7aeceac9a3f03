import type { CalendarDay } from '../shared/index.js';
import type { Column } from './csv.js';
import { DECIMALS, STYLE, xmlText } from './xlsx-parts.js';

const DAY = 86_400_000; // milliseconds
const DAY_ZERO = Date.UTC(1899, 11, 30); // from which spreadsheets count days…
const FIRST_DAY = '1900-03-01'; // …all of them alike since here: Excel believes in a 29 February 1900

/** What stands before the rows: the frozen heading, and how wide the columns are. */
export function sheetStart(columns: readonly Column<never>[], selected: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns
    .map((column, index) => {
      const at = String(index + 1);
      return `<col min="${at}" max="${at}" width="${String(widthOf(column))}" customWidth="1"/>`;
    })
    .join('');
  const view = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><cols>${widths}</cols><sheetData>`;
}

/** What stands after them: a filter over the columns, and that a code of digits is meant to be a text. */
export function sheetEnd(columns: number, rows: number): string {
  const range = `A1:${letters(columns)}${String(rows)}`;
  return `</sheetData><autoFilter ref="${range}"/><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** The headings. */
export const headerRow = (columns: readonly Column<never>[]): string =>
  `<row>${columns.map(({ header }) => text(header, STYLE.header)).join('')}</row>`;

/** One row. Throws RangeError for what is no number and no day. */
export const tableRow = <Row>(row: Row, columns: readonly Column<Row>[]): string =>
  `<row>${columns.map((column) => cell(row, column)).join('')}</row>`;

function cell<Row>(row: Row, column: Column<Row>): string {
  if ('text' in column) return text(column.text(row), STYLE.text);
  if ('day' in column) return value(serial(column.day(row)), STYLE.day);
  const number = column.number(row);
  if (number !== null && !Number.isFinite(number)) throw new RangeError(`${String(number)} cannot stand in a table`);
  return value(number, column.decimals === undefined ? STYLE.number : STYLE.decimals + Math.min(column.decimals, DECIMALS));
}

const value = (number: number | null, style: number): string =>
  number === null ? '<c/>' : `<c s="${String(style)}"><v>${String(number)}</v></c>`;

/** A text in its own cell: never a formula, whatever it begins with. */
const text = (words: string | null, style: number): string =>
  words === null || words === ''
    ? '<c/>'
    : `<c s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(words)}</t></is></c>`;

function serial(day: CalendarDay | null): number | null {
  if (day === null) return null;
  if (!(day >= FIRST_DAY)) throw new RangeError(`${day} is before the days of spreadsheets`);
  return (Date.parse(day) - DAY_ZERO) / DAY;
}

/** In characters of a digit's width: words need more room than figures, and a heading must be read whole. */
function widthOf(column: Column<never>): number {
  const least = column.width ?? ('text' in column ? 26 : 12);
  return Math.max(least, column.header.length + 4); // with the arrow of the filter
}

/** The letters of a column counted from 1: A, Z, AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
