import { readDrawing, type Lettering, type Outline } from './drawing.js';

const svg = (shapes: string, attributes = 'viewBox="0 0 100 50"') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><title>T</title>${shapes}</svg>`;
const shapes = (given: string) => readDrawing(svg(given))!.shapes;
const outlines = (given: string) => shapes(given) as Outline[];
const letterings = (given: string) => shapes(given) as Lettering[];

describe('readDrawing', () => {
  it('is as large as its viewBox', () => {
    expect(readDrawing(svg(''))).toEqual({ width: 100, height: 50, shapes: [] });
  });

  it.each([
    { shape: '<path d="M0 0L5 5"/>', d: 'M0 0L5 5' },
    { shape: '<line x1="1" y1="2" x2="3" y2="4" stroke="#000"/>', d: 'M1 2L3 4' },
    { shape: '<polyline points="0,0 5,5 9,0"/>', d: 'M0,0 5,5 9,0' },
    { shape: '<polygon points="0,0 5,5 9,0"/>', d: 'M0,0 5,5 9,0Z' },
    { shape: '<circle cx="10" cy="10" r="4"/>', d: 'M6 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z' },
    { shape: '<rect x="1" y="2" width="30" height="20"/>', d: 'M1 2h30v20h-30v-20Z' },
    {
      shape: "<rect x='0' y='0' width='30' height='20' rx='5' />",
      d: 'M5 0h20a5 5 0 0 1 5 5v10a5 5 0 0 1 -5 5h-20a5 5 0 0 1 -5 -5v-10a5 5 0 0 1 5 -5Z',
    },
  ])('$shape', ({ shape, d }) => expect(outlines(shape)).toMatchObject([{ d }]));

  it('fills black and strokes nothing, as SVG does, unless told otherwise', () => {
    expect(outlines('<rect width="1" height="1"/>')).toMatchObject([{ fill: '#000000', stroke: null, thickness: 1, dash: [] }]);
    expect(outlines('<path d="M0 0" fill="none" stroke="#5a3d8a" stroke-width="2.5" stroke-dasharray="4 2"/>')).toMatchObject([
      { fill: null, stroke: '#5a3d8a', thickness: 2.5, dash: [4, 2] },
    ]);
    expect(outlines('<line x1="0" y1="0" x2="1" y2="1" fill="#fff" stroke="currentColor"/>')).toMatchObject([
      { fill: null, stroke: '#000000' },
    ]);
  });

  it('hands the look of a group down, and not its place', () => {
    const drawn = outlines(
      '<g fill="#eee" stroke="red"><!-- > --><rect x="3" width="1" height="1"/><g fill="none"><path d="M1 1"/></g></g><path d="M2 2"/>',
    );
    expect(drawn.map(({ fill, stroke }) => [fill, stroke])).toEqual([
      ['#eee', 'red'],
      [null, 'red'],
      ['#000000', null],
    ]);
  });

  it('sets letters where and how they are written', () => {
    const drawn =
      '<text x="50" y="20" font-size="12" font-weight="600" text-anchor="middle" fill="#222">Chi &amp; perch&#233;</text>';
    expect(letterings(drawn)).toEqual([{ text: 'Chi & perché', x: 50, y: 20, size: 12, face: 600, align: 'middle', fill: '#222' }]);
  });

  it('puts each piece of a text on its line', () => {
    const drawn = letterings(
      '<text x="9" y="20" font-size="10" font-weight="bold"><tspan x="9">uno</tspan><tspan x="9" dy="1.2em">due</tspan></text>',
    );
    expect(drawn.map(({ text, x, y, face }) => [text, x, y, face])).toEqual([
      ['uno', 9, 20, 700],
      ['due', 9, 32, 700],
    ]);
  });

  it('goes on after a piece in another face', () => {
    const [one, two, three] = letterings('<text x="0" y="9">112, <tspan font-style="italic">subito</tspan> e sempre</text>');
    expect([one!.text, two!.text, three!.text]).toEqual(['112,', 'subito', 'e sempre']);
    expect([one!.face, two!.face, three!.face]).toEqual([400, 'italic', 400]);
    expect(one!.x < two!.x && two!.x < three!.x).toBe(true);
  });

  it.each([
    { what: 'a picture in it', given: svg('<image href="x.png"/>') },
    { what: 'a script', given: svg('<script>alert(1)</script>') },
    { what: 'a shape that is moved', given: svg('<g transform="rotate(3)"></g>') },
    { what: 'a style', given: svg('<path style="fill: red" d="M0 0"/>') },
    { what: 'a gradient', given: svg('<rect width="1" height="1" fill="url(#sky)"/>') },
    { what: 'a shape that is half there', given: svg('<rect width="1" height="1" fill-opacity="0.5"/>') },
    { what: 'no size', given: svg('', 'width="3"') },
    { what: 'no SVG at all', given: 'niente' },
  ])('does not draw $what, nor the rest of it', ({ given }) => expect(readDrawing(given)).toBeNull());
});
