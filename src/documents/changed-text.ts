const MONTH = String.raw`(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)[a-z]*\.?`;

/** The names of days: `3 marzo`, `mar 1`, `1-mar-27`. */
const DAY_LIKE = new RegExp(
  String.raw`^(?:\d{1,2}[\s./-]*${MONTH}(?:[\s./,-]*\d{1,4})?|${MONTH}[\s./,-]*\d{1,4}(?:[\s./,-]+\d{1,4})?)$`,
  'i',
);

/** Truth, as spreadsheets say it in Italian and English; Vero is a surname as well. */
const TRUTH_LIKE = /^(?:vero|falso|true|false)$/i;

/** Text that a spreadsheet would take for a number, a date or a time, and so change: 015041, 1-2, 1E5. */
const NUMBER_LIKE = /^(?=.*\d)[\d\s.,:/+\-%€$eE]+$/;

/** Whether a spreadsheet that opens a CSV would show something else than this text. */
export const isChangedBySpreadsheets = (text: string): boolean =>
  NUMBER_LIKE.test(text) || DAY_LIKE.test(text) || TRUTH_LIKE.test(text);
