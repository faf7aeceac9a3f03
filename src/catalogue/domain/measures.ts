import { chance, chiSquare, longestShare, rightPlaces } from './answer-key.js';
import type { UnitContent, Vignette } from './content.js';
import {
  avoidedWords,
  deadLinks,
  endingsOf,
  meanWords,
  repeatedPrompts,
  textsOf,
  unexplained,
  type WordsToAvoid,
} from './faults/index.js';
import { gulpease } from './gulpease.js';
import { plainText } from './markdown.js';

export interface LessonMeasures {
  readonly slug: string;
  readonly characters: number;
  readonly ease: number; // Gulpease, 0–100
  readonly checks: number;
  readonly exercises: number; // beside the checks
  readonly questions: number; // of the bank
  readonly critical: number; // among these
}

export interface SceneMeasures {
  readonly count: number;
  readonly words: number; // in each, on average
}

/** What can be counted in a unit: for its authors, and for whoever reviews it. */
export interface UnitMeasures {
  readonly lessons: readonly LessonMeasures[];
  readonly rightPlaces: readonly number[]; // of the bank, from a to d
  readonly chiSquare: number; // how uneven these are; three degrees of freedom
  readonly chance: number; // p: how probable so uneven places are if they are drawn
  readonly longest: number; // share, 0–1, of the bank's questions whose right option is as long as any
  readonly repeated: number; // questions asked twice
  readonly unexplained: number; // options without a reason
  readonly deadLinks: number;
  readonly avoided: number; // words to avoid, in our own voice
  readonly sources: number; // different ones
  readonly signs: SceneMeasures;
  readonly none: SceneMeasures;
  readonly nodes: number; // of the interview, endings among them
  readonly endings: number;
  readonly unsafe: number; // choices
}

/** Measures a unit; what is counted as wrong is what publishing refuses. */
export function measure(unit: UnitContent, avoid: readonly WordsToAvoid[]): UnitMeasures {
  const { lessons, checks, exercises, bank, vignettes, interview } = unit;
  const places = rightPlaces(bank);
  return {
    lessons: lessons.map(({ slug, markdown }) => {
      const questions = bank.filter(({ lesson }) => lesson === slug);
      return {
        slug,
        characters: markdown.length,
        ease: gulpease(plainText(markdown)) ?? 0,
        checks: checks.filter(({ lesson }) => lesson === slug).length,
        exercises: exercises.filter(({ lesson }) => lesson === slug).length,
        questions: questions.length,
        critical: questions.filter(({ sister }) => sister !== null).length,
      };
    }),
    rightPlaces: places,
    chiSquare: chiSquare(places),
    chance: chance(chiSquare(places)),
    longest: longestShare(bank),
    repeated: repeatedPrompts(unit).length,
    unexplained: unexplained(unit).length,
    deadLinks: deadLinks(unit).length,
    avoided: avoidedWords(textsOf(unit), avoid).length,
    sources: Object.keys(unit.sources).length,
    signs: scenes(vignettes.filter(({ sign }) => sign)),
    none: scenes(vignettes.filter(({ sign }) => !sign)),
    nodes: interview.nodes.length,
    endings: endingsOf(interview).length,
    unsafe: interview.nodes.flatMap(({ choices }) => choices.filter(({ unsafe }) => unsafe)).length,
  };
}

const scenes = (vignettes: readonly Vignette[]): SceneMeasures => ({ count: vignettes.length, words: meanWords(vignettes) });
