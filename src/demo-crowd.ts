import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Membership, nameOf, Person } from './accounts/index.js';
import { CatalogueService, unitsFor, type CourseContent, type Published, type UnitContent } from './catalogue/index.js';
import { CertificatesService } from './certificates/index.js';
import { Database, nextId } from './database/index.js';
import { answerSurveys } from './demo-surveys.js';
import { lifeOf, type Life } from './demo-life.js';
import { CountsService, LedgerService, type Place } from './participation/index.js';
import { Completion, UnitStart } from './progress/index.js';
import { addDays, randomFrom, romeDay, type Random } from './shared/index.js';
import { TerritoryService } from './territory/index.js';

const DAY = 86_400_000; // milliseconds
const AT_ONCE = 50; // people in one unit of work
const MOVES_NEAR = 0.8; // share of those who move and stay what they are

/** seeds/demo/crowd.yaml: names, and how many people there are in each place. */
export const crowd = z.strictObject({
  givenNames: z.array(z.string()).min(1),
  familyNames: z.array(z.string()).min(1),
  groups: z.array(
    z.strictObject({
      municipality: z.string(),
      organisation: z.string(),
      profession: z.string(),
      people: z.int().min(1),
      zeal: z.number().min(0).max(1),
    }),
  ),
});

type Crowd = z.infer<typeof crowd>;

interface Somebody {
  readonly person: Person;
  readonly places: readonly (Place & { readonly sinceDaysAgo: number })[];
  readonly life: Life;
}

/**
 * The people who make the figures of the demonstration worth looking at: a year and a half of joining, completing, moving, leaving,
 * certificates that end. The same people each time, dated from today. Their facts are written at once instead of being lived through, which
 * would take minutes; the ledger follows from the facts, as always.
 */
export async function seedCrowd(app: INestApplicationContext, invented: Crowd, passwordHash: string, now: Date): Promise<void> {
  const [course] = await app.get(CatalogueService).courses();
  if (!course) return;
  const units = new Map((await app.get(CatalogueService).unitsOf(course)).map((unit) => [unit.slug, unit]));
  const tracks = new Map((await app.get(TerritoryService).professions()).map(({ code, track }) => [code, track]));
  const courseOf = ({ profession }: Place) => unitsFor(course, tracks.get(profession) ?? null).map((slug) => units.get(slug)!);
  const people = invent(invented, { passwordHash, now, unitsOf: (place) => courseOf(place).length });
  const ways: Parameters<typeof answerSurveys>[1][number][] = [];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const facts = some.map((somebody) => factsOf(somebody, courseOf(somebody.places[0]!), now));
    ways.push(...some.flatMap(({ person }, index) => wayOf(person, facts[index]!, now)));
    await app.get(Database).transaction(async (db) => {
      await db.insert(
        Person,
        some.map(({ person }) => person),
      );
      await db.insert(
        Membership,
        facts.flatMap(({ memberships }) => memberships),
      );
      await db.insert(
        UnitStart,
        facts.flatMap(({ starts }) => starts),
      );
      await db.insert(
        Completion,
        facts.flatMap(({ completions }) => completions),
      );
      for (const [index, somebody] of some.entries()) await certify(app, db, somebody, { course, facts: facts[index]!, now });
    });
  }
  await app.get(CountsService).remake();
  await answerSurveys(app, ways, now);
}

interface Surroundings {
  readonly passwordHash: string;
  readonly now: Date;
  readonly unitsOf: (place: Place) => number;
}

function invent({ givenNames, familyNames, groups }: Crowd, { passwordHash, now, unitsOf }: Surroundings): Somebody[] {
  const random = randomFrom('la folla della dimostrazione');
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const everyone = groups.flatMap((group) => Array.from({ length: group.people }, () => group));
  return everyone.map((group, index) => {
    const life = lifeOf(random, { zeal: group.zeal, units: unitsOf(group) });
    const [givenName, familyName] = [oneOf(givenNames), oneOf(familyNames)];
    const places = [{ ...placeOf(group), sinceDaysAgo: life.joined }];
    if (life.moved !== null) places.push({ ...placeOf(elsewhere(groups, group, random)), sinceDaysAgo: life.moved });
    const person: Person = {
      id: nextId(),
      givenName,
      familyName,
      email: `${plain(givenName)}.${plain(familyName)}.${index + 1}@esempio.it`,
      passwordHash: life.accepted ? passwordHash : null,
      language: 'it',
      createdAt: daysAgo(life.joined, now),
    };
    return { person, places, life };
  });
}

/** Another place: most stay what they are. */
function elsewhere(groups: Crowd['groups'], from: Crowd['groups'][number], random: Random): Crowd['groups'][number] {
  const near = groups.filter((one) => one !== from && (one.profession === from.profession || random() > MOVES_NEAR));
  return near[Math.floor(random() * near.length)] ?? from;
}

interface Facts {
  readonly memberships: Membership[];
  readonly starts: UnitStart[];
  readonly completions: Completion[];
  readonly certified: number | null; // days ago: every unit of the course is completed
}

/** What somebody has done, as it is stored. What they might have done after they moved or left is another story. */
function factsOf({ person: { id: personId }, places, life }: Somebody, units: readonly Published<UnitContent>[], now: Date): Facts {
  const day = (ago: number) => romeDay(daysAgo(ago, now));
  const until = Math.max(life.left ?? 0, places[1]?.sinceDaysAgo ?? 0);
  const begun = life.units.filter((unit) => unit.begun > until);
  const done = begun.flatMap(({ completed }) => (completed !== null && completed > until ? [completed] : []));
  return {
    memberships: places.map(({ sinceDaysAgo, ...place }, index) => {
      const next = places[index + 1]?.sinceDaysAgo ?? life.left;
      return { id: nextId(), personId, ...place, fromOn: day(sinceDaysAgo), toOn: next === null ? null : addDays(day(next), -1) };
    }),
    starts: begun.map((unit, index) => ({ personId, unit: units[index]!.slug, begunAt: daysAgo(unit.begun, now) })),
    completions: done.map((ago, index) => {
      const { slug, version, title, minutes } = units[index]!;
      const about = { unit: slug, unitVersion: version, unitTitle: title, minutes, completedOn: day(ago) };
      return { id: nextId(), personId, cycle: 1, ...about, completedAt: daysAgo(ago, now), ...placeOf(places[0]!) };
    }),
    certified: done.length === units.length ? done.at(-1)! : null,
  };
}

/** How far somebody is in their course; nothing for who has not begun. */
function wayOf({ id: personId, email: seed }: Person, { starts, completions, certified }: Facts, now: Date) {
  const [first] = starts;
  const completed = completions.map(({ unit }) => unit);
  return first
    ? [{ personId, seed, begun: first.begunAt, completed, certified: certified === null ? null : daysAgo(certified, now) }]
    : [];
}

interface Certifying {
  readonly course: Published<CourseContent>;
  readonly facts: Facts;
  readonly now: Date;
}

/** Certificates, and the ledger, which follows from the facts. Part of the caller's unit of work. */
async function certify(
  app: INestApplicationContext,
  db: EntityManager,
  { person, life }: Somebody,
  { course, facts, now }: Certifying,
): Promise<void> {
  const certificates = app.get(CertificatesService);
  const { id: personId } = person;
  const { completions, certified } = facts;
  const holder = { name: nameOf(person), surname: person.familyName };
  if (certified !== null) {
    const units = completions.map(({ unitTitle, unitVersion, minutes }) => ({ title: unitTitle, version: unitVersion, minutes }));
    const at = daysAgo(certified, now);
    const about = {
      personId,
      ...holder,
      course: course.slug,
      courseTitle: course.title,
      units,
      completedOn: romeDay(at),
      cycle: 1,
    };
    await certificates.issue(db, about, at);
  }
  await app.get(LedgerService).told(db, personId, daysAgo(life.joined, now));
  if (certified === null || life.renewed === null || life.renewed <= (life.left ?? 0)) return;
  const [certificate] = await certificates.current(personId, db);
  if (certificate) await certificates.renew(db, certificate, holder, daysAgo(life.renewed, now));
}

const placeOf = ({ municipality, organisation, profession }: Place): Place => ({ municipality, organisation, profession });

const daysAgo = (days: number, now: Date): Date => new Date(now.getTime() - days * DAY);

/** A name as an address may have it. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
