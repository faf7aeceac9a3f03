import { STATES, type State } from './ledger.js';

/** A step of the course: the units that have its number, each for the tracks it is for. */
export interface Step {
  readonly number: number; // 1, 2, 3 …
  readonly units: readonly StepUnit[];
}

export interface StepUnit {
  readonly slug: string;
  readonly number: number;
  readonly tracks: readonly string[] | null; // null: for everybody
}

/** People on their way through the course of their own profession. */
export interface Path {
  readonly enrolled: number; // in its first step, whatever their state
  readonly completed: readonly number[]; // of each step, in its order
  readonly certified: number; // hold a certificate that is valid or may still be renewed
}

interface Figure {
  readonly profession: string;
  readonly unit: string;
  readonly state: string;
  readonly people: number;
}

/** The steps of a course, from its units. */
export function stepsOf(units: readonly StepUnit[]): Step[] {
  const numbers = [...new Set(units.map(({ number }) => number))].sort((one, other) => one - other);
  return numbers.map((number) => ({ number, units: units.filter((unit) => unit.number === number) }));
}

/**
 * How far people are. Of the units with one number each person counts in that of their own profession alone, so whoever changed it and has
 * completed two is one person all the same.
 *
 * @param tracks of the professions, by code
 * @param course as the ledger names it; null: there is none
 */
export function pathOf(
  figures: readonly Figure[],
  steps: readonly Step[],
  { tracks, course }: { readonly tracks: ReadonlyMap<string, string>; readonly course: string | null },
): Path {
  const isOf = (step: Step | undefined, { profession, unit }: Figure) =>
    step?.units.some(({ slug, tracks: own }) => slug === unit && (own === null || own.includes(tracks.get(profession) ?? ''))) ??
    false;
  return {
    enrolled: sumOf(figures, (figure) => isOf(steps[0], figure) && isState(figure.state)),
    completed: steps.map((step) => sumOf(figures, (figure) => isOf(step, figure) && figure.state === 'completed')),
    certified: certifiedIn(figures, course),
  };
}

/** How many hold a certificate of the course that is valid or may still be renewed. */
export const certifiedIn = (figures: readonly Omit<Figure, 'profession'>[], course: string | null): number =>
  sumOf(figures, (figure) => figure.unit === course && (figure.state === 'completed' || figure.state === 'expiring'));

/** People, or marks, of the figures that fit. */
export const sumOf = <F extends { readonly people: number }>(figures: readonly F[], fits: (figure: F) => boolean): number =>
  figures.reduce((sum, figure) => (fits(figure) ? sum + figure.people : sum), 0);

/** Whether this is a state in which people are, and not a mark of what has happened. */
export const isState = (state: string): state is State => (STATES as readonly string[]).includes(state);
