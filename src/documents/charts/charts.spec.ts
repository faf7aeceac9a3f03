import fc from 'fast-check';
import type { Drawing, Lettering, Outline } from '../drawing.js';
import { measure } from '../fonts.js';
import { bars, type Bar } from './bars.js';
import { curve } from './curve.js';
import { funnel } from './funnel.js';
import { SOLID } from './shapes.js';
import { tiles } from './tiles.js';

const row = (given: Partial<Bar>): Bar => ({
  label: 'Cesate',
  value: '7 su 9',
  solid: 0,
  hatched: 0,
  open: 0,
  goal: null,
  ...given,
});
const outlines = ({ shapes }: Drawing) => shapes.filter((shape): shape is Outline => 'd' in shape);
const letterings = ({ shapes }: Drawing) => shapes.filter((shape): shape is Lettering => 'text' in shape);
const texts = (drawing: Drawing) => letterings(drawing).map(({ text }) => text);

/** How wide the filled boxes of a drawing are. */
const filled = (drawing: Drawing) =>
  outlines(drawing)
    .filter(({ fill }) => fill === SOLID)
    .map(({ d }) => Number(/h([\d.]+)v/.exec(d)![1]));

/** Words that would stand over an edge of the sheet. */
function outside(drawing: Drawing): string[] {
  return letterings(drawing)
    .filter(({ text, size, face, x, align, y }) => {
      const width = measure(text, size, face);
      const left = x - width * { start: 0, middle: 0.5, end: 1 }[align];
      return left < -0.5 || left + width > drawing.width + 0.5 || y > drawing.height || y < size * 0.7;
    })
    .map(({ text }) => text);
}

describe('bars', () => {
  it('are as long as there are people, on one scale', () => {
    const drawing = bars([row({ solid: 10, open: 30 }), row({ solid: 20 })], []);
    const [one, two] = filled(drawing);
    expect(two! / one!).toBeCloseTo(2, 1);
  });

  it('of nobody are drawn all the same, without a part', () => {
    expect(filled(bars([row({})], []))).toEqual([]);
    expect(texts(bars([row({})], []))).toEqual(['Cesate', '7 su 9']);
  });

  it('hatch what is neither, and mark where it should reach, be it beyond the bar', () => {
    const drawing = bars([row({ solid: 2, hatched: 2, goal: 8 })], [{ look: 'goal', text: 'Traguardo' }]);
    const hatching = outlines(drawing).find(({ fill, d }) => fill === null && (d.match(/M/g) ?? []).length > 5);
    expect(hatching).toBeDefined();
    expect(outlines(drawing).some(({ d }) => d.startsWith('M333 '))).toBe(true); // the end of the scale, a unit for the first line
  });
});

describe('tiles', () => {
  it('lie where they are put, names in as many lines as they need', () => {
    const at = { value: '0 su 0', solid: 0, whole: 0 };
    const drawing = tiles([
      { ...at, label: 'Garbagnate Milanese', column: 0, row: 1 },
      { ...at, label: 'Senago', column: 1, row: 1 },
    ]);
    expect(texts(drawing)).toEqual(['Garbagnate', 'Milanese', '0 su 0', 'Senago', '0 su 0']);
    const [one, , , two] = letterings(drawing);
    expect(two!.x).toBeGreaterThan(one!.x + 100);
    expect(two!.y).toBe(one!.y);
  });
});

describe('funnel', () => {
  it('narrows with the people', () => {
    const widths = filled(funnel([40, 20, 10].map((people) => ({ label: 'Passo', value: String(people), people }))));
    expect(widths.map((width) => width / widths[2]!)).toEqual([4, 2, 1]);
  });
});

describe('curve', () => {
  it('begins at zero, names whole people, and draws through every moment', () => {
    const drawing = curve(
      [{ label: 'gen 27' }, { label: null }, { label: 'mar 27' }],
      [
        { label: 'Iscritti', values: [0, 3, 3], look: 'dashed' },
        { label: 'Completati', values: [0, 1, 2], look: 'whole' },
      ],
    );
    expect(texts(drawing)).toEqual(['0', '1', '2', '3', 'gen 27', 'mar 27', 'Iscritti', 'Completati']);
    const [first] = outlines(drawing).filter(({ dash, d }) => dash.length > 0 && d.split(/[ML]/).length === 4);
    expect(first).toBeDefined();
  });

  it('is drawn of nobody, and of one moment', () => {
    expect(texts(curve([{ label: 'mar 27' }], [{ label: 'Iscritti', values: [0], look: 'whole' }]))).toContain('mar 27');
  });
});

describe('No word leaves the sheet, and no place is undefined', () => {
  const people = fc.nat({ max: 3_000_000 });
  const name = fc.constantFrom('Solaro', 'Garbagnate Milanese', 'Paderno Dugnano');

  it('whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, people, people, people), { minLength: 1, maxLength: 9 }), (rows) => {
        const drawings = [
          bars(
            rows.map(([label, solid, hatched, open]) => row({ label, value: `${solid} su ${open}`, solid, hatched, open })),
            [{ look: 'solid', text: 'Ha completato' }],
          ),
          funnel(rows.map(([label, count]) => ({ label, value: String(count), people: count }))),
          tiles(rows.map(([label, solid, whole], at) => ({ label, value: `${solid % 999} su ${whole % 999}`, solid: Math.min(solid, whole), whole, column: at % 3, row: Math.floor(at / 3) }))), // prettier-ignore
          curve(
            rows.map(() => ({ label: null })),
            [{ label: 'Iscritti', values: rows.map(([, count]) => count), look: 'whole' }],
          ),
        ];
        expect(drawings.flatMap(outside)).toEqual([]);
        expect(JSON.stringify(drawings)).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 40 },
    );
  });
});
