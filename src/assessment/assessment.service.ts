import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { CatalogueService, type Published, type UnitContent } from '../catalogue/index.js';
import { Database, nextId } from '../database/index.js';
import { ProgressService } from '../progress/index.js';
import { AttemptRefused, PageAhead, ResponseUnreadable } from './assessment.errors.js';
import { Attempt } from './attempt.entity.js';
import { append, appended, attemptAndLog, attemptsOf, lockedAttempt, logOf, newestOf, ownAttempt } from './attempt-tables.js';
import { ClosingService, closeIfAbandoned, isAbandoned } from './closing.service.js';
import { isReviewed, newQuestions, refusal, showsKey, type Failure, type Refusal } from './domain/attempt-policy.js';
import { draw } from './domain/draw.js';
import type { Logged } from './domain/receipt.js';
import { receive, type Choice, type Outcome, type Stored } from './domain/responses.js';

/** An attempt with its unit as it was when it began, and the newest response to each question. */
export interface OpenedAttempt {
  readonly attempt: Attempt;
  readonly unit: Published<UnitContent>;
  readonly responses: ReadonlyMap<string, Stored>;
}

/** What became of choices sent to a sheet; a closed one takes no more. */
export type Received =
  | { readonly closed: true }
  | { readonly closed: false; readonly outcomes: ReadonlyMap<string, Exclude<Outcome, { kind: 'ahead' }>> };

/** What was chosen for a question of a closed attempt. */
export interface GivenResponse {
  readonly unit: string;
  readonly question: string;
  readonly option: string;
  readonly givenAt: Date;
}

/** Whether somebody may begin an attempt now. */
export interface Entry {
  readonly unit: Published<UnitContent>;
  readonly open: string | null; // id of the attempt that is open
  readonly refusal: Refusal | null;
  readonly toReread: readonly string[]; // lessons, after a failure
}

/** The quiz that closes a unit: drawing, storing responses when they are given, closing. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly closing: ClosingService,
  ) {}

  /** What stands before an attempt: the rules, and whether they let this person in. @throws UnitNotFound */
  async entry(personId: string, slug: string, at = new Date()): Promise<Entry> {
    const unit = await this.catalogue.unit(slug);
    await this.closing.settleIn(personId, slug, at);
    return this.entryIn(this.database.read, personId, unit);
  }

  /** Begins an attempt, or gives the one that is open already: two tabs get the same. @throws AttemptRefused, UnitNotFound */
  async start(personId: string, slug: string, at = new Date()): Promise<string> {
    const unit = await this.catalogue.unit(slug);
    await this.closing.settleIn(personId, slug, at);
    const seed = randomBytes(12).toString('hex');
    return this.database.transaction(
      async (db) => {
        const { open, refusal: why } = await this.entryIn(db, personId, unit);
        if (open) return open;
        if (why) throw new AttemptRefused(why, slug);

        const earlier = await attemptsOf(db, personId, slug);
        const { questions } = unit.quiz;
        const atLeastNew = earlier.length > 0 ? newQuestions(questions) : 0;
        const sheet = draw({ bank: unit.bank, questions, seen: seenIn(earlier), atLeastNew, seed });
        const id = nextId();
        const attempt = { id, personId, unit: slug, unitVersion: unit.version, number: earlier.length + 1, seed, sheet };
        await db.insert(Attempt, { ...attempt, startedAt: at, submittedAt: null, closedBy: null, grade: null, receipt: null });
        return id;
      },
      { of: personId },
    );
  }

  /** An attempt of this person; one left open too long is closed by being read. @throws AttemptNotFound, also when it is somebody else's */
  async attempt(personId: string, id: string, at = new Date()): Promise<OpenedAttempt> {
    const { read } = this.database;
    const { attempt, log } = await attemptAndLog(read, personId, id);
    const unit = await this.catalogue.unitAt(attempt.unit, attempt.unitVersion);
    const opened = { attempt, unit, responses: newestOf(log) };
    if (!(await this.closing.isUnsettled(attempt, at, log))) return opened;

    await this.closing.settle(personId, id, at);
    return { ...opened, attempt: await ownAttempt(read, personId, id) };
  }

  /**
   * Stores choices as they are given: answered after they are on disk. A choice that another page has overtaken is not
   * stored, and said to be in conflict; the others of the same call are.
   * @throws AttemptNotFound, ResponseUnreadable; PageAhead when a page knows of answers that never were: then nothing is stored
   */
  async answer(personId: string, id: string, choices: readonly Choice[], at = new Date()): Promise<Received> {
    const { attempt, log } = await attemptAndLog(this.database.read, personId, id);
    const received = isAbandoned(attempt, log, at) ? null : judged(attempt, log, choices);
    if (received) {
      // Mostly there is nothing to add, or one line, which one statement can do, unless somebody else was quicker.
      const [fresh, ...more] = received.closed ? [] : linesOf(received, choices, at);
      if (!fresh || (more.length === 0 && (await appended(this.database, id, fresh)))) return received;
    }
    return this.answerLocked(personId, id, choices, at);
  }

  /** The same while nobody else answers or closes the attempt. */
  private answerLocked(personId: string, id: string, choices: readonly Choice[], at: Date): Promise<Received> {
    return this.database.transaction(async (db) => {
      const attempt = await lockedAttempt(db, personId, id);
      const log = await logOf(db, id);
      if (!attempt.submittedAt && (await closeIfAbandoned(db, attempt, at, log))) return { closed: true };

      const received = judged(attempt, log, choices);
      if (!received.closed) for (const line of linesOf(received, choices, at)) await append(db, id, line);
      return received;
    }, 'READ COMMITTED'); // the attempt is locked: serialisable, fifty learners would be taken for each other's readers and retried
  }

  /** Closes the attempt and grades what is stored, not what a page says. Twice is the same as once. @throws AttemptNotFound */
  submit(personId: string, id: string, at = new Date()): Promise<void> {
    return this.closing.submit(personId, id, at);
  }

  /** Whether this person may see the key of this attempt. */
  mayShowKey(personId: string, { attempt }: OpenedAttempt): Promise<boolean> {
    return this.isKeyFree(personId, attempt.unit, attempt.grade?.passed ?? false);
  }

  /** Whether this person may see the key of a unit's bank: its quiz is passed, and what their profession asks beside it. */
  async maySeeKey(personId: string, unit: string): Promise<boolean> {
    const attempts = await attemptsOf(this.database.read, personId, unit);
    return this.isKeyFree(
      personId,
      unit,
      attempts.some(({ grade: result }) => result?.passed),
    );
  }

  /** What somebody chose in the attempts that are closed, in all units; of each question of an attempt the newest. */
  async responsesOf(personId: string): Promise<GivenResponse[]> {
    const { read } = this.database;
    const attempts = await read.findBy(Attempt, { personId, submittedAt: Not(IsNull()) });
    const logs = await Promise.all(
      attempts.map(async ({ id, unit }) => [...newestOf(await logOf(read, id)).values()].map((given) => ({ unit, ...given }))),
    );
    return logs.flat();
  }

  private async isKeyFree(personId: string, unit: string, passed: boolean): Promise<boolean> {
    const [ecm, courseFinished] = await Promise.all([
      this.progress.underEcm(personId),
      this.progress.courseFinished(personId, unit),
    ]);
    return showsKey({ passed, ecm, courseFinished });
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

function seenIn(attempts: readonly Attempt[]): Set<string> {
  return new Set(attempts.flatMap(({ sheet }) => sheet.map(({ question }) => question)));
}

function lastFailure(failed: readonly Attempt[]): Failure | null {
  const last = failed.at(-1);
  return last?.grade && last.submittedAt ? { at: last.submittedAt, toReread: last.grade.toReread } : null;
}

/** What becomes of choices, by what an attempt and its log are now. @throws ResponseUnreadable, PageAhead */
function judged({ id, sheet, submittedAt }: Attempt, log: readonly Logged[], choices: readonly Choice[]): Received {
  if (submittedAt) return { closed: true };

  const fits = ({ question, option }: Choice) =>
    sheet.some((asked) => asked.question === question && asked.options.includes(option));
  if (!choices.every(fits)) throw new ResponseUnreadable(`/tentativi/${id}`);

  const stored = newestOf(log);
  const outcomes = new Map<string, Exclude<Outcome, { kind: 'ahead' }>>();
  for (const choice of choices) {
    const outcome = receive(choice, stored.get(choice.question));
    if (outcome.kind === 'ahead') throw new PageAhead(`/tentativi/${id}`);
    outcomes.set(choice.question, outcome);
  }
  return { closed: false, outcomes };
}

/** The lines that new choices add to the log. */
function linesOf({ outcomes }: Received & { closed: false }, choices: readonly Choice[], givenAt: Date): Logged[] {
  return choices.flatMap(({ question, option, certainty }) => {
    const outcome = outcomes.get(question)!;
    return outcome.kind === 'new' ? [{ question, revision: outcome.revision, option, certainty, givenAt }] : [];
  });
}
