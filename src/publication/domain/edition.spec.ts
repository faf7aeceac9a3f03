import fc from 'fast-check';
import { publish, type Counted, type Edition, type Figure, type Figures } from './edition.js';

type Rows = readonly (readonly number[])[];

const MONTHS = ['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31'];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const townsOf = (rows: Rows) => rows.map((_, at) => 'ABCDEFGH'[at]!);
const tradesOf = (rows: Rows) => rows[0]!.map((_, at) => 'pqrstuvw'[at]!);

const counted = (rows: Rows): Counted => ({
  municipalities: townsOf(rows),
  professions: tradesOf(rows),
  people: (town, trade) => rows['ABCDEFGH'.indexOf(town)]!['pqrstuvw'.indexOf(trade)]!,
});

/** The editions of the months, one after the other. */
function published(months: readonly Rows[]): Edition[] {
  const editions: Edition[] = [];
  for (const [at, rows] of months.entries()) editions.push(publish(counted(rows), editions.at(-1) ?? null, MONTHS[at]!));
  return editions;
}

/** A figure as readers have it: “14”, “14 of month 0” or “n.d.”. */
const read = ({ shown, last }: Figure, on: string): string =>
  !shown ? 'n.d.' : last!.on === on ? String(last!.people) : `${last!.people} of month ${MONTHS.indexOf(last!.on)}`;

function inWords({ on, total, municipalities, professions, cells }: Edition): string {
  const list = (figures: Figures) => Object.values(figures).map((figure) => read(figure, on)).join(', '); // prettier-ignore
  const inCells =
    cells === null
      ? 'margins'
      : `${Object.values(cells.people).join(', ')}${cells.on === on ? '' : ` of month ${MONTHS.indexOf(cells.on)}`}`;
  return `${list(municipalities)} / ${list(professions)} / ${read(total, on)} / ${inCells}`;
}

describe('An edition', () => {
  it.each([
    { months: [[[14], [3], [6], [9]]], says: '14, n.d., n.d., 9 / 32 / 32 / margins' }, // the worked example
    { months: [[[12, 4, 8], [9, 11, 7]]], says: '24, 27 / 21, 15, 15 / 51 / margins' }, // prettier-ignore
    { months: [[[12, 0, 8], [9, 11, 7]]], says: '20, 27 / 21, 11, 15 / 47 / 12, 0, 8, 9, 11, 7' }, // prettier-ignore
    { months: [[[0], [0]]], says: '0, 0 / 0 / 0 / 0, 0' },
    { months: [[[0], [3]]], says: '0, n.d. / n.d. / n.d. / margins' },
    { months: [[[14], [9], [9]], [[17], [8], [9]]], says: '14 of month 0, 9 of month 0, 9 of month 0 / 32 of month 0 / 32 of month 0 / 14, 9, 9 of month 0' }, // prettier-ignore
    { months: [[[14], [9], [9]], [[19], [8], [8]]], says: '19, 9 of month 0, 9 of month 0 / 32 of month 0 / 32 of month 0 / 14, 9, 9 of month 0' }, // prettier-ignore
    { months: [[[14], [9], [9]], [[20], [8], [9]]], says: '20, 9 of month 0, 9 of month 0 / 37 / 37 / 14, 9, 9 of month 0' }, // prettier-ignore
    {
      months: [
        [[14], [9]],
        [[20], [8]],
      ],
      says: '14 of month 0, 9 of month 0 / 23 of month 0 / 23 of month 0 / 14, 9 of month 0',
    }, // 20 and the total would tell the 8
    {
      months: [
        [[14], [9]],
        [[20], [15]],
      ],
      says: '20, 15 / 35 / 35 / 20, 15',
    },
    {
      months: [
        [[9], [0]],
        [[4], [0]],
      ],
      says: '9 of month 0, 0 / 9 of month 0 / 9 of month 0 / 9, 0 of month 0',
    }, // “n.d.” would tell that at most 4 are left
  ])('of $months says $says', ({ months, says }) => expect(inWords(published(months).at(-1)!)).toBe(says));
});

/** Everybody there could be: all tables of so many cells with at most so many people. */
function everyTable(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  const sizes = Array.from({ length: most + 1 }, (_, people) => people);
  return sizes.flatMap((people) => everyTable(cells - 1, most - people).map((rest) => [people, ...rest]));
}

/** What an edition does not print, as it was on its day: margins that are hidden or old, and the cells where there are only margins. */
function secrets({ on, total, municipalities, professions, cells }: Edition, rows: Rows): number[] {
  const columns = rows[0]!.map((_, at) => sum(rows.map((row) => row[at]!)));
  const margins: [Figure, number][] = [
    [total, sum(rows.flat())],
    ...Object.values(municipalities).map((figure, at): [Figure, number] => [figure, sum(rows[at]!)]),
    ...Object.values(professions).map((figure, at): [Figure, number] => [figure, columns[at]!]),
  ];
  return [
    ...margins.filter(([{ shown, last }]) => !shown || last!.on !== on).map(([, people]) => people),
    ...(cells?.on === on || rows[0]!.length < 2 ? [] : rows.flat()),
  ];
}

/**
 * Editions after this one of which something held back can be worked out: all people that would be printed the same say the same there, and
 * it is 1 to 4. An edition is made of the one before and of who is counted now, so nothing older need be looked at.
 *
 * @param everybody with some room above `most`, so that nothing is known only because the test counts no further
 */
function solved(before: Edition | null, everybody: readonly Rows[], most: number): string[] {
  const seen = new Map<string, { said: number; several: boolean }[]>();
  const judged = new Set<string>();
  for (const rows of everybody) {
    const edition = publish(counted(rows), before, MONTHS[1]!);
    const text = inWords(edition);
    const held = secrets(edition, rows);
    const known = seen.get(text);
    if (known) held.forEach((people, at) => (known[at]!.several ||= known[at]!.said !== people));
    else seen.set(text, held.map((said) => ({ said, several: false }))); // prettier-ignore
    if (sum(rows.flat()) <= most) judged.add(text);
  }
  const isTold = (text: string) => seen.get(text)!.some(({ several, said }) => !several && said > 0 && said < 5);
  return [...judged].filter(isTold).map((text) => `${before === null ? '' : inWords(before)} → ${text}`);
}

const inRows = (width: number) => (all: number[]) =>
  Array.from({ length: all.length / width }, (_, at) => all.slice(at * width, at * width + width));

/** Every edition that could have been the first. */
function firstOf(tables: readonly Rows[]): Edition[] {
  const editions = tables.map((rows) => publish(counted(rows), null, MONTHS[0]!));
  return [...new Map(editions.map((edition) => [inWords(edition), edition])).values()];
}

describe('Nothing held back can be worked out, by whoever knows the rule and every edition', () => {
  it.each([
    { what: 'three municipalities', cells: 3, width: 1, first: 8, most: 11 },
    { what: 'two municipalities', cells: 2, width: 1, first: 16, most: 20 },
    { what: 'two by two', cells: 4, width: 2, first: 6, most: 7 },
  ])(
    '$what',
    ({ cells, width, first, most }) => {
      const everybody = everyTable(cells, most + 2).map(inRows(width));
      expect(solved(null, everybody, most)).toEqual([]);
      const later = firstOf(everyTable(cells, first).map(inRows(width))).flatMap((before) => solved(before, everybody, most));
      expect(later).toEqual([]);
    },
    60_000,
  );

  it('two by three, the first time', () => expect(solved(null, everyTable(6, 9).map(inRows(3)), 7)).toEqual([]));
});

/** Whether a sum of unknown cells follows from sums that are known, by elimination. */
function follows(wanted: readonly number[], known: readonly (readonly number[])[]): boolean {
  const rank = (given: readonly (readonly number[])[]): number => {
    const rows = given.map((row) => [...row]);
    let found = 0;
    for (let column = 0; column < wanted.length; column++) {
      const pivot = rows.findIndex((row, at) => at >= found && Math.abs(row[column]!) > 1e-9);
      if (pivot < 0) continue;
      [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
      for (const [at, row] of rows.entries())
        if (at > found) rows[at] = row.map((value, index) => value - (row[column]! / rows[found]![column]!) * rows[found]![index]!);
      found++;
    }
    return found;
  };
  return rank([...known, wanted]) === rank(known);
}

const inCells = (cells: Edition['cells']) =>
  Object.entries(cells?.people ?? {}).map(([name, people]): [string, Figure] => [name, { shown: true, last: { people, on: '' } }]);

describe('Of any editions, however large', () => {
  const size = fc.oneof(
    { weight: 2, arbitrary: fc.nat({ max: 6 }) },
    { weight: 2, arbitrary: fc.constant(0) },
    fc.nat({ max: 40 }),
  );
  const histories = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([towns, trades]) =>
    fc.array(fc.array(fc.array(size, { minLength: trades, maxLength: trades }), { minLength: towns, maxLength: towns }), {
      minLength: 1,
      maxLength: 4,
    }),
  );

  it('no figure of a group that is hidden or old is a sum or difference of new ones', () => {
    fc.assert(
      fc.property(histories, (months) => {
        for (const edition of published(months)) {
          const { on, total, municipalities, professions, cells } = edition;
          const [towns, trades] = [Object.keys(municipalities), Object.keys(professions)];
          const parts = (of: (town: string, trade: string) => boolean) =>
            towns.flatMap((town) => trades.map((trade) => (of(town, trade) ? 1 : 0)));
          const all: [Figure, number[]][] = [
            [total, parts(() => true)],
            ...towns.map((one): [Figure, number[]] => [municipalities[one]!, parts((town) => town === one)]),
            ...trades.map((one): [Figure, number[]] => [professions[one]!, parts((_, trade) => trade === one)]),
          ];
          const inCells = cells?.on === on ? towns.flatMap((town) => trades.map((trade) => parts((one, other) => one === town && other === trade))) : []; // prettier-ignore
          const isNew = ({ shown, last }: Figure) => shown && last!.on === on;
          const known = [...inCells, ...all.filter(([figure]) => isNew(figure)).map(([, sums]) => sums)];
          const told = all.slice(1).filter(([figure, sums]) => !isNew(figure) && follows(sums, known));
          expect(told).toEqual([]);
        }
      }),
    );
  });

  it('nothing of 1 to 4 people is printed, and a printed figure changes by five or more', () => {
    fc.assert(
      fc.property(histories, (months) => {
        const last = new Map<string, number>();
        for (const { total, municipalities, professions, cells } of published(months))
          for (const [name, { shown, last: printed }] of [
            ...Object.entries({ total, ...municipalities, ...professions }),
            ...inCells(cells),
          ]) {
            if (!shown) continue;
            expect(printed!.people === 0 || printed!.people >= 5).toBe(true);
            const before = last.get(name) ?? 0;
            expect(before === printed!.people || Math.abs(before - printed!.people) >= 5).toBe(true);
            last.set(name, printed!.people);
          }
      }),
    );
  });
});
