import { asked, aSoundUnit, aVignette } from '../../../test/support/sound-unit.js';
import { aLesson } from '../../../test/support/content.js';
import { measure } from './measures.js';

describe('measure', () => {
  it('counts what a sound unit has', () => {
    const { chance, lessons, ...rest } = measure(aSoundUnit(), []);
    expect(lessons).toEqual([{ slug: 'uno', characters: 37, ease: 100, checks: 2, exercises: 0, questions: 8, critical: 5 }]);
    expect(chance).toBeCloseTo(1, 4);
    expect(rest).toEqual({
      rightPlaces: [2, 2, 2, 2],
      chiSquare: 0,
      longest: 0,
      repeated: 0,
      unexplained: 0,
      deadLinks: 0,
      avoided: 0,
      sources: 1,
      signs: { count: 12, words: 35 },
      none: { count: 12, words: 35 },
      nodes: 6,
      endings: 2,
      unsafe: 4,
    });
  });

  it('counts what publishing refuses', () => {
    const [option, ...options] = asked('q1').options;
    const unit = aSoundUnit({
      lessons: [aLesson('uno', { markdown: '[qui](lezione:due) e [là](/altrove), un raptus' })],
      bank: [asked('q1', 'a', { options: [{ ...option!, why: 'No.' }, ...options] }), asked('q2', 'a', { prompt: 'domanda Q1?' })],
      vignettes: [aVignette('v1', true, { text: 'Tre parole sole' }), aVignette('v2', true, { text: 'Una' })],
    });
    expect(measure(unit, [{ phrases: ['raptus'], why: '', instead: '' }])).toMatchObject({
      repeated: 2,
      unexplained: 1,
      deadLinks: 2,
      avoided: 1,
      signs: { count: 2, words: 2 },
      none: { count: 0, words: 0 },
    });
  });
});
