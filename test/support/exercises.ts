import type { Exercise, ExerciseType } from '../../src/catalogue/index.js';

type Of<T extends ExerciseType> = Extract<Exercise, { readonly type: T }>;

const WHY = 'Così si vede bene il perché.';
const asked = (id: string) => ({ id, lesson: 'uno', prompt: `Che cosa dice ${id}`, sources: ['LEGGE'] });

/** The least an exercise of each type can be; each test gives what it is about. */

/** Right are a and b, wrong are c and d. */
export const aMultiple = (id: string, given: Partial<Of<'multiple'>> = {}): Of<'multiple'> => ({
  ...asked(id),
  type: 'multiple',
  options: ['a', 'b', 'c', 'd'].map((option) => ({ id: option, text: `Forse ${option}`, correct: option < 'c', why: WHY })),
  ...given,
});

export const aTrueFalse = (id: string, answer = true, given: Partial<Of<'true-false'>> = {}): Of<'true-false'> => ({
  ...asked(id),
  type: 'true-false',
  answer,
  why: { true: WHY, false: WHY },
  ...given,
});

export const aMatching = (id: string, given: Partial<Of<'matching'>> = {}): Of<'matching'> => ({
  ...asked(id),
  type: 'matching',
  pairs: ['uno', 'due', 'tre'].map((pair) => ({ id: pair, left: `Qui ${pair}`, right: `Là ${pair}`, why: WHY })),
  extra: ['Là quattro'],
  ...given,
});

export const anOrdering = (id: string, given: Partial<Of<'ordering'>> = {}): Of<'ordering'> => ({
  ...asked(id),
  type: 'ordering',
  items: ['primo', 'poi', 'infine', 'ultimo'].map((item) => ({ id: item, text: `Si fa ${item}`, why: WHY })),
  ...given,
});

/** Signs are uno and tre. */
export const aSignsText = (id: string, given: Partial<Of<'signs'>> = {}): Of<'signs'> => ({
  ...asked(id),
  type: 'signs',
  text: ['uno', 'due', 'tre', 'quattro'].map((sentence, index) => ({
    id: sentence,
    text: `Anna dice ${sentence}.`,
    sign: index % 2 === 0,
    why: WHY,
  })),
  ...given,
});
