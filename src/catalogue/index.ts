export { LessonNotFound, UnitNotFound } from './catalogue.errors.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueService, type PublishedNow } from './catalogue.service.js';
export { contentHtml } from './content-html.js';
export type {
  CourseContent,
  Interview,
  Lesson,
  PageContent,
  Published,
  Question,
  Review,
  Source,
  UnitContent,
  Vignette,
} from './domain/content.js';
export { Publication } from './publication.entity.js';
export { fingerprintOf } from './fingerprint.js';
export { readCatalogue, type CatalogueSeeds } from './catalogue.seeds.js';
export { unitTables } from './unit-table.js';
