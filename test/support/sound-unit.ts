import type { Interview, InterviewNode, Question, UnitContent, Vignette } from '../../src/catalogue/domain/content.js';
import type { Fault } from '../../src/catalogue/domain/faults/index.js';
import { aLesson, aQuestion, aUnit } from './content.js';

/** A unit that may be taught, as small as the rules allow; each test breaks one thing in it. */
export const aSoundUnit = (given: Partial<UnitContent> = {}): UnitContent =>
  aUnit({
    quiz: { questions: 2 },
    lessons: [
      aLesson('uno', {
        sections: [{ title: 'Uno', line: 0, sources: ['LEGGE'] }],
        markdown: 'Si ascolta la persona. Poi si chiede.',
      }),
    ],
    checks: [asked('c1', 'a'), asked('c2', 'b')],
    bank: ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'].map((right, index) =>
      asked(`q${index}`, right, { sister: index < 5 ? `s${index}` : null }),
    ),
    sisters: [0, 1, 2, 3, 4].map((index) => asked(`s${index}`, 'c')),
    vignettes: Array.from({ length: 24 }, (_, index) => aVignette(`v${index}`, index % 2 === 0)),
    interview: anInterview(),
    card: { title: 'Scheda', sources: ['LEGGE'], markdown: 'Si chiama il 112.' },
    sources: { LEGGE: { title: 'Legge', publisher: 'Stato', checkedOn: '2026-11-22', kind: 'law' } },
    ...given,
  });

/** A question of the lesson “uno” whose right option, never the longest, stands where it is told. */
export const asked = (id: string, right = 'b', given: Partial<Question> = {}): Question => ({
  ...aQuestion(id, 'uno', { sources: ['LEGGE'], ...given }),
  options: ['a', 'b', 'c', 'd'].map((option) => ({
    id: option,
    text: option === right ? `Sì, ${id}` : `Forse ${option} di ${id}`,
    correct: option === right,
    why: 'Così si vede bene il perché.',
  })),
  ...given,
});

export const aVignette = (id: string, sign: boolean, given: Partial<Vignette> = {}): Vignette => ({
  id,
  sign,
  text: `Scena ${id}. ` + 'Anna entra e si siede. Parla poco e guarda la porta. '.repeat(3),
  why: 'Conta il modo in cui guarda la porta.',
  sources: ['LEGGE'],
  ...given,
});

/** Four decisions in a row, each with a wrong way out, and two endings. */
export const anInterview = (given: Partial<Interview> = {}): Interview => ({
  title: 'Un colloquio',
  note: 'Si parla di paura.',
  setting: 'Sei allo sportello.',
  start: 'n0',
  nodes: [
    ...[0, 1, 2, 3].map((step) => aDecision(`n${step}`, step === 3 ? 'bene' : `n${step + 1}`)),
    anEnding('bene'),
    anEnding('male'),
  ],
  sources: ['LEGGE'],
  ...given,
});

export const aDecision = (id: string, next: string, given: Partial<InterviewNode> = {}): InterviewNode => ({
  id,
  scene: 'Lei aspetta.',
  choices: [
    { id: 'a', text: 'Ascolto.', score: 2, unsafe: false, feedback: 'Lei parla.', next },
    { id: 'b', text: 'Chiamo il marito.', score: -2, unsafe: true, feedback: 'Lei tace.', next: 'male' },
  ],
  said: [],
  hidden: [],
  ...given,
});

export const anEnding = (id: string, given: Partial<InterviewNode> = {}): InterviewNode => ({
  id,
  scene: 'Lei esce.',
  choices: [],
  said: ['Che ha paura.'],
  hidden: ['Di chi.'],
  ...given,
});

/** Where faults were found, as an author would say it: the file, the lesson or figure in it, the field, the line. */
export const placesOf = (faults: readonly Fault[]): string[] =>
  faults.map(({ where, index, path, line }) =>
    [where, ...(['lessons', 'figures'].includes(where) ? [index] : []), ...path, ...(line === undefined ? [] : [`+${line}`])].join(
      ' ',
    ),
  );
