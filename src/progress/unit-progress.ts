import {
  LessonNotFound,
  type CourseContent,
  type Exercise,
  type Lesson,
  type Published,
  type UnitContent,
} from '../catalogue/index.js';
import type { Step } from './domain/completion.js';
import type { LessonReading } from './lesson-reading.entity.js';

/** A unit as far as a learner has come in it. */
export interface UnitProgress {
  readonly unit: Published<UnitContent>;
  readonly theirs: boolean; // part of this person's course, not only there to be read
  readonly readings: ReadonlyMap<string, LessonReading>; // by lesson
  readonly lessonsDone: readonly string[];
  readonly checks: ReadonlyMap<string, string>; // what is stored of a response, by check question or exercise
  readonly steps: readonly Step[]; // done
  readonly completed: boolean; // and stays so, whatever a newer version asks
}

/** A unit with the courses it belongs to, read before a unit of work begins. */
export interface UnitInCourses {
  readonly unit: Published<UnitContent>;
  readonly courses: readonly Published<CourseContent>[];
}

/** All that a lesson asks: its check questions, then its exercises. */
export const askedIn = ({ checks, exercises }: UnitContent, slug: string): Exercise[] =>
  [...checks, ...exercises].filter(({ lesson }) => lesson === slug);

/** The lesson of a unit. @throws LessonNotFound */
export function lessonOf({ lessons }: UnitContent, slug: string): Lesson {
  const lesson = lessons.find((one) => one.slug === slug);
  if (!lesson) throw new LessonNotFound();
  return lesson;
}
