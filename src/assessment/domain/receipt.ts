import { base32, BASE32, readBase32 } from '../../shared/index.js';
import type { Grade } from './grading.js';
import type { Answer } from './responses.js';

const LENGTH = 12; // characters, 60 bits

/** A line of an attempt's log: what was given, in which place among the revisions of its question, and when. */
export interface Logged extends Answer {
  readonly question: string;
  readonly revision: number; // from 1
  readonly givenAt: Date;
}

interface Closed {
  readonly id: string;
  readonly submittedAt: Date;
  readonly grade: Grade;
  readonly log: readonly Logged[];
}

/**
 * Everything a receipt stands for, as one text: the attempt, its whole log, when it was closed, how it was graded. A change in
 * any of it is another text, so another receipt.
 */
export function receiptText({ id, submittedAt, grade, log }: Closed): string {
  const lines = log.map(({ question, revision, option, certainty, givenAt }) =>
    [question, revision, option, certainty ?? '-', givenAt.toISOString()].join(' '),
  );
  const { correct, outOf, needed } = grade;
  return [id, ...lines.sort(), submittedAt.toISOString(), [correct, outOf, needed].join(' ')].join('\n');
}

/** The receipt, 12 characters, from the digest of its text: of at least 8 bytes, of which 60 bits are used. */
export function receiptCode(digest: Uint8Array): string {
  const number = digest.subarray(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return base32(number >> 4n, LENGTH);
}

/** The receipt that somebody typed, or null if it cannot be one. */
export function readReceipt(text: string): string | null {
  const code = readBase32(text);
  return code.length === LENGTH && Array.from(code).every((character) => BASE32.includes(character)) ? code : null;
}
