import type { INestApplicationContext } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { z } from 'zod';
import { DEMO_PASSWORD, hashPassword, PeopleService, Person } from './accounts/index.js';
import { AssessmentService } from './assessment/index.js';
import { BoostersService } from './boosters/index.js';
import { rightResponse, type Response, type UnitContent } from './catalogue/index.js';
import { Database } from './database/index.js';
import { crowd, seedCrowd } from './demo-crowd.js';
import { answerSurvey, seedCampaigns } from './demo-surveys.js';
import { HeadcountsService, LedgerService } from './participation/index.js';
import { DecksService, InterviewsService, safePath } from './practice/index.js';
import { Completion, ProgressService } from './progress/index.js';
import { publishChangedSeeds } from './publish.js';
import { SeedFiles } from './seeds/index.js';
import { addDays, romeDay } from './shared/index.js';
import { ROLES } from './web/index.js';

const DAY = 86_400_000; // milliseconds
const HEADCOUNTS_AGO = 200; // days since when somebody has said how many should be trained

const CORRECTION = 'Registrato per errore: la persona ha seguito solo una parte del modulo.';
const COORDINATOR = 'marta.conti@esempio.it';

const STAGES = ['none', 'reading', 'lessons', 'practised', 'open', 'failed', 'passed'] as const;
const BEFORE_THE_QUIZ: readonly string[] = ['none', 'reading', 'lessons', 'practised'];

const people = z.array(
  z.strictObject({
    givenName: z.string(),
    familyName: z.string(),
    email: z.email(),
    place: z.strictObject({ municipality: z.string(), organisation: z.string(), profession: z.string() }).optional(),
    roles: z.array(z.strictObject({ role: z.enum(ROLES), municipality: z.string().optional() })).optional(),
    joinedDaysAgo: z.int().min(1),
    completed: z.int().min(0).max(4).default(0), // units of their course, before the one they are in
    progress: z.enum(STAGES).default('none'), // in the next one
    boosters: z.int().min(0).max(4).default(0), // done, of those due since they completed the course
  }),
);

const headcounts = z.array(
  z.strictObject({ municipality: z.string(), organisation: z.string(), profession: z.string(), people: z.int().min(0) }),
);

type DemoPerson = z.infer<typeof people>[number];

/** Publishes seeds/ and, once, the invented people of seeds/demo with what each has done. Config refuses it in production. */
export async function seedDemo(app: INestApplicationContext, now = new Date()): Promise<void> {
  await publishChangedSeeds(app);
  if (await app.get(Database).read.exists(Person)) return;

  const files = new SeedFiles();
  const invented = files.yaml('demo/people.yaml', people);
  const shouldBe = files.yaml('demo/headcounts.yaml', headcounts);
  const folk = files.yaml('demo/crowd.yaml', crowd);
  files.refuseIfWrong();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await seedCampaigns(app, now);
  for (const { joinedDaysAgo, completed, progress, boosters, ...person } of invented!.value) {
    const joined = new Date(now.getTime() - joinedDaysAgo * DAY);
    const id = await app.get(PeopleService).add({ ...person, passwordHash }, joined);
    if (!person.place) continue;

    const units = await app.get(LedgerService).unitsOf(person.place.profession);
    for (const [index, slug] of units.slice(0, completed + 1).entries()) {
      const begun = new Date(joined.getTime() + index * (joinedDaysAgo / (units.length + 1)) * DAY);
      await live(app, id, slug, index < completed ? 'completed' : progress, { begun, now });
    }
    await recall(app, id, boosters, now);
    await answerSurvey(app, id, { seed: person.email, joined, completed: units.slice(0, completed), now });
  }
  await seedCrowd(app, folk!.value, passwordHash, now);
  await correctSome(app, now);
  const { id: byId } = await app.get(Database).read.findOneByOrFail(Person, { email: COORDINATOR });
  const validFrom = addDays(romeDay(now), -HEADCOUNTS_AGO);
  await app.get(HeadcountsService).add(
    shouldBe!.value.map((line) => ({ ...line, validFrom })),
    byId,
    now,
  );
}

/** Two units that had been written down as completed, and were not: the day before yesterday somebody who knew better said so. */
async function correctSome(app: INestApplicationContext, now: Date): Promise<void> {
  const { read } = app.get(Database);
  const { id: byId } = await read.findOneByOrFail(Person, { email: COORDINATOR });
  const wrong = await read.find(Completion, {
    where: { completedOn: LessThan(addDays(romeDay(now), -60)) },
    order: { id: 'DESC' },
    take: 2,
  });
  const at = new Date(now.getTime() - 2 * DAY);
  for (const { personId, unit } of wrong)
    await app.get(LedgerService).correct({ personId, unit, state: 'in_progress', reason: CORRECTION, byId }, at);
}

/** Does what a person at this stage of a unit has done, through the same doors as anyone, over a week at most. */
async function live(
  app: INestApplicationContext,
  id: string,
  slug: string,
  stage: DemoPerson['progress'] | 'completed',
  { begun, now }: { readonly begun: Date; readonly now: Date },
): Promise<void> {
  if (stage === 'none') return;
  const progress = app.get(ProgressService);
  const on = (day: number) => new Date(begun.getTime() + day * DAY);
  const { unit } = await progress.of(id, slug);
  for (const lesson of stage === 'reading' ? unit.lessons.slice(0, 2) : unit.lessons) {
    await progress.openLesson(id, slug, lesson.slug, on(1));
    await progress.answerChecks(id, slug, lesson.slug, rightChecks(unit, lesson.slug), on(1));
  }
  if (stage !== 'reading' && stage !== 'lessons') await practise(app, id, unit, on(1));
  const sat = stage === 'open' ? new Date(now.getTime() - 3 * DAY) : on(2); // one left open for long would be closed by now
  if (!BEFORE_THE_QUIZ.includes(stage)) await sit(app, id, unit, stage, sat);
  if (stage === 'completed') await progress.cardRead(id, slug, on(3));
}

/** The first so many boosters, each two days after its day, with a mistake now and then. */
async function recall(app: INestApplicationContext, id: string, howMany: number, now: Date): Promise<void> {
  const boosters = app.get(BoostersService);
  for (const { certificate, day, standing } of (await boosters.of(id, now)).slice(0, howMany)) {
    const at = new Date(Date.parse(standing.dueOn) + 2.5 * DAY);
    const number = await boosters.start(id, { code: certificate.code, day }, at);
    const { items } = await boosters.opened(id, number);
    for (const [index, item] of items.entries()) {
      const given = item.kind === 'case' ? 'si' : item.question.options.find(({ correct }) => correct === (index % 4 !== 3))!.id;
      await boosters.answer(id, { number, position: index + 1, given }, at);
    }
  }
}

function rightChecks({ checks }: UnitContent, lesson: string): Map<string, Response> {
  const own = checks.filter((check) => check.lesson === lesson);
  return new Map(own.map((check) => [check.id, rightResponse(check)]));
}

/** A deck with a few mistakes, and the interview with a safe choice each time. */
async function practise(app: INestApplicationContext, id: string, unit: UnitContent, at: Date): Promise<void> {
  const decks = app.get(DecksService);
  const number = await decks.start(id, unit.slug, at);
  const { cards } = await decks.deck(id, unit.slug, number);
  for (const [index, { sign }] of cards.entries()) {
    const saw = index % (unit.number + 3) === 2 ? !sign : sign; // fewer mistakes from unit to unit
    await decks.answer(id, unit.slug, { number, card: index + 1, saw }, at);
  }
  const interviews = app.get(InterviewsService);
  const run = await interviews.start(id, unit.slug, at);
  for (const [index, { choice }] of safePath(unit.interview).entries())
    await interviews.decide(id, unit.slug, { number: run, position: index + 1, choice }, at);
}

const SURE = [3, 3, 2, 1, 2] as const; // certainties, in turn

/** An attempt: half answered and left open, failed, or passed. */
async function sit(
  app: INestApplicationContext,
  id: string,
  unit: UnitContent,
  stage: DemoPerson['progress'] | 'completed',
  at: Date,
): Promise<void> {
  const assessment = app.get(AssessmentService);
  const attemptId = await assessment.start(id, unit.slug, at);
  const { attempt } = await assessment.attempt(id, attemptId, at);
  const asked = stage === 'open' ? attempt.sheet.slice(0, 5) : attempt.sheet;
  const choices = asked.map(({ question }, index) => {
    const options = unit.bank.find(({ id: known }) => known === question)!.options;
    const right = stage !== 'failed' || index % 2 === 0;
    return {
      question,
      option: options.find(({ correct }) => correct === right)!.id,
      certainty: SURE[index % SURE.length]!,
      revision: 0,
    };
  });
  await assessment.answer(id, attemptId, choices, at);
  if (stage !== 'open') await assessment.submit(id, attemptId, at);
}
