import { addDays, type CalendarDay } from '../../shared/index.js';
import type { Certified, Facts, Working } from './facts.js';
import { isTrained, ofCourse, samePlace, STATES, type Change, type Mark, type Place, type State } from './ledger.js';

/** One of a person's subjects: a unit or a course, the days on which something may change, and the state on a day they work. */
interface Subject {
  readonly unit: string;
  readonly days: readonly CalendarDay[];
  readonly stateOn: (day: CalendarDay, place: Place) => State | null;
}

interface Standing {
  readonly place: Place | null;
  readonly state: State | null; // null: not in it, or works nowhere
}

/**
 * The whole ledger of a person as the facts have it, for all units and courses, by unit and then by day; what a certificate will become
 * is dated ahead. Who works nowhere is counted nowhere. In a unit somebody is enrolled as soon as it is part of their profession's course;
 * what they completed stays theirs wherever they go, and what they only began is left behind when their new course does not have it.
 */
export function timeline(facts: Facts): Change[] {
  return [...unitsIn(facts), ...coursesIn(facts)].flatMap((subject) => changesIn(subject, facts.memberships));
}

/** Where somebody works at the end of a day; of two memberships the one that began later. */
export function placeOn(memberships: readonly Working[], day: CalendarDay): Place | null {
  return memberships.findLast(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)) ?? null;
}

function unitsIn({ openings, deeds }: Facts): Subject[] {
  const slugs = [...new Set([...openings, ...deeds].map(({ unit }) => unit))].sort();
  return slugs.map((unit) => {
    const open = openings.filter((opening) => opening.unit === unit);
    const done = deeds.filter((deed) => deed.unit === unit);
    const stateOn = (day: CalendarDay, { profession }: Place): State | null => {
      const theirs = open.some((opening) => opening.profession === profession && opening.openedOn <= day);
      const state = done.filter(({ on }) => on <= day).reduce<State>((was, { what }) => after(was, what), 'enrolled');
      return theirs || isTrained(state) ? state : null;
    };
    return { unit, days: [...open.map(({ openedOn }) => openedOn), ...done.map(({ on }) => on)], stateOn };
  });
}

/** A deed leads on, never back; a correction says what is. */
function after(was: State, what: Facts['deeds'][number]['what']): State {
  if (typeof what === 'object') return what.corrected;
  const reached: State = what === 'begun' ? 'in_progress' : 'completed';
  return STATES.indexOf(reached) > STATES.indexOf(was) ? reached : was;
}

function coursesIn({ certificates }: Facts): Subject[] {
  const slugs = [...new Set(certificates.map(({ course }) => course))].sort();
  return slugs.map((slug) => {
    const own = certificates.filter(({ course }) => course === slug);
    const days = own.flatMap(({ on, validUntilOn, graceUntilOn, revokedOn }) =>
      [on, addDays(validUntilOn, 1), addDays(graceUntilOn, 1), revokedOn].filter((day) => day !== null),
    );
    const stateOn = (day: CalendarDay) => certifiedOn(own.findLast(({ on }) => on <= day) ?? null, day);
    return { unit: ofCourse(slug), days, stateOn };
  });
}

/** The newest certificate decides; one that was revoked leaves nothing behind it. */
function certifiedOn(newest: Certified | null, day: CalendarDay): State | null {
  if (newest === null || (newest.revokedOn !== null && newest.revokedOn <= day)) return null;
  if (day <= newest.validUntilOn) return 'completed';
  return day <= newest.graceUntilOn ? 'expiring' : 'expired';
}

function changesIn({ unit, days, stateOn }: Subject, memberships: readonly Working[]): Change[] {
  const turns = memberships.flatMap(({ fromOn, toOn }) => (toOn === null ? [fromOn] : [fromOn, addDays(toOn, 1)]));
  const changes: Change[] = [];
  let was: Standing = { place: null, state: null };
  let trainedAt: Place | null = null;
  for (const day of [...new Set([...days, ...turns])].sort()) {
    const add = (state: State | Mark, { municipality, organisation, profession }: Place, change: 1 | -1) =>
      changes.push({ unit, state, day, municipality, organisation, profession, change });
    const place = placeOn(memberships, day);
    const is: Standing = { place, state: place && stateOn(day, place) };
    const stays = was.state === is.state && samePlace(was.place, is.place);
    if (was.state && was.place && !stays) {
      add(was.state, was.place, -1);
      if (!samePlace(was.place, is.place)) add(is.place ? 'moved' : 'left', was.place, 1);
    }
    if (is.state && is.place && !stays) add(is.state, is.place, 1);
    if (place && trainedAt === null && is.state && isTrained(is.state)) add('trained', (trainedAt = place), 1);
    if (place && trainedAt !== null && !(is.state && isTrained(is.state))) {
      add('trained', trainedAt, -1); // corrected, or revoked
      trainedAt = null;
    }
    was = is;
  }
  return changes;
}
