import { sheet, type Block, type Column, type Sheet, type Span } from '../documents/index.js';

/** A table of figures as page, workbook and paper show it: the same rows in each, with the rule they were counted by. */
export interface FigureTable {
  readonly id: string; // where it stands on the page
  readonly title: string; // at most 31 characters: it names a sheet
  readonly first: string; // what the rows are
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly total: FigureRow | null;
  readonly rule: string;
  readonly stacked?: boolean; // on a phone every row becomes a card; the others scroll in their own region
}

export interface FigureColumn {
  readonly label: string;
  readonly words?: boolean; // cells are words, not numbers
  readonly share?: boolean; // cells are percentages
}

export interface FigureRow {
  readonly name: string;
  readonly cells: readonly Figure[];
}

/** What stands in a cell. */
export interface Figure {
  readonly text: string; // as it is read
  readonly number?: number | null; // as it is counted with; null: there is none, and the text says why
  readonly href?: string | null; // the people behind it, for who may see them
  readonly tone?: 'success';
}

/** A figure of people; where there are none, nobody stands behind it. */
export const people = (number: number, href: string | null = null): Figure => ({
  text: String(number),
  number,
  href: number === 0 ? null : href,
});

/** Words instead of a figure. */
export const words = (text: string, tone?: 'success'): Figure => ({ text, ...(tone && { tone }) });

/** The table as a page shows it: each cell knows what stands over it, because on a phone nothing does. */
export function tableView({ columns, rows, total, ...table }: FigureTable) {
  const line = ({ name, cells }: FigureRow) => ({ name, cells: cells.map((cell, at) => ({ ...cell, ...columns[at]! })) });
  return { ...table, columns, rows: rows.map(line), total: total && line(total) };
}

/** The table as a sheet; a total is the reader's to make. @param rows those of the table, or all there are, one after the other */
export function figureSheet({ title, first, columns }: FigureTable, rows: Iterable<FigureRow> | AsyncIterable<FigureRow>): Sheet {
  const cell = (row: FigureRow, at: number) => row.cells[at]!;
  return sheet(title, rows, [
    { header: first, text: ({ name }) => name, width: 30 },
    ...columns.map(({ label, words: inWords, share }, at): Column<FigureRow> =>
      inWords
        ? { header: label, text: (row) => cell(row, at).text, width: 18 }
        : { header: label, number: (row) => cell(row, at).number ?? null, ...(share && { decimals: 3 }), width: 18 },
    ),
  ]);
}

const ON_PAPER = 6; // columns beside the first: with more of them words would break

/** The table on paper; a wide one as two, below each other, each with the names of the rows. */
export function figureBlocks(table: FigureTable): Block[] {
  const { columns } = table;
  const half = columns.length > ON_PAPER ? Math.ceil(columns.length / 2) : columns.length;
  return [figureBlock(table, 0, half), ...(half < columns.length ? [figureBlock(table, half, columns.length)] : [])];
}

function figureBlock({ first, columns, rows, total }: FigureTable, from: number, to: number): Block {
  const line = ({ name, cells }: FigureRow, look: Partial<Span> = {}) =>
    [name, ...cells.slice(from, to).map(({ text }) => text)].map((text): Span[] => [{ text, ...look }]);
  return {
    kind: 'table',
    figures: true,
    head: [first, ...columns.slice(from, to).map(({ label }) => label)].map((text) => [{ text }]),
    rows: [...rows.map((row) => line(row)), ...(total ? [line(total, { face: 700 })] : [])],
  };
}
