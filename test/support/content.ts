import type { Lesson, Published, Question, UnitContent, Vignette } from '../../src/catalogue/index.js';

/** The least a lesson, a question and a unit can be; each test gives what it is about. */

export const aLesson = (slug: string, given: Partial<Lesson> = {}): Lesson => ({
  slug,
  title: `Lezione ${slug}`,
  objective: 'Sapere.',
  note: null,
  sections: [],
  sources: [],
  markdown: 'Testo.',
  ...given,
});

/** Its right option is b. */
export const aQuestion = (id: string, lesson = 'uno', given: Partial<Question> = {}): Question => ({
  id,
  lesson,
  prompt: `Domanda ${id}`,
  options: ['a', 'b', 'c', 'd'].map((option) => ({
    id: option,
    text: `Opzione ${id}${option}`,
    correct: option === 'b',
    why: `Perché ${id}${option}`,
  })),
  sources: [],
  sister: null,
  ...given,
});

export const aVignette = (id: string, sign: boolean, given: Partial<Vignette> = {}): Vignette => ({
  id,
  text: `Scena ${id}. Poi altro.`,
  sign,
  why: `Motivo ${id}`,
  sources: [],
  ...given,
});

export const aUnit = (given: Partial<Published<UnitContent>> = {}): Published<UnitContent> => ({
  slug: 'riconoscere',
  number: 1,
  title: 'Riconoscere',
  summary: '',
  minutes: 60,
  objectives: [],
  tracks: null,
  quiz: { questions: 12 },
  lessons: [],
  checks: [],
  exercises: [],
  bank: [],
  sisters: [],
  vignettes: [],
  interview: { title: 'Un colloquio', note: '', setting: '', start: 'inizio', nodes: [], sources: [] },
  card: { title: 'Scheda', sources: [], markdown: '' },
  figures: {},
  sources: {},
  version: 1,
  fingerprint: '0'.repeat(64),
  ...given,
});
