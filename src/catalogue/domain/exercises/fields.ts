import { randomFrom, shuffle } from '../../../shared/index.js';
import type { Exercise } from './exercise.js';
import { answersOf, lackOf, type Lack, type Response } from './response.js';

/**
 * How a page posts an exercise: `q.<exercise>` says that it was asked, since boxes that are not ticked are not posted;
 * `r.<exercise>` carries the one choice there is, `r.<exercise>.<part>` what is said of a part. Where an author's ids could tell
 * what is right, parts go by names that cannot be read.
 */
export interface Field {
  readonly part: string; // '' for the whole
  readonly name: string;
  readonly values: ReadonlyMap<string, string>; // what is posted, by what it means
}

/** What a body said of an exercise. */
export type Reading = { readonly response: Response } | Refused;

/** Whether this exercise was on the page that posted a body. */
export const askedName = (id: string): string => `q.${id}`;

/** The fields of an exercise, in the order of its parts. */
export function fieldsOf(exercise: Exercise): Field[] {
  return [...answersOf(exercise)].map(([part, values]) => ({
    part,
    name: part === '' ? `r.${exercise.id}` : `r.${exercise.id}.${secret(exercise.id, part)}`,
    values: new Map(values.map((value) => [value, exercise.type === 'matching' ? secret(exercise.id, `${value} →`) : value])),
  }));
}

/** Reads what a body says of an exercise; null: it was not on that page. Never throws, whatever it is given. */
export function readResponse(exercise: Exercise, body: unknown): Reading | null {
  const given = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const own = [...given.keys()].filter((name) => name === `r.${exercise.id}` || name.startsWith(`r.${exercise.id}.`));
  if (own.length === 0 && !given.has(askedName(exercise.id))) return null;

  const fields = fieldsOf(exercise);
  const said = fields.flatMap(({ part, name, values }): [string, string][] => {
    const meant = [...values].find(([, posted]) => posted === given.get(name));
    return meant ? [[part, meant[0]]] : [];
  });
  const isWhole = fields[0]?.part === '';
  const kept: Response = isWhole ? (said[0]?.[1] ?? {}) : Object.fromEntries(said);
  const posted = own.filter((name) => given.get(name) !== ''); // a list in which nothing is chosen yet
  if (posted.length > said.length) return { lack: 'unreadable', kept };
  if (said.length === 0) return { lack: 'nothing', kept };

  const lack = lackOf(exercise, kept);
  return lack ? { lack, kept } : { response: kept };
}

/** Why a response was not taken, and what of it to show again. */
export interface Refused {
  readonly lack: Lack;
  readonly kept: Response;
}

/** What a body says of each of these exercises: what can be taken, and what cannot. */
export function readResponses(exercises: readonly Exercise[], body: unknown) {
  const responses = new Map<string, Response>();
  const refused = new Map<string, Refused>();
  for (const exercise of exercises) {
    const reading = readResponse(exercise, body);
    if (reading && 'lack' in reading) refused.set(exercise.id, reading);
    else if (reading) responses.set(exercise.id, reading.response);
  }
  return { responses, refused } as const;
}

/** The same things in an order that their names decide, never the one given. */
export function mixed<T>(things: readonly T[], seed: string): T[] {
  const order = shuffle(things, randomFrom(seed));
  const isTheSame = order.every((thing, index) => thing === things[index]);
  return isTheSame ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** A name that says nothing of what it stands for, the same every time. Not for secrets that matter. */
const secret = (exercise: string, part: string): string => {
  const random = randomFrom(`${exercise} ${part}`);
  return Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
};
