import type { Browser } from 'playwright-core';
import { AssessmentService } from '../../src/assessment/index.js';
import { CatalogueService, rightResponse, unitsFor, type Published, type UnitContent } from '../../src/catalogue/index.js';
import { Database } from '../../src/database/index.js';
import { DecksService, InterviewsService, safePath } from '../../src/practice/index.js';
import { ProgressService } from '../../src/progress/index.js';
import { startApp, type RunningApp } from './app.js';
import { openBrowser, Reader } from './browser.js';
import { DATABASES } from './databases.js';

export const UNIT = 'riconoscere';

/** Every story is told four times: on both databases, with and without JavaScript. */
export const JOURNEYS = DATABASES.flatMap((database) =>
  [true, false].map((script) => ({ database, script, engine: database.engine, how: script ? 'with' : 'without' })),
);

export type Journey = (typeof JOURNEYS)[number];

/** An application and a browser for the stories of one file; each story opens windows of its own, closed after it. */
export function stage({ database, script }: Journey, env: Record<string, string> = {}) {
  let browser: Browser;
  let running: RunningApp;
  const readers: Reader[] = [];

  beforeAll(async () => {
    [browser, running] = await Promise.all([openBrowser(), startApp(database, env)]);
  });

  afterEach(async () => {
    const faults = readers.flatMap((reader) => reader.faults);
    await Promise.all(readers.splice(0).map((reader) => reader.close()));
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await running?.close();
  });

  return {
    get app() {
      return running.app;
    },
    get url() {
      return running.url;
    },
    get config() {
      return running.config;
    },
    async open(width?: number): Promise<Reader> {
      const reader = await Reader.open(browser, running.url, { script, ...(width && { width }) });
      readers.push(reader);
      return reader;
    },
    unit: (): Promise<Published<UnitContent>> => running.app.get(CatalogueService).unit(UNIT),
  };
}

export type Stage = ReturnType<typeof stage>;

/** All lessons of a unit read and their checks answered, without a browser: where a story about the quiz begins. */
export async function lessonsDone(
  { app }: Pick<Stage, 'app'>,
  personId: string,
  at = new Date(),
  slug: string = UNIT,
): Promise<void> {
  const { lessons, checks } = await app.get(CatalogueService).unit(slug);
  for (const lesson of lessons) {
    await app.get(ProgressService).openLesson(personId, slug, lesson.slug, at);
    const own = checks.filter((check) => check.lesson === lesson.slug);
    await app
      .get(ProgressService)
      .answerChecks(personId, slug, lesson.slug, new Map(own.map((check) => [check.id, rightResponse(check)])), at);
  }
}

/** The quiz of a unit passed, without a browser; its lessons must be done. */
export async function passed({ app }: Pick<Stage, 'app'>, personId: string, at = new Date(), slug: string = UNIT): Promise<void> {
  const assessment = app.get(AssessmentService);
  const id = await assessment.start(personId, slug, at);
  const { attempt, unit } = await assessment.attempt(personId, id, at);
  const choices = attempt.sheet.map(({ question }) => ({
    question,
    option: rightOption(unit, question),
    certainty: 3 as const,
    revision: 0,
  }));
  await assessment.answer(personId, id, choices, at);
  await assessment.submit(personId, id, at);
}

/** A deck and the interview of a unit done, without a browser. */
export async function practised(
  { app }: Pick<Stage, 'app'>,
  personId: string,
  at = new Date(),
  slug: string = UNIT,
): Promise<void> {
  const decks = app.get(DecksService);
  const number = await decks.start(personId, slug, at);
  const { cards, unit } = await decks.deck(personId, slug, number);
  for (const [index, { sign }] of cards.entries()) await decks.answer(personId, slug, { number, card: index + 1, saw: sign }, at);

  const interviews = app.get(InterviewsService);
  const run = await interviews.start(personId, slug, at);
  for (const [index, { choice }] of safePath(unit.interview).entries())
    await interviews.decide(personId, slug, { number: run, position: index + 1, choice }, at);
}

/** The interview of a unit with an unsafe choice wherever there is one, without a browser: to its end, or so many scenes of it. */
export async function decidedUnsafely({ app }: Pick<Stage, 'app'>, personId: string, scenes = Infinity): Promise<void> {
  const interviews = app.get(InterviewsService);
  const number = await interviews.start(personId, UNIT);
  for (let position = 1; position <= scenes; position++) {
    const { unit, standing } = await interviews.run(personId, UNIT, number);
    if (standing.ending) return;

    const { choices } = unit.interview.nodes.find(({ id }) => id === standing.asks)!;
    const { id: choice } = choices.find(({ unsafe }) => unsafe) ?? choices[0]!;
    await interviews.decide(personId, UNIT, { number, position, choice });
  }
}

/** A unit completed, without a browser. */
export async function completed(stage: Pick<Stage, 'app'>, personId: string, at = new Date(), slug: string = UNIT): Promise<void> {
  await lessonsDone(stage, personId, at, slug);
  await practised(stage, personId, at, slug);
  await passed(stage, personId, at, slug);
  await stage.app.get(ProgressService).cardRead(personId, slug, at);
}

/** The whole course of a person completed, but for the units left out: with none left out there is a certificate. */
export async function certified(
  stage: Pick<Stage, 'app'>,
  personId: string,
  { at = new Date(), but = [] }: { at?: Date; but?: readonly string[] } = {},
): Promise<void> {
  const [course] = await stage.app.get(CatalogueService).courses();
  const track = await stage.app.get(ProgressService).track(stage.app.get(Database).read, personId);
  for (const slug of unitsFor(course!, track).filter((unit) => !but.includes(unit))) await completed(stage, personId, at, slug);
}

/** Every check question answered, without a browser; right, or with the same option whatever is right. */
export async function checksAnswered(
  { app }: Pick<Stage, 'app'>,
  personId: string,
  { at = new Date(), option }: { at?: Date; option?: string } = {},
): Promise<void> {
  const progress = app.get(ProgressService);
  const courses = await app.get(CatalogueService).courses();
  for (const { unit } of await progress.inCourses(personId, courses)) {
    for (const check of unit.checks)
      await progress.answerChecks(personId, unit.slug, check.lesson, new Map([[check.id, option ?? rightResponse(check)]]), at);
  }
}

export function rightOption({ bank }: UnitContent, question: string): string {
  return bank.find(({ id }) => id === question)!.options.find(({ correct }) => correct)!.id;
}

export function wrongOption({ bank }: UnitContent, question: string): string {
  return bank.find(({ id }) => id === question)!.options.find(({ correct }) => !correct)!.id;
}

/** Answers every question of the sheet that is open in the browser; the first `wrong` of them wrongly. */
export async function answerSheet(reader: Reader, unit: UnitContent, { wrong = 0 } = {}): Promise<void> {
  const questions = await reader.page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => (one as unknown as { dataset: { question: string } }).dataset.question));
  const isCritical = (id: string) => unit.bank.some((question) => question.id === id && question.sister !== null);
  const missed = questions.filter((question) => !isCritical(question)).slice(0, wrong); // a critical one is a story of its own
  for (const question of questions) {
    const option = missed.includes(question) ? wrongOption(unit, question) : rightOption(unit, question);
    await reader.page.locator(`input[name="r.${question}"][value="${option}"]`).check();
  }
}

/** Takes a deck in the browser, from the page before it to its end; the first `wrong` cards wrongly. */
export async function takeDeck(reader: Reader, { vignettes }: UnitContent, { wrong = 0 } = {}): Promise<void> {
  await reader.press('Inizia il mazzo');
  for (let card = 1; card <= 12; card++) {
    const text = await reader.page.locator('.scene').innerText();
    const { sign } = vignettes.find((vignette) => vignette.text === text)!;
    await reader.press(sign === card > wrong ? 'Vedo segni' : 'Non vedo segni');
    await reader.follow(card < 12 ? 'Carta successiva' : 'Vedi com’è andata');
  }
}

/** Takes the interview in the browser, from its note to its end, with a safe choice each time. */
export async function takeInterview(reader: Reader, { interview }: UnitContent): Promise<void> {
  await reader.press('Continua');
  for (const { choice } of safePath(interview)) {
    await reader.page.locator(`input[name="scelta"][value="${choice}"]`).check();
    await reader.press('Scegli');
    await reader.follow(/^(Vai avanti|Vedi come finisce)$/);
  }
}
