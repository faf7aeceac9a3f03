import type { Random } from './shared/index.js';

/** What an invented person has done, in days before today; null: not yet, or never. */
export interface Life {
  readonly joined: number;
  readonly accepted: boolean; // their invitation
  readonly units: readonly { readonly begun: number; readonly completed: number | null }[]; // in the order of their course
  readonly renewed: number | null; // their certificate
  readonly moved: number | null; // to another body
  readonly left: number | null;
}

const HISTORY = 545; // days: a year and a half
const VALID = 365; // days of a certificate, and then sixty in which it may still be renewed
const MOVES = 0.07; // share of people
const LEAVES = 0.04;
const RENEWS = 0.7; // of those whose certificate has ended

/** A life at random: people join over a year and a half, more of them at its beginning; they finish, stop on the way, or never begin. */
export function lifeOf(random: Random, { zeal, units }: { readonly zeal: number; readonly units: number }): Life {
  const between: Between = (least, most) => Math.round(least + random() * (most - least));
  const joined = Math.max(3, Math.round(HISTORY * (1 - random() ** 1.6)));
  const fate = random();
  const steps = fate < zeal ? units : fate < zeal + (1 - zeal) * 0.7 ? between(0, units - 1) : 0;
  const begins = steps > 0 || fate < zeal + (1 - zeal) * 0.8;
  const done = begins ? wayOf(joined - between(2, 30), { steps, units }, between) : [];
  const last = done[units - 1]?.completed ?? null;
  const renewed = last !== null && last > VALID && random() < RENEWS ? last - VALID + between(-12, 45) : null;
  const turn = random();
  const away = between(1, joined - 2);
  return {
    joined,
    accepted: begins || random() < 0.5,
    units: done,
    renewed: renewed !== null && renewed > 0 ? renewed : null,
    moved: turn < MOVES && joined > 30 ? away : null,
    left: turn >= MOVES && turn < MOVES + LEAVES && joined > 30 ? between(1, Math.min(120, joined - 2)) : null,
  };
}

type Between = (least: number, most: number) => number; // a whole number at random, both included

/** One unit after the other, so many of them completed and the next one begun, as far as there has been time. */
function wayOf(from: number, { steps, units }: { readonly steps: number; readonly units: number }, between: Between) {
  const done: { begun: number; completed: number | null }[] = [];
  for (let day = from; day > 0 && done.length < Math.min(steps + 1, units);) {
    const completed = day - between(4, 30);
    done.push({ begun: day, completed: done.length < steps && completed > 0 ? completed : null });
    day = completed - between(1, 20);
  }
  return done;
}
