import type { Source } from './content.js';

/** A source as a reader can look it up: its title, who published it, and the year when it has one. */
export const citation = ({ title, publisher, year }: Source): string =>
  [title, publisher, year].filter((part) => part !== undefined).join(', ');
