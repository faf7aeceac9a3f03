import { isCalendarDay, type CalendarDay } from '../../shared/index.js';

/** The cells of a line of a table of headcounts, as they stand there. */
export interface Line {
  readonly number: number; // of the line in the text, from 1
  readonly municipality: string;
  readonly organisation: string;
  readonly profession: string;
  readonly people: string;
  readonly validFrom: string; // a day as YYYY-MM-DD where it can be read, else what was typed
}

const ITALIAN = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** A day as it is typed, `2027-03-10` or `10/3/2027`; null when there is no such day. */
export function readDay(typed: string): CalendarDay | null {
  const text = typed.trim();
  const [, date, month, year] = ITALIAN.exec(text) ?? [];
  const day = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : text;
  return isCalendarDay(day) ? day : null;
}

/**
 * The lines of a table copied from a spreadsheet or a CSV file: municipality, body, profession, people, from. Cells are parted by tabs or
 * semicolons and may stand in quotes; an apostrophe before a code is Excel's. Empty lines and a heading are left out.
 */
export function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, index) => index > 0 || !/^comune$/i.test(cells[0]!))
    .map(({ number, cells: [municipality = '', organisation = '', profession = '', people = '', from = ''] }) => ({
      number,
      municipality,
      organisation,
      profession,
      people,
      validFrom: readDay(from) ?? from,
    }));
}

function cellsOf(line: string): string[] {
  const parting = line.includes('\t') ? '\t' : ';';
  const cells = line.match(new RegExp(`(?:^|${parting})(?:"(?:[^"]|"")*"|[^${parting}]*)`, 'g')) ?? [];
  return cells.map((cell, index) =>
    (index === 0 ? cell : cell.slice(1))
      .trim()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
      .replace(/^'/, '')
      .trim(),
  );
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** The code of something that is named by its code or by its name, capitals and spaces forgiven; what is typed when there is none. */
export function codeOf(known: readonly Named[], typed: string): string {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').replaceAll("'", '’').toLowerCase();
  const found = known.find(({ code, name }) => plain(code) === plain(typed) || plain(name) === plain(typed));
  return found?.code ?? typed;
}
