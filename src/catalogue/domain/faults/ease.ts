import { EASY_ENOUGH, gulpease } from '../gulpease.js';

/** What to tell the author of a text that is hard to read; nothing when it is easy enough, or has no words. */
export function hardToRead(what: string, text: string): string[] {
  const ease = gulpease(text);
  return ease === null || ease >= EASY_ENOUGH
    ? []
    : [
        `${what} si legge a fatica (Gulpease ${Math.floor(ease)}, il minimo è ${EASY_ENOUGH}): accorcia le frasi e usa parole comuni.`,
      ];
}
