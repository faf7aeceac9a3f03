import { isChangedBySpreadsheets } from './changed-text.js';

/** A line of a table: where it begins in the text, from 1, and its cells as they were typed, spaces around them taken off. */
export interface CsvLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What our own writer, and many a person, puts before a text that Excel would change: `'015027`, `'=cmd()`. */
const GUARD = /^'(?=[=+\-@\d\t\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A cell without the apostrophe that keeps a spreadsheet from changing it. */
export const unguarded = (cell: string): string =>
  GUARD.test(cell) || (cell.startsWith("'") && isChangedBySpreadsheets(cell.slice(1))) ? cell.slice(1) : cell;

/** What CP1252 has where ISO-8859-1 has controls, 0x80 to 0x9F; Node’s own decoder leaves the controls. */
const BEYOND_LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of a file: UTF-8, UTF-16 that says so, or what Excel in Italy saves (CP1252). */
export function textOfFile(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(/[\x80-\x9F]/g, (one) => BEYOND_LATIN[one.charCodeAt(0) - 0x80]!); // oxlint-disable-line no-control-regex
  }
}

/**
 * A table copied from a spreadsheet or saved as CSV. Cells are parted by tabs, else by semicolons, else by commas, whichever the first line
 * has; they may stand in quotes, with line ends and doubled quotes in them. Empty lines are left out.
 */
export function readCsv(text: string): CsvLine[] {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [first = ''] = whole.split('\n', 1);
  const parting = ['\t', ';', ','].find((one) => first.includes(one)) ?? ';';
  const lines: { number: number; cells: string[] }[] = [];
  let line = { number: 1, cells: [] as string[] };
  let cell = '';
  let quoted = false;
  let row = 1;
  const endCell = () => {
    line.cells.push(unguarded(cell.trim()));
    cell = '';
  };
  for (let at = 0; at < whole.length; at++) {
    const character = whole[at]!;
    if (character === '\n') row++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (whole[at + 1] === '"') cell += whole[++at]!;
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === parting) endCell();
    else if (character === '\n') {
      endCell();
      lines.push(line);
      line = { number: row, cells: [] };
    } else cell += character;
  }
  endCell();
  lines.push(line);
  return lines.filter(({ cells }) => cells.some((one) => one !== ''));
}
