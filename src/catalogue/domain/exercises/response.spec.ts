import { aQuestion } from '../../../../test/support/content.js';
import { aMatching, aMultiple, anOrdering, aSignsText, aTrueFalse } from '../../../../test/support/exercises.js';
import type { Exercise } from './exercise.js';
import { isResponseTo, responseText, rightResponse, storedResponse } from './response.js';

const ALL: readonly Exercise[] = [
  aQuestion('q'),
  aTrueFalse('q'),
  aMultiple('q'),
  aMatching('q'),
  anOrdering('q'),
  aSignsText('q'),
];

describe('what is stored', () => {
  it.each(ALL.map((exercise) => ({ type: exercise.type ?? 'single', exercise })))(
    'of $type comes back as it was',
    ({ exercise }) => {
      const response = rightResponse(exercise);
      expect(isResponseTo(exercise, response)).toBe(true);
      expect(storedResponse(exercise, responseText(response))).toEqual(response);
    },
  );

  it('of a single choice is its option, as it always was', () => expect(responseText('b')).toBe('b'));

  it.each<{ name: string; exercise: Exercise; text: string }>([
    { name: 'another option', exercise: aQuestion('q'), text: 'f' },
    { name: 'a choice, now that there are several', exercise: aMultiple('q'), text: 'a' },
    { name: 'several, now that there is one', exercise: aQuestion('q'), text: '{"a":"si"}' },
    { name: 'a pair that is gone', exercise: aMatching('q'), text: '{"uno":"uno","due":"due","zero":"tre"}' },
    { name: 'a pair that is new', exercise: aMatching('q'), text: '{"uno":"uno","due":"due"}' },
    { name: 'no sentence', exercise: aSignsText('q'), text: '{}' },
  ])('no longer answers an exercise that has changed: $name', ({ exercise, text }) => {
    expect(storedResponse(exercise, text)).toBeNull();
  });
});
