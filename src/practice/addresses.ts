import { interviewHref, signsHref } from '../progress/index.js';

/** Where decks and interviews are found: numbered for each person, so an address says nothing to anybody else. */
export const deckHref = (unit: string, deck: number): string => `${signsHref(unit)}/${deck}`;
export const cardHref = (unit: string, deck: number, card: number): string => `${deckHref(unit, deck)}/carte/${card}`;
export const runHref = (unit: string, run: number): string => `${interviewHref(unit)}/${run}`;
export const decisionHref = (unit: string, run: number, position: number): string => `${runHref(unit, run)}/scelte/${position}`;
export const readingHref = (unit: string): string => `${interviewHref(unit)}/lettura`;
export const pauseHref = (unit: string): string => `${interviewHref(unit)}/pausa`;
