import type { Exercise } from './exercises/index.js';

/** The shapes of what is taught, as published. Texts are in the language of the content. */

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly why: string;
}

/** One right option of four: drawn for the final quiz, or asked in a lesson, where exercises of other types are asked too. */
export interface Question {
  readonly type?: 'single' | undefined; // said by none: so are all questions of older versions
  readonly id: string;
  readonly lesson: string;
  readonly prompt: string;
  readonly options: readonly Option[];
  readonly sources: readonly string[];
  readonly sister: string | null; // critical for somebody's safety: another question on the same point, asked if this one is missed
}

/** A scene at work, shown in a deck: whoever reads it says whether there are signs in it. */
export interface Vignette {
  readonly id: string;
  readonly text: string;
  readonly sign: boolean;
  readonly why: string;
  readonly sources: readonly string[];
}

/** What the learner may say or do in an interview. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly score: number; // whole, within its node: the best is the highest
  readonly unsafe: boolean; // blame, telling the partner, promising secrecy: the interview is taken up again from there
  readonly feedback: string; // what the choice did
  readonly next: string; // id of a node
}

/** A moment of an interview: a decision with choices, or an ending with what was said and what stayed hidden. */
export interface InterviewNode {
  readonly id: string;
  readonly scene: string;
  readonly choices: readonly Choice[]; // none: an ending
  readonly said: readonly string[];
  readonly hidden: readonly string[];
}

/** A talk that branches with each choice. Its scenes and people are invented. */
export interface Interview {
  readonly title: string;
  readonly note: string; // said before it begins
  readonly setting: string;
  readonly start: string; // id of a node
  readonly nodes: readonly InterviewNode[];
  readonly sources: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year?: number | undefined; // when the work is dated
  readonly checkedOn: string;
  readonly kind: string;
}

/** A section of a lesson whose facts rest on sources. */
export interface CitingSection {
  readonly title: string;
  readonly line: number; // of its heading in the text, from 0
  readonly sources: readonly string[];
}

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly objective: string;
  readonly note: string | null; // said before hard content
  readonly sections: readonly CitingSection[];
  readonly sources: readonly string[]; // of all sections, once each
  readonly markdown: string;
}

export interface Card {
  readonly title: string;
  readonly sources: readonly string[];
  readonly markdown: string;
}

export interface UnitContent {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number; // planned duration
  readonly objectives: readonly string[];
  readonly tracks: readonly string[] | null; // professions' tracks it is for; null: for everybody
  readonly quiz: { readonly questions: number };
  readonly lessons: readonly Lesson[];
  readonly checks: readonly Exercise[];
  readonly exercises: readonly Exercise[]; // to go on practising after the checks of a lesson, for who wants to
  readonly bank: readonly Question[];
  readonly sisters: readonly Question[]; // of the critical questions of the bank, never drawn
  readonly vignettes: readonly Vignette[];
  readonly interview: Interview;
  readonly card: Card;
  readonly figures: Readonly<Record<string, string>>; // SVG by name
  readonly sources: Readonly<Record<string, Source>>; // those it cites, so that a version stands alone
}

export interface CourseContent {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly units: readonly CourseUnit[]; // of all tracks, in order
}

/** A unit's place in a course. */
export interface CourseUnit {
  readonly slug: string;
  readonly tracks: readonly string[] | null; // professions' tracks it is for; null: for everybody
}

/** A page for anyone, in a language. */
export interface PageContent {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly markdown: string;
  readonly sources: Readonly<Record<string, Source>>;
}

/** A question asked before the course, after it and on day 90, to see what was learnt: in no quiz, and its key is shown to nobody. */
export interface Anchor {
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly Omit<Option, 'why'>[];
  readonly sources: readonly string[];
}

/** What somebody says of themselves, from 1 to 7. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly reversed: boolean; // to agree is to feel less ready
}

/** What somebody may take upon themselves at the end of a unit: “Se … allora …”. */
export interface Commitment {
  readonly id: string;
  readonly text: string;
}

/** What people of a course are asked, beside what it teaches, to see whether it serves (pedagogy, §§ 1 and 6). */
export interface SurveyContent {
  readonly slug: string; // of the course
  readonly anchors: readonly Anchor[];
  readonly statements: readonly Statement[];
  readonly commitments: Readonly<Record<string, readonly Commitment[]>>; // by unit
}

/** Somebody who read a unit whole and approved it: true of that text and of no other. */
export interface Review {
  readonly reviewer: string;
  readonly role: string;
  readonly on: string; // YYYY-MM-DD
  readonly of: string; // the fingerprint of the unit, or its beginning, as printed on the book
}

/** Everybody who has approved some version of a unit. */
export interface ReviewsContent {
  readonly slug: string; // of the unit
  readonly reviews: readonly Review[];
}

/** A version of something, never changed again. */
export type Published<T> = T & { readonly version: number; readonly fingerprint: string };
