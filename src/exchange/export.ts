import type { UnitContent } from '../catalogue/index.js';
import { writeGift } from './domain/gift/write.js';
import { writeMoodle } from './domain/moodle/write.js';
import { categoryIn, questionsOf } from './unit-questions.js';

/** The formats questions are written in. Their files hold the key. */
export const EXPORTS = {
  gift: { write: writeGift, ending: 'gift', type: 'text/plain; charset=utf-8' },
  moodle: { write: writeMoodle, ending: 'xml', type: 'application/xml; charset=utf-8' },
} as const;

export type ExportFormat = keyof typeof EXPORTS;

export const isExportFormat = (name: string): name is ExportFormat => name in EXPORTS;

/** The questions of a unit as a file of another system: checks, bank and sisters, in a category for each lesson. */
export const exportUnit = (unit: UnitContent, format: ExportFormat): string =>
  EXPORTS[format].write(questionsOf(unit), categoryIn(unit.slug));
