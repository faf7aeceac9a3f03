import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { DEMO_PASSWORD, hashPassword, PeopleService, Person } from './accounts/index.js';
import { AssessmentService } from './assessment/index.js';
import type { UnitContent } from './catalogue/index.js';
import { Database } from './database/index.js';
import { ProgressService } from './progress/index.js';
import { publishSeeds } from './publish.js';
import { SeedFiles } from './seeds/index.js';
import { ROLES } from './web/index.js';

const DAY = 86_400_000; // milliseconds

const STAGES = ['none', 'reading', 'lessons', 'open', 'failed', 'passed', 'completed'] as const;

const people = z.array(
  z.strictObject({
    givenName: z.string(),
    familyName: z.string(),
    email: z.email(),
    place: z.strictObject({ municipality: z.string(), organisation: z.string(), profession: z.string() }).optional(),
    roles: z.array(z.strictObject({ role: z.enum(ROLES), municipality: z.string().optional() })).optional(),
    joinedDaysAgo: z.int().min(1),
    progress: z.enum(STAGES),
  }),
);

type DemoPerson = z.infer<typeof people>[number];

/** Publishes seeds/ and, once, the invented people of seeds/demo with what each has done. Config refuses it in production. */
export async function seedDemo(app: INestApplicationContext, now = new Date()): Promise<void> {
  await publishSeeds(app);
  if (await app.get(Database).read.exists(Person)) return;

  const files = new SeedFiles();
  const invented = files.yaml('demo/people.yaml', people);
  files.refuseIfWrong();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { joinedDaysAgo, progress, ...person } of invented!.value) {
    const joined = new Date(now.getTime() - joinedDaysAgo * DAY);
    const id = await app.get(PeopleService).add({ ...person, passwordHash }, joined);
    await live(app, id, progress, joined);
  }
}

/** Does what a person at this stage has done, through the same doors as anyone, on days after they joined. */
async function live(app: INestApplicationContext, id: string, stage: DemoPerson['progress'], joined: Date): Promise<void> {
  const progress = app.get(ProgressService);
  const reached = STAGES.indexOf(stage);
  const on = (days: number) => new Date(joined.getTime() + days * DAY);
  if (stage === 'none') return;

  const { unit } = await progress.of(id, 'riconoscere');
  const lessons = stage === 'reading' ? unit.lessons.slice(0, 2) : unit.lessons;
  for (const { slug } of lessons) {
    await progress.openLesson(id, unit.slug, slug, on(2));
    await progress.answerChecks(id, unit.slug, slug, rightChecks(unit, slug), on(2));
  }
  if (reached >= STAGES.indexOf('open')) await sit(app, id, unit, stage, on(5));
  if (stage === 'completed') await progress.cardRead(id, unit.slug, on(6));
}

function rightChecks({ checks }: UnitContent, lesson: string): Map<string, string> {
  const own = checks.filter((check) => check.lesson === lesson);
  return new Map(own.map(({ id, options }) => [id, options.find(({ correct }) => correct)!.id]));
}

/** An attempt: half answered and left open, failed, or passed. */
async function sit(
  app: INestApplicationContext,
  id: string,
  unit: UnitContent,
  stage: DemoPerson['progress'],
  at: Date,
): Promise<void> {
  const assessment = app.get(AssessmentService);
  const attemptId = await assessment.start(id, unit.slug, at);
  const { attempt } = await assessment.attempt(id, attemptId);
  const asked = stage === 'open' ? attempt.sheet.slice(0, 5) : attempt.sheet;
  const choices = asked.map(({ question }, index) => {
    const options = unit.bank.find(({ id: known }) => known === question)!.options;
    const right = stage !== 'failed' || index % 2 === 0;
    return { question, option: options.find(({ correct }) => correct === right)!.id, revision: 0 };
  });
  await assessment.answer(id, attemptId, choices, at);
  if (stage !== 'open') await assessment.submit(id, attemptId, at);
}
