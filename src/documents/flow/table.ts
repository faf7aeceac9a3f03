import type { Mark, Piece, Tag } from '../pdf-document.js';
import type { Span, Table } from './blocks.js';
import { breakLines, widths } from './lines.js';
import { gap, leading, spaced, together, type Place, type Slice } from './slice.js';
import { BODY, CELL, PARAGRAPH_GAP, RULE } from './style.js';
import { proseAt } from './text.js';

type Row = readonly (readonly Span[])[];

/** A table as wide as the column, a row a slice. Its columns share the width as their texts need it. */
export function tableSlices({ head, rows, figures = false }: Table, place: Place): Slice[] {
  const bold = head.map((spans) => spans.map((span) => ({ ...span, face: 700 }) as const));
  const columns = columnsOf([bold, ...rows], place);
  const table: Tag = { role: 'Table', within: place.within };
  const [top, ...others] = [bold, ...rows].map((row, index) =>
    rowSlice(row, index === 0 ? 'TH' : 'TD', columns, table, place, figures),
  );
  return together([...spaced(leading([top!]), PARAGRAPH_GAP * 2), ...others, gap(PARAGRAPH_GAP)]);
}

/** Each column as wide as its longest word, and a share of what is left by how much more it would like. */
function columnsOf(rows: readonly Row[], { width, measure }: Place): number[] {
  const wishes = rows[0]!.map((_, column) => {
    const cells = rows.map((row) => widths(row[column] ?? [], BODY.size, measure));
    return { whole: Math.max(...cells.map(({ whole }) => whole)), word: Math.max(...cells.map(({ word }) => word)) };
  });
  const room = width - wishes.length * CELL * 2;
  const [whole, word] = [sum(wishes.map((wish) => wish.whole)), sum(wishes.map((wish) => wish.word))];
  const share = whole <= word ? 0 : (room - word) / (whole - word);
  return wishes.map((wish) => (word > room ? (room * wish.word) / word : wish.word + (wish.whole - wish.word) * share));
}

function rowSlice(
  row: Row,
  role: 'TH' | 'TD',
  columns: readonly number[],
  table: Tag,
  { x, width, measure }: Place,
  figures: boolean,
): Slice {
  const tag: Tag = { role: 'TR', within: table };
  const cells = columns.map((column, index) => {
    const lines = breakLines(row[index] ?? [], column, BODY.size, measure);
    const left = x + CELL + sum(columns.slice(0, index)) + index * CELL * 2;
    const cell: Tag = { role, within: tag };
    const atRight = (line: (typeof lines)[number]) => left + column - widthOf(line, measure);
    const write = (top: number): Mark[] =>
      figures && index > 0
        ? lines.map((line, at) => proseAt(atRight(line), top + at * BODY.leading, [line], BODY, cell))
        : [proseAt(left, top, lines, BODY, cell)];
    return { lines, write };
  });
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * BODY.leading + CELL * 2;
  const rule = (y: number): Mark => ({
    kind: 'line',
    from: [x, y],
    to: [x + width, y],
    thickness: role === 'TH' ? 1 : 0.5,
    colour: RULE,
  });
  return {
    height,
    above: 0,
    end: 'free',
    rails: [],
    marks: (top) => [...cells.flatMap((cell) => cell.write(top + CELL)), rule(top + height)],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** How wide a line is, without the space it may end in. */
const widthOf = (line: readonly Piece[], measure: Place['measure']): number =>
  sum(line.map(({ text, face }, at) => measure(at === line.length - 1 ? text.trimEnd() : text, BODY.size, face)));
