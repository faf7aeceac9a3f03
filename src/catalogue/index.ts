export { LessonNotFound, UnitNotFound } from './catalogue.errors.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueService, type PublishedNow } from './catalogue.service.js';
export { contentHtml } from './content-html.js';
export type { CourseContent, Lesson, Published, Question, Source, UnitContent } from './domain/content.js';
export { gulpease } from './domain/gulpease.js';
export { Publication } from './publication.entity.js';
export { readCatalogue } from './unit.seeds.js';
