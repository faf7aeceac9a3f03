import { aLesson } from '../../../../test/support/content.js';
import { asked, aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { lessonFaults } from './lessons.js';

describe('lessonFaults', () => {
  it.each([
    { name: 'two checks and a bank', given: {}, is: [], says: '' },
    { name: 'one check', given: { checks: [asked('c1')] }, is: ['lessons 0'], says: 'ha 1 domande' },
    { name: 'three checks', given: { checks: [asked('c1'), asked('c2'), asked('c3')] }, is: ['lessons 0'], says: 'ha 3' },
    {
      name: 'a bank that is about other lessons, too',
      given: { bank: [asked('q1'), asked('q2', 'a', { lesson: 'altrove' })] },
      is: [],
      says: '',
    },
    {
      name: 'a lesson that no question of the bank is about',
      given: {
        lessons: [aLesson('uno'), aLesson('due')],
        checks: [asked('c1'), asked('c2'), asked('c3', 'a', { lesson: 'due' }), asked('c4', 'a', { lesson: 'due' })],
      },
      is: ['lessons 1'],
      says: 'nessuna domanda della banca',
    },
    { name: 'two of one name', given: { lessons: [aLesson('uno'), aLesson('uno')] }, is: ['lessons 1'], says: 'si chiama «uno»' },
  ])('$name: $is', ({ given, is, says }) => {
    const found = lessonFaults(aSoundUnit(given));
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain(says);
  });
});
