import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type UnitContent } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { SchedulerService } from '../jobs/index.js';
import { ProgressService } from '../progress/index.js';
import { Attempt } from './attempt.entity.js';
import { attemptsOf, lockedAttempt, logOf, newestOf, ownAttempt, unsettledBefore } from './attempt-tables.js';
import { ABANDONED_AFTER, abandonedAt, type ClosedBy } from './domain/closing.js';
import { criticalPoints } from './domain/critical-review.js';
import type { Sheet } from './domain/draw.js';
import { grade, type Grade } from './domain/grading.js';
import { receiptCode, receiptText, type Logged } from './domain/receipt.js';

const HOUR = 3_600_000; // milliseconds
const DAY = 24 * HOUR;

/**
 * How an attempt ends. First it is closed, and that is on disk; then it is graded from what the server has stored. A process that
 * dies in between leaves a closed attempt, which whoever reads it next grades: the same result, however often it is asked for.
 */
@Injectable()
export class ClosingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly scheduler: SchedulerService,
  ) {}

  /** What nobody reads is closed all the same. */
  onModuleInit(): void {
    this.scheduler.every(HOUR, 'Abandoned attempts', async () => void (await this.settleAll(new Date())));
  }

  /** Closes and grades an attempt. Twice is the same as once. @throws AttemptNotFound */
  async submit(personId: string, id: string, at: Date): Promise<void> {
    await this.database.transaction(async (db) => {
      const attempt = await lockedAttempt(db, personId, id);
      if (!attempt.submittedAt && !(await closeIfAbandoned(db, attempt, at))) await close(db, id, at, 'learner');
    }, 'READ COMMITTED');
    await this.grade(personId, id);
  }

  /** What is overdue is closed, what is closed is graded: an attempt that was left open, or whose process died. */
  async settle(personId: string, id: string, at: Date): Promise<void> {
    await this.database.transaction(async (db) => {
      const attempt = await lockedAttempt(db, personId, id);
      if (!attempt.submittedAt) await closeIfAbandoned(db, attempt, at);
    }, 'READ COMMITTED');
    await this.grade(personId, id);
  }

  /** The same for whatever somebody left behind in a unit. */
  async settleIn(personId: string, unit: string, at: Date): Promise<void> {
    const attempts = await attemptsOf(this.database.read, personId, unit);
    for (const attempt of attempts) if (await this.isUnsettled(attempt, at)) await this.settle(personId, attempt.id, at);
  }

  /** The same for everybody. Gives how many attempts were looked at. */
  async settleAll(at: Date): Promise<number> {
    const left = await unsettledBefore(this.database.read, new Date(at.getTime() - ABANDONED_AFTER * DAY));
    for (const { id, personId } of left) await this.settle(personId, id, at);
    return left.length;
  }

  /** Whether an attempt waits to be closed by time, or to be graded. @param log when the caller has read it already */
  async isUnsettled(attempt: Attempt, at: Date, log?: readonly Logged[]): Promise<boolean> {
    if (attempt.grade) return false;
    return attempt.submittedAt !== null || isAbandoned(attempt, log ?? (await logOf(this.database.read, attempt.id)), at);
  }

  /** Grades what is closed, and tells progress of a pass: all of it or none, once. */
  private async grade(personId: string, id: string): Promise<void> {
    const { unit: slug, unitVersion } = await ownAttempt(this.database.read, personId, id);
    const unit = await this.catalogue.unitAt(slug, unitVersion);
    const context = await this.progress.before(slug, unitVersion);
    await this.database.transaction(
      async (db) => {
        const { submittedAt, grade: graded, sheet } = await ownAttempt(db, personId, id);
        if (!submittedAt || graded) return;

        const log = await logOf(db, id);
        const result = gradeOf(unit, sheet, log);
        const receipt = receiptOf({ id, submittedAt, grade: result, log });
        await db.update(Attempt, { id }, { grade: result, receipt });
        if (!result.passed) return;
        await this.progress.stepDone(db, personId, context, 'quiz_passed', submittedAt);
        if (criticalPoints(unit.bank, result.missed).length === 0)
          await this.progress.stepDone(db, personId, context, 'critical_reviewed', submittedAt);
      },
      { of: personId },
    );
  }
}

/** The grade of a sheet by the newest response to each of its questions, whoever asks and whenever. */
export function gradeOf({ bank }: UnitContent, sheet: Sheet, log: readonly Logged[]): Grade {
  const asked = sheet.map(({ question }) => bank.find(({ id }) => id === question)!);
  return grade(asked, new Map([...newestOf(log)].map(([question, { option }]) => [question, option])));
}

/** The receipt of a closed attempt. */
export const receiptOf = (closed: Parameters<typeof receiptText>[0]): string =>
  receiptCode(createHash('sha256').update(receiptText(closed)).digest());

/** Closes an attempt that was left open too long, as of the day when it was. Gives whether it was. */
export async function closeIfAbandoned(db: EntityManager, attempt: Attempt, at: Date, known?: readonly Logged[]): Promise<boolean> {
  const log = known ?? (await logOf(db, attempt.id));
  if (!isAbandoned(attempt, log, at)) return false;
  await close(db, attempt.id, abandonedAt(attempt.startedAt, moments(log)), 'time');
  return true;
}

/** Whether an open attempt was left so long that time closes it. */
export const isAbandoned = ({ startedAt }: Attempt, log: readonly Logged[], at: Date): boolean =>
  abandonedAt(startedAt, moments(log)) <= at;

const moments = (log: readonly Logged[]): Date[] => log.map(({ givenAt }) => givenAt);

async function close(db: EntityManager, id: string, submittedAt: Date, closedBy: ClosedBy): Promise<void> {
  await db.update(Attempt, { id }, { submittedAt, closedBy });
}
