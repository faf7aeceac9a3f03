import { citedIn, citingSections, withoutSources } from './sections.js';

const LESSON = `## La sedia

Una scena.

## I soldi {ISTAT25, STARK07}

I dati.

## «Ci penso io» {CPP-N,ISTAT25}

La legge {con una graffa}.`;

describe('the sections of a lesson', () => {
  it('cite their sources at the end of the heading', () => {
    expect(citingSections(LESSON)).toEqual([
      { line: 4, title: 'I soldi', sources: ['ISTAT25', 'STARK07'] },
      { line: 8, title: '«Ci penso io»', sources: ['CPP-N', 'ISTAT25'] },
    ]);
  });

  it('make up what the lesson cites, once each', () =>
    expect(citedIn(citingSections(LESSON))).toEqual(['ISTAT25', 'STARK07', 'CPP-N']));

  it('are read without them, and nothing else is taken away', () => {
    expect(withoutSources(LESSON)).toBe(LESSON.replace(' {ISTAT25, STARK07}', '').replace(' {CPP-N,ISTAT25}', ''));
  });

  it('may cite nothing', () => {
    expect(citedIn(citingSections('## Uno\n\nTesto.'))).toEqual([]);
    expect(citedIn(citingSections('## Uno {}'))).toEqual(['']); // an empty key, which no library has: refused with its line
  });
});
