import type { UnitContent } from '../content.js';
import { bankFaults } from './bank.js';
import { bodyFaults } from './bodies.js';
import type { Fault } from './fault.js';
import { figureFaults } from './figures.js';
import { interviewFaults } from './interview.js';
import { lessonFaults } from './lessons.js';
import { deadLinks, figureLineFaults } from './links.js';
import { questionFaults, unexplained } from './questions.js';
import { repeatedIds, repeatedPrompts, repeatedScenes } from './repeated.js';
import { sisterFaults } from './sisters.js';
import { sourceFaults } from './sources.js';
import { textsOf } from './texts.js';
import { vignetteFaults } from './vignettes.js';
import { italianFaults, markupFaults, type WordsToAvoid } from './wording.js';

export { courseFaults, slugFaults, type Track } from './courses.js';
export type { Fault } from './fault.js';
export { endingsOf } from './interview.js';
export { deadLinks } from './links.js';
export { pageFaults } from './pages.js';
export { unexplained } from './questions.js';
export { repeatedPrompts } from './repeated.js';
export { unknownSources } from './sources.js';
export { surveyFaults } from './survey.js';
export { textsOf } from './texts.js';
export { meanWords } from './vignettes.js';
export { avoidedWords, type WordsToAvoid } from './wording.js';

const PARTS = [
  lessonFaults,
  bodyFaults,
  deadLinks,
  figureLineFaults,
  figureFaults,
  questionFaults,
  unexplained,
  repeatedIds,
  repeatedPrompts,
  sisterFaults,
  bankFaults,
  vignetteFaults,
  repeatedScenes,
  interviewFaults,
  sourceFaults,
];

/** Everything that makes a unit unfit to be taught (pedagogy, §§ 1, 2, 5, 6 and 12); empty: publish it. */
export function faults(unit: UnitContent, avoid: readonly WordsToAvoid[] = []): Fault[] {
  const texts = textsOf(unit);
  return [...PARTS.flatMap((part) => part(unit)), ...markupFaults(texts), ...italianFaults(texts, avoid)];
}
