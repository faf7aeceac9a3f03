import fc from 'fast-check';
import { crossed, suppress, suppressTogether, type Cell, type Suppression } from './suppression.js';

const cellsOf = (sizes: readonly number[]): Cell[] => sizes.map((people, at) => ({ name: 'ABCDEFGH'[at]!, people }));
const sum = (sizes: readonly number[]): number => sizes.reduce((all, people) => all + people, 0);

describe('suppress', () => {
  it.each([
    { sizes: [14, 3, 6, 9], hidden: 'BC', totalHidden: false }, // the worked example
    { sizes: [14, 5, 6, 9], hidden: '', totalHidden: false },
    { sizes: [14, 0, 6, 9], hidden: '', totalHidden: false }, // zero is shown
    { sizes: [0, 0], hidden: '', totalHidden: false },
    { sizes: [14, 3, 2, 9], hidden: 'BC', totalHidden: false }, // five together
    { sizes: [14, 1, 2, 9], hidden: 'BCD', totalHidden: false }, // three together: one more
    { sizes: [9, 3, 9, 9], hidden: 'ABCD', totalHidden: false }, // of equals all, or the order of names would tell
    { sizes: [9, 3, 9, 14], hidden: 'ABC', totalHidden: false },
    { sizes: [0, 3, 0, 0], hidden: 'B', totalHidden: true }, // nothing left to hide
    { sizes: [1, 1, 1, 1, 1, 20], hidden: 'ABCDEF', totalHidden: false }, // five in five cells would be one each
    { sizes: [1, 1, 1, 1, 1], hidden: 'ABCDE', totalHidden: true },
    { sizes: [4, 4, 4, 5], hidden: 'ABCD', totalHidden: false },
  ])('of $sizes hides «$hidden»; total hidden: $totalHidden', ({ sizes, hidden, totalHidden }) => {
    const found = suppress(cellsOf(sizes));
    expect([...found.hidden].sort().join('')).toBe(hidden);
    expect(found.totalHidden).toBe(totalHidden);
  });
});

describe('suppressTogether', () => {
  it('hides a total everywhere or nowhere, with all that adds up to it', () => {
    const [byTown, byProfession] = suppressTogether([cellsOf([1, 1, 1, 1, 1]), cellsOf([5, 0])]);
    expect(byTown).toEqual({ hidden: new Set('ABCDE'), totalHidden: true });
    expect(byProfession).toEqual({ hidden: new Set('A'), totalHidden: true });
  });
});

describe('crossed', () => {
  it.each([
    { rows: [[12, 4, 8], [9, 11, 7]], shown: 'margins_only' }, // prettier-ignore
    { rows: [[12, 0, 8], [9, 11, 7]], shown: 'cells' }, // prettier-ignore
  ])('$rows: $shown', ({ rows, shown }) => expect(crossed(rows)).toBe(shown));
});

describe('Of any table, however large', () => {
  const table = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 })), { minLength: 1, maxLength: 8 });

  it('two hidden cells of another size might change places, and it would be printed the same', () => {
    fc.assert(
      fc.property(table, (sizes) => {
        const { hidden, totalHidden } = suppress(cellsOf(sizes));
        for (const { name, people } of cellsOf(sizes)) {
          if (people > 0 && people < 5) expect(hidden).toContain(name);
          if (!hidden.has(name) || totalHidden) continue;
          const other = cellsOf(sizes).find((one) => hidden.has(one.name) && one.people !== people)!;
          const changed = cellsOf(sizes).map((one) =>
            one.name === name ? { name, people: other.people } : one.name === other.name ? { ...one, people } : one,
          );
          expect(suppress(changed)).toEqual({ hidden, totalHidden });
        }
      }),
    );
  });
});

type Rule = (tables: readonly (readonly Cell[])[]) => Suppression[];

/** What is printed of a table of people by two things, as text: cells, or the two tables at its margins. */
function printed(rows: readonly (readonly number[])[], rule: Rule): { text: string; hidden: number[] } {
  if (crossed(rows) === 'cells') return { text: JSON.stringify(rows), hidden: [] };
  const margins = [rows.map(sum), rows[0]!.map((_, at) => sum(rows.map((row) => row[at]!)))];
  const found = rule(margins.map(cellsOf));
  const hidden: number[] = [];
  const lines = margins.map((sizes, table) =>
    cellsOf(sizes).map(({ name, people }) => {
      if (!found[table]!.hidden.has(name)) return people;
      hidden.push(people);
      return 'n.d.';
    }),
  );
  const total = found.map(({ totalHidden }) => (totalHidden ? 'n.d.' : sum(margins[0]!)));
  return { text: JSON.stringify([lines, total]), hidden };
}

/** Everybody there could be: all tables of so many cells with at most so many people. */
function everyTable(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  const sizes = Array.from({ length: most + 1 }, (_, people) => people);
  return sizes.flatMap((people) => everyTable(cells - 1, most - people).map((rest) => [people, ...rest]));
}

/** Tables of which something hidden can be worked out: all those that would be printed the same say the same there. */
function solved(tables: Iterable<readonly (readonly number[])[]>, rule: Rule): string[] {
  const seen = new Map<string, Set<number>[]>();
  for (const rows of tables) {
    const { text, hidden } = printed(rows, rule);
    const known = seen.get(text) ?? hidden.map(() => new Set<number>());
    hidden.forEach((people, at) => known[at]!.add(people));
    seen.set(text, known);
  }
  return [...seen].filter(([, values]) => values.some(({ size }) => size < 2)).map(([text]) => text);
}

const byOne = (cells: number, most: number) => everyTable(cells, most).map((row) => row.map((people) => [people]));
const byTwo = (most: number) => everyTable(6, most).map((all) => [all.slice(0, 3), all.slice(3)]);

/** The rule with something left out. */
const ONLY_SMALL: Rule = (tables) =>
  tables.map((cells) => ({
    hidden: new Set(cells.filter(({ people }) => people > 0 && people < 5).map(({ name }) => name)),
    totalHidden: false,
  }));
const EACH_ALONE: Rule = (tables) => tables.map(suppress);

describe('Nothing hidden can be worked out, by whoever knows the rule and everything printed', () => {
  it.each([
    { what: 'two cells of up to 40 people', tables: byOne(2, 40) },
    { what: 'three cells of up to 30', tables: byOne(3, 30) },
    { what: 'four cells of up to 20', tables: byOne(4, 20) },
    { what: 'two by three cells of up to 11', tables: byTwo(11) },
  ])('$what', ({ tables }) => expect(solved(tables, suppressTogether)).toEqual([]));

  it.each([
    { left: 'small cells alone are hidden', rule: ONLY_SMALL },
    { left: 'a total is hidden in one table and not in the other', rule: EACH_ALONE },
  ])('and much can when $left', ({ rule }) => expect(solved(byTwo(8), rule).length).toBeGreaterThan(10));
});
