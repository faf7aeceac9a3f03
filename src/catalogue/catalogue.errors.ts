import { NotFound } from '../shared/index.js';

export class UnitNotFound extends NotFound {
  readonly code = 'catalogue.unit-not-found';
  override readonly href = '/percorso';
}

export class LessonNotFound extends NotFound {
  readonly code = 'catalogue.lesson-not-found';
  override readonly href = '/percorso';
}
