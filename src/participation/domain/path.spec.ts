import { certifiedIn, pathOf, stepsOf } from './path.js';

const UNITS = [
  { slug: 'uno', number: 1, tracks: null },
  { slug: 'due', number: 2, tracks: null },
  { slug: 'sociali', number: 3, tracks: ['social', 'other'] },
  { slug: 'polizia', number: 3, tracks: ['police'] },
];
const about = { tracks: new Map([['vigile', 'police'], ['educatore', 'social']]), course: 'course/c' }; // prettier-ignore
const figure = (profession: string, unit: string, state: string, people: number) => ({ profession, unit, state, people });
const path = (...figures: ReturnType<typeof figure>[]) => pathOf(figures, stepsOf(UNITS), about);

describe('stepsOf', () => {
  it('puts units with one number into one step', () =>
    expect(stepsOf(UNITS).map(({ number, units }) => [number, units.map(({ slug }) => slug)])).toEqual([
      [1, ['uno']],
      [2, ['due']],
      [3, ['sociali', 'polizia']],
    ]));
});

describe('pathOf', () => {
  it.each([
    { name: 'nobody', figures: [], enrolled: 0, completed: [0, 0, 0], certified: 0 },
    {
      name: 'everybody in the first unit is enrolled, whatever their state',
      figures: [
        figure('vigile', 'uno', 'enrolled', 3),
        figure('vigile', 'uno', 'in_progress', 2),
        figure('educatore', 'uno', 'completed', 4),
      ],
      enrolled: 9,
      completed: [4, 0, 0],
      certified: 0,
    },
    {
      name: 'the unit of another profession does not count',
      figures: [figure('vigile', 'polizia', 'completed', 5), figure('vigile', 'sociali', 'completed', 1)],
      enrolled: 0,
      completed: [0, 0, 5],
      certified: 0,
    },
    {
      name: 'marks are not people',
      figures: [figure('vigile', 'uno', 'trained', 7), figure('vigile', 'uno', 'left', 2)],
      enrolled: 0,
      completed: [0, 0, 0],
      certified: 0,
    },
    {
      name: 'a certificate counts while it is valid or may be renewed',
      figures: [
        figure('vigile', 'course/c', 'completed', 5),
        figure('vigile', 'course/c', 'expiring', 2),
        figure('vigile', 'course/c', 'expired', 9),
      ],
      enrolled: 0,
      completed: [0, 0, 0],
      certified: 7,
    },
  ])('$name', ({ figures, enrolled, completed, certified }) =>
    expect(path(...figures)).toEqual({ enrolled, completed, certified }),
  );

  it('has no certificate without a course', () => expect(certifiedIn([figure('', 'course/c', 'completed', 1)], null)).toBe(0));
});
