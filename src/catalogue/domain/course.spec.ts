import { isFor, unitsFor } from './course.js';

const units = [
  { slug: 'riconoscere', tracks: null },
  { slug: 'servizi-sociali', tracks: ['social', 'other'] },
  { slug: 'polizia', tracks: ['police'] },
];
const course = { slug: 'corso', title: 'Corso', summary: '', units };

describe('unitsFor', () => {
  it.each([
    { track: 'social', asks: ['riconoscere', 'servizi-sociali'] },
    { track: 'other', asks: ['riconoscere', 'servizi-sociali'] },
    { track: 'police', asks: ['riconoscere', 'polizia'] },
    { track: 'health', asks: ['riconoscere'] },
    { track: null, asks: ['riconoscere'] },
  ])('$track: $asks', ({ track, asks }) => expect(unitsFor(course, track)).toEqual(asks));
});

describe('isFor', () => {
  it('lets everybody into what has no tracks', () =>
    expect([isFor(units[0]!, 'police'), isFor(units[0]!, null)]).toEqual([true, true]));
  it('is strict where there are some', () =>
    expect([isFor(units[2]!, 'police'), isFor(units[2]!, 'social')]).toEqual([true, false]));
});
