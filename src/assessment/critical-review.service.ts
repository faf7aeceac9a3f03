import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type Published, type UnitContent } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { ProgressService, reviewHref } from '../progress/index.js';
import { NothingToReview, PointNotRead, ResponseUnreadable } from './assessment.errors.js';
import { attemptsOf } from './attempt-tables.js';
import type { Attempt } from './attempt.entity.js';
import { CriticalAnswer } from './critical-answer.entity.js';
import { criticalPoints, pointState, type Point, type PointState, type SisterAnswer } from './domain/critical-review.js';

/** A point and where it stands. */
export interface ReviewedPoint extends Point {
  readonly state: PointState;
  readonly last: SisterAnswer | null;
}

/** What is left to set right after a quiz that was passed. */
export interface CriticalReview {
  readonly unit: Published<UnitContent>; // as it was taken
  readonly points: readonly ReviewedPoint[];
}

/** The critical questions missed in the attempt that passed: their passage is read again, and another case answered rightly. */
@Injectable()
export class CriticalReviewService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
  ) {}

  /** @throws NothingToReview when the quiz has not been passed, or nothing critical was missed */
  async review(personId: string, slug: string): Promise<CriticalReview> {
    const { attempt, unit } = await this.passed(personId, slug);
    return { unit, points: await this.pointsIn(this.database.read, attempt, unit) };
  }

  /**
   * Stores an answer to a sister; the last right one is the step. A point that is done stays as it is.
   * @throws NothingToReview, ResponseUnreadable; PointNotRead when the passage has not been opened again
   */
  async answer(personId: string, slug: string, sister: string, option: string, at = new Date()): Promise<void> {
    const { attempt, unit } = await this.passed(personId, slug);
    const context = await this.progress.before(slug, attempt.unitVersion);
    const href = reviewHref(slug);
    await this.database.transaction(
      async (db) => {
        const points = await this.pointsIn(db, attempt, unit);
        const point = points.find((one) => one.sister === sister);
        const chosen = unit.sisters.find(({ id }) => id === sister)?.options.find(({ id }) => id === option);
        if (!point || !chosen) throw new ResponseUnreadable(href);
        if (point.state === 'done') return;
        if (point.state === 'read') throw new PointNotRead(href);

        const turn = 1 + (await db.countBy(CriticalAnswer, { attemptId: attempt.id, question: sister }));
        const right = chosen.correct;
        await db.insert(CriticalAnswer, { attemptId: attempt.id, question: sister, turn, option, right, givenAt: at });
        const left = points.filter(({ state, sister: other }) => state !== 'done' && other !== sister);
        if (right && left.length === 0) await this.progress.stepDone(db, personId, context, 'critical_reviewed', at);
      },
      { of: personId },
    );
  }

  private async passed(personId: string, slug: string): Promise<{ attempt: Attempt; unit: Published<UnitContent> }> {
    const attempts = await attemptsOf(this.database.read, personId, slug);
    const attempt = attempts.find(({ grade }) => grade?.passed);
    if (!attempt) throw new NothingToReview(slug);
    const unit = await this.catalogue.unitAt(slug, attempt.unitVersion);
    if (criticalPoints(unit.bank, attempt.grade!.missed).length === 0) throw new NothingToReview(slug);
    return { attempt, unit };
  }

  private async pointsIn(db: EntityManager, attempt: Attempt, unit: Published<UnitContent>): Promise<ReviewedPoint[]> {
    const answers = await db.find(CriticalAnswer, { where: { attemptId: attempt.id }, order: { turn: 'ASC' } });
    const { readings } = await this.progress.progressIn(db, attempt.personId, unit);
    return criticalPoints(unit.bank, attempt.grade!.missed).map((point) => ({
      ...point,
      state: pointState(point, answers, attempt.submittedAt!, readings.get(point.lesson)?.openedAt),
      last: answers.findLast(({ question }) => question === point.sister) ?? null,
    }));
  }
}
