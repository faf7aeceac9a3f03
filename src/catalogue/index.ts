export { bookFile, layOutBook } from './book/book.js';
export { LessonNotFound, UnitNotFound } from './catalogue.errors.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueService, type PublishedNow } from './catalogue.service.js';
export { contentHtml } from './content-html.js';
export type {
  Anchor,
  Commitment,
  CourseContent,
  CourseUnit,
  Interview,
  Lesson,
  PageContent,
  Published,
  Question,
  Review,
  Source,
  Statement,
  SurveyContent,
  UnitContent,
  Vignette,
} from './domain/content.js';
export { measure, type UnitMeasures } from './domain/measures.js';
export {
  isResponseTo,
  isSingle,
  judge,
  readResponse,
  readResponses,
  reasonsOf,
  responseText,
  rightResponse,
  saidBefore,
  storedResponse,
  typeOf,
  type Exercise,
  type ExerciseType,
  type Judgement,
  type Lack,
  type Reading,
  type Refused,
  type Response,
} from './domain/exercises/index.js';
export { isFor, unitsFor } from './domain/course.js';
export { presentExercise, type ExerciseView } from './exercises/exercise.presenter.js';
export type { Surroundings } from './surroundings.js';
export { citation } from './domain/citation.js';
export { Publication } from './publication.entity.js';
export { PublishedSeeds } from './published-seeds.entity.js';
export { fingerprintOf } from './fingerprint.js';
export { readCatalogue, type CatalogueSeeds } from './catalogue.seeds.js';
export { unitTables } from './unit-table.js';
