import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type Published, type UnitContent } from '../catalogue/index.js';
import { Database, nextId } from '../database/index.js';
import { ProgressService } from '../progress/index.js';
import { AttemptNotFound, AttemptRefused, ResponseUnreadable } from './assessment.errors.js';
import { Attempt } from './attempt.entity.js';
import { isReviewed, newQuestions, refusal, showsKey, type Failure, type Refusal } from './domain/attempt-policy.js';
import { draw, type Sheet } from './domain/draw.js';
import { grade, type Grade } from './domain/grading.js';
import { receive, type Choice, type Outcome, type Stored } from './domain/responses.js';
import { Response } from './response.entity.js';

/** An attempt with its unit as it was when it began, and the newest response to each question. */
export interface OpenedAttempt {
  readonly attempt: Attempt;
  readonly unit: Published<UnitContent>;
  readonly responses: ReadonlyMap<string, Stored>;
}

/** What became of choices sent to a sheet; a closed one takes no more. */
export type Received = { readonly closed: true } | { readonly closed: false; readonly outcomes: ReadonlyMap<string, Outcome> };

/** Whether somebody may begin an attempt now. */
export interface Entry {
  readonly unit: Published<UnitContent>;
  readonly open: string | null; // id of the attempt that is open
  readonly refusal: Refusal | null;
  readonly toReread: readonly string[]; // lessons, after a failure
}

/** The quiz that closes a unit: drawing, storing responses when they are given, closing, grading. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
  ) {}

  /** What stands before an attempt: the rules, and whether they let this person in. @throws UnitNotFound */
  async entry(personId: string, slug: string): Promise<Entry> {
    const unit = await this.catalogue.unit(slug);
    return this.entryIn(this.database.read, personId, unit);
  }

  /** Begins an attempt, or gives the one that is open already: two tabs get the same. @throws AttemptRefused, UnitNotFound */
  async start(personId: string, slug: string, at = new Date()): Promise<string> {
    const unit = await this.catalogue.unit(slug);
    const seed = randomBytes(12).toString('hex');
    return this.database.transaction(async (db) => {
      const { open, refusal: why } = await this.entryIn(db, personId, unit);
      if (open) return open;
      if (why) throw new AttemptRefused(why, slug);

      const earlier = await attemptsOf(db, personId, slug);
      const { questions } = unit.quiz;
      const atLeastNew = earlier.length > 0 ? newQuestions(questions) : 0;
      const sheet = draw({ bank: unit.bank, questions, seen: seenIn(earlier), atLeastNew, seed });
      const id = nextId();
      const attempt = { id, personId, unit: slug, unitVersion: unit.version, number: earlier.length + 1, seed, sheet };
      await db.insert(Attempt, { ...attempt, startedAt: at, submittedAt: null, grade: null });
      return id;
    });
  }

  /** An attempt of this person. @throws AttemptNotFound, also when it is somebody else's */
  async attempt(personId: string, id: string): Promise<OpenedAttempt> {
    const attempt = await own(this.database.read, personId, id);
    const [unit, responses] = await Promise.all([
      this.catalogue.unitAt(attempt.unit, attempt.unitVersion),
      newest(this.database.read, id),
    ]);
    return { attempt, unit, responses };
  }

  /**
   * Stores choices as they are given: answered after they are on disk. A choice that another page has overtaken is not
   * stored, and said to be in conflict; the others of the same call are.
   * @throws AttemptNotFound, ResponseUnreadable
   */
  answer(personId: string, id: string, choices: readonly Choice[], at = new Date()): Promise<Received> {
    return this.database.transaction(async (db) => {
      const { submittedAt, sheet } = await own(db, personId, id);
      if (submittedAt) return { closed: true };

      const fits = ({ question, option }: Choice) =>
        sheet.some((asked) => asked.question === question && asked.options.includes(option));
      if (!choices.every(fits)) throw new ResponseUnreadable(`/tentativi/${id}`);

      const stored = await newest(db, id);
      const outcomes = new Map(choices.map((choice) => [choice.question, receive(choice, stored.get(choice.question))]));
      for (const { question, option } of choices) {
        const outcome = outcomes.get(question)!;
        if (outcome.kind === 'new')
          await db.insert(Response, { attemptId: id, question, revision: outcome.revision, option, givenAt: at });
      }
      return { closed: false, outcomes };
    });
  }

  /**
   * Closes the attempt, grades what is stored, and tells progress of a pass: all of it or none. Twice is the same as once.
   * @throws AttemptNotFound
   */
  async submit(personId: string, id: string, at = new Date()): Promise<void> {
    const { attempt, unit } = await this.attempt(personId, id);
    const context = await this.progress.before(attempt.unit, attempt.unitVersion);
    await this.database.transaction(async (db) => {
      const { submittedAt, sheet } = await own(db, personId, id);
      if (submittedAt) return;

      const responses = await newest(db, id); // what the server stored, not what a page says
      const asked = sheet.map(({ question }) => unit.bank.find(({ id: known }) => known === question)!);
      const result = grade(asked, new Map([...responses].map(([question, { option }]) => [question, option])));
      await db.update(Attempt, { id }, { submittedAt: at, grade: result });
      if (result.passed) await this.progress.stepDone(db, personId, context, 'quiz_passed', at);
    });
  }

  /** Whether this person may see the key of this attempt. */
  async mayShowKey(personId: string, { attempt }: OpenedAttempt): Promise<boolean> {
    const [ecm, courseFinished] = await Promise.all([
      this.progress.underEcm(personId),
      this.progress.courseFinished(personId, attempt.unit),
    ]);
    return showsKey({ passed: attempt.grade?.passed ?? false, ecm, courseFinished });
  }

  private async entryIn(db: EntityManager, personId: string, unit: Published<UnitContent>): Promise<Entry> {
    const earlier = await attemptsOf(db, personId, unit.slug);
    const progress = await this.progress.progressIn(db, personId, unit);
    const place = await this.progress.place(db, personId);
    const seen = seenIn(earlier);
    const failed = earlier.filter(({ grade: result }) => result && !result.passed);
    const failure = lastFailure(failed);
    const openedAt = new Map([...progress.readings].map(([lesson, reading]) => [lesson, reading.openedAt]));
    const why = refusal({
      enrolled: place !== null,
      theirs: progress.theirs,
      passed: earlier.some(({ grade: result }) => result?.passed),
      lessonsDone: progress.lessonsDone.length === unit.lessons.length,
      failed: failed.length,
      reviewed: isReviewed(
        failure,
        unit.lessons.map(({ slug }) => slug),
        openedAt,
      ),
      unseen: unit.bank.filter(({ id }) => !seen.has(id)).length,
      questions: unit.quiz.questions,
    });
    const open = earlier.find(({ submittedAt }) => submittedAt === null)?.id ?? null;
    return { unit, open, refusal: why, toReread: failure?.toReread ?? [] };
  }
}

/** Whose it is belongs in the query. In plain SQL: a learner comes back to this page all the time. @throws AttemptNotFound */
async function own(db: EntityManager, personId: string, id: string): Promise<Attempt> {
  const [row] = await db.sql<AttemptRow[]>`select * from attempts where id = ${id} and "personId" = ${personId}`;
  if (!row) throw new AttemptNotFound();
  return {
    ...row,
    sheet: JSON.parse(row.sheet) as Sheet,
    startedAt: new Date(row.startedAt),
    submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
    grade: row.grade === null ? null : (JSON.parse(row.grade) as Grade),
  };
}

/** An attempt as it lies in its table. */
type AttemptRow = Pick<Attempt, 'id' | 'personId' | 'unit' | 'unitVersion' | 'number' | 'seed'> &
  Readonly<{ sheet: string; startedAt: string; submittedAt: string | null; grade: string | null }>;

const attemptsOf = (db: EntityManager, personId: string, unit: string): Promise<Attempt[]> =>
  db.find(Attempt, { where: { personId, unit }, order: { number: 'ASC' } });

/** The newest response to each question. In plain SQL: an answer is saved more often than anything else is done. */
async function newest(db: EntityManager, attemptId: string): Promise<Map<string, Stored>> {
  const log = await db.sql<({ question: string } & Stored)[]>`
    select question, option, revision from responses where "attemptId" = ${attemptId} order by revision`;
  return new Map(log.map(({ question, option, revision }) => [question, { option, revision }]));
}

function seenIn(attempts: readonly Attempt[]): Set<string> {
  return new Set(attempts.flatMap(({ sheet }) => sheet.map(({ question }) => question)));
}

function lastFailure(failed: readonly Attempt[]): Failure | null {
  const last = failed.at(-1);
  return last?.grade && last.submittedAt ? { at: last.submittedAt, toReread: last.grade.toReread } : null;
}
