import { aUnit } from '../../../../test/support/content.js';
import { placesOf } from '../../../../test/support/sound-unit.js';
import { courseFaults, slugFaults } from './courses.js';

const PROFESSIONS = [
  { name: 'Assistente sociale', track: 'social' },
  { name: 'Ostetrica', track: 'health' },
  { name: 'Medica', track: 'health' },
];
const unit = (slug: string, number: number, tracks: string[] | null = null) => aUnit({ slug, number, tracks });
const UNITS = [unit('uno', 1), unit('due-s', 2, ['social']), unit('due-h', 2, ['health'])];
const found = (units = UNITS, listed = units.map(({ slug }) => slug)) =>
  courseFaults({ slug: 'corso', title: 'Corso', summary: '', units: listed }, units, PROFESSIONS);

describe('courseFaults', () => {
  it.each([
    { name: 'a course for everybody', is: [], says: '', faults: found() },
    {
      name: 'a unit that is not there',
      faults: found(UNITS, ['uno', 'due-s', 'due-h', 'tre']),
      is: ['course units 3'],
      says: '«tre» non c’è',
    },
    {
      name: 'a unit that is not listed',
      faults: found(UNITS, ['uno', 'due-h']),
      is: ['unit slug'],
      says: 'aggiungi «due-s» a «units»',
    },
    {
      name: 'two of one number for everybody',
      faults: found([unit('uno', 1), unit('altro', 1)]),
      is: ['unit number', 'unit number'],
      says: 'è il modulo 1: cambia il numero',
    },
    {
      name: 'one for everybody beside one for some',
      faults: found([unit('uno', 1), unit('altro', 1, ['social'])]),
      is: ['unit number', 'unit number'],
      says: '«tracks» diversi',
    },
    {
      name: 'one of number for the same track',
      faults: found([unit('uno', 1, ['social', 'health']), unit('altro', 1, ['health'])]),
      is: ['unit number', 'unit number'],
      says: '«tracks» diversi',
    },
    {
      name: 'a track of nobody',
      faults: found([unit('uno', 1, ['social', 'health', 'sport'])]),
      is: ['unit tracks 2'],
      says: '«track: sport»',
    },
    {
      name: 'professions left out',
      faults: found([unit('uno', 1), unit('due-s', 2, ['social'])]),
      is: ['course units'],
      says: 'il modulo 2 manca a chi ha «track: health» (Ostetrica; Medica)',
    },
  ])('$name: $is', ({ faults, is, says }) => {
    expect(placesOf(faults)).toEqual(is);
    for (const { message } of faults) expect(message).toContain(says);
  });

  it('reads the words of the course, too', () => {
    const course = { slug: 'corso', title: "L'inizio", summary: 'Un raptus.', units: UNITS.map(({ slug }) => slug) };
    const avoid = [{ phrases: ['raptus'], why: 'No.', instead: 'Scrivi i fatti.' }];
    expect(placesOf(courseFaults(course, UNITS, PROFESSIONS, avoid))).toEqual(['course title', 'course summary']);
  });

  it('says of which unit', () => {
    expect(found(UNITS, ['uno', 'due-s']).map(({ index }) => index)).toEqual([2]);
  });
});

describe('slugFaults', () => {
  it('wants every unit to have a name of its own', () => {
    expect(slugFaults(UNITS)).toEqual([]);
    expect(slugFaults([...UNITS, unit('uno', 3)])).toMatchObject([{ where: 'unit', index: 3, path: ['slug'] }]);
  });
});
