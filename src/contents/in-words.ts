import { ENOUGH_FOR_ITEMS, type Interval } from '../statistics/index.js';
import type { Say } from '../shared/index.js';
import { FIVE } from './domain/in-fives.js';

/** Where there is no figure. */
export const NOTHING = '—';

/** So many people, counted in fives: of the first four nothing is said. */
export const peopleInWords = (people: number, say: Say): string =>
  people === 0 ? say('contents.people.few', { five: FIVE }) : say('contents.people', { people });

/** What is missing for statistics: “Servono almeno 30 persone; ora sono 25.” */
export const needInWords = (people: number, say: Say): string =>
  people === 0
    ? say('contents.need.few', { enough: ENOUGH_FOR_ITEMS, five: FIVE })
    : say('contents.need', { enough: ENOUGH_FOR_ITEMS, people });

/** A share from 0 to 1, as a percentage with one decimal. */
export const percentInWords = (value: number, say: Say): string => say('contents.percent', { value });

export const intervalInWords = ({ low, high }: Interval, say: Say): string => say('contents.interval', { low, high });

/** A figure with two decimals. */
export const decimalInWords = (value: number | null, say: Say): string =>
  value === null ? NOTHING : say('contents.decimal', { value });
