import { FEWEST } from './disclosure.js';

/** A cell of a one-way table: what it is about, and its people. */
export interface Cell {
  readonly name: string;
  readonly people: number;
}

/** What of a one-way table is printed as “n.d.”; everything else is printed as it is, zeros too. */
export interface Suppression {
  readonly hidden: ReadonlySet<string>; // names of cells
  readonly totalHidden: boolean;
}

/**
 * What to hide of a one-way table with a published total (pedagogy, § 9): cells of 1–4, and with them the smallest others until
 * what is hidden cannot be worked out. It takes two cells with five people together, so that the total gives none away. When
 * nothing is left to hide, the total is hidden too. A 14, B 3, C 6, D 9: B and C.
 *
 * In two points this is stricter than those notes, because the rule is printed, and who knows it can work backwards. Cells hidden must not be
 * all of one size: a sum of 5 over five cells, none of which is zero, says that each is 1. And of cells equally small all are
 * hidden, not the first by name: otherwise a hidden cell that stands after a printed 5 cannot be a 5.
 */
export function suppress(cells: readonly Cell[]): Suppression {
  const sizes = cells.map(({ people }) => people).filter((people) => people > 0);
  if (sizes.every((people) => people >= FEWEST)) return { hidden: new Set(), totalHidden: false };

  const upTo = (most: number) => sizes.filter((people) => people <= most);
  const steps = [FEWEST - 1, ...sizes.filter((people) => people >= FEWEST).toSorted((one, other) => one - other)];
  const enough = steps.find((most) => !tells(upTo(most)));
  const most = enough ?? Infinity;
  const hidden = cells.filter(({ people }) => people > 0 && people <= most);
  return { hidden: new Set(hidden.map(({ name }) => name)), totalHidden: enough === undefined };
}

/**
 * What to hide of several one-way tables of the same people, such as by municipality and by profession: each by itself, but when
 * one must hide its total, all do, with every cell that is not zero, because each of them would give it away.
 *
 * What is promised: to whoever knows all that is printed in all of them, that nothing printed as hidden is zero, and this very
 * rule, every hidden cell may still have at least two values. Tables of the same people that are not handed in together, such as
 * one within another's cell (a filter), break the promise: a table of two things at once is for `crossed`.
 */
export function suppressTogether(tables: readonly (readonly Cell[])[]): Suppression[] {
  const each = tables.map(suppress);
  if (!each.some(({ totalHidden }) => totalHidden)) return each;
  return tables.map((cells) => ({
    hidden: new Set(cells.filter(({ people }) => people > 0).map(({ name }) => name)),
    totalHidden: true,
  }));
}

/**
 * How a two-way table is published (pedagogy, § 9): its cells when each is 0 or at least 5, and otherwise nothing but its two
 * one-way tables, suppressed together. {12 4 8 / 9 11 7}: margins only; {12 0 8 / 9 11 7}: cells.
 *
 * @param rows people, as many in each row
 */
export function crossed(rows: readonly (readonly number[])[]): 'cells' | 'margins_only' {
  return rows.flat().every((people) => people === 0 || people >= FEWEST) ? 'cells' : 'margins_only';
}

/** Whether cells of these sizes, hidden alone, could be worked out of their sum. */
function tells(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, people) => all + people, 0);
  return hidden.length < 2 || sum < FEWEST || new Set(hidden).size === 1;
}
