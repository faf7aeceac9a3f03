interface CsvLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A line of a table of people, as it stands there. */
export interface PersonLine {
  readonly number: number; // of the line in the text, from 1
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly municipality: string; // empty where the table has no such column
  readonly organisation: string;
  readonly profession: string;
  readonly fromOn: string;
}

/** The columns, each with the names that people give it; a municipality is needed only where the body does not say it. */
const COLUMNS = {
  givenName: ['nome'],
  familyName: ['cognome'],
  email: ['email', 'e-mail', 'mail', 'posta elettronica'],
  municipality: ['comune'],
  organisation: ['ente'],
  profession: ['professione'],
  fromOn: ['dal', 'dal giorno', 'da'],
} as const;

type Column = keyof typeof COLUMNS;

const OPTIONAL: readonly Column[] = ['municipality'];

/** The lines below a heading that names the columns, in whatever order; or which columns are missing. */
export type PeopleLines = { readonly lines: readonly PersonLine[] } | { readonly missing: readonly string[] };

/** Reads the table. Nothing in it is judged: that is for the form. */
export function peopleLines([heading, ...rows]: readonly CsvLine[]): PeopleLines {
  const titles = (heading?.cells ?? []).map((title) => title.toLowerCase().replace(/\s+/g, ' '));
  const place = (column: Column) => titles.findIndex((title) => (COLUMNS[column] as readonly string[]).includes(title));
  const columns = Object.keys(COLUMNS) as Column[];
  const missing = columns.filter((column) => place(column) < 0 && !OPTIONAL.includes(column)).map((column) => COLUMNS[column][0]);
  if (missing.length > 0) return { missing };
  return {
    lines: rows.map(({ number, cells }) => ({
      number,
      ...(Object.fromEntries(columns.map((column) => [column, cells[place(column)] ?? ''])) as Record<Column, string>),
    })),
  };
}
