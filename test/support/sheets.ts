import type { Sheet } from '../../src/statistics/index.js';

/** Sheets written as people write them: `110 011` is two people with three questions each. */
export const sheets = (written: string): Sheet[] =>
  written.split(' ').map((sheet) => sheet.split('').map((mark) => (mark === '1' ? 1 : 0)));

/** The worked example of pedagogy, § 8. */
export const TEN_BY_EIGHT = sheets('11111011 11111000 11111010 11010001 11111011 00000100 11010000 11011001 00010100 01101000');
