import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import type { Attempt } from './attempt.entity.js';
import { attemptWithReceipt, logOf } from './attempt-tables.js';
import { ReceiptNotFound, ReceiptUnreadable } from './assessment.errors.js';
import { gradeOf, receiptOf } from './closing.service.js';
import type { Grade } from './domain/grading.js';
import { readReceipt, type Logged } from './domain/receipt.js';

/** An attempt done over again from its log alone. */
export interface Replay {
  readonly attempt: Attempt;
  readonly log: readonly Logged[]; // as it was given
  readonly regraded: Grade; // from the log and the version of the unit that was taken
  readonly sameGrade: boolean;
  readonly sameReceipt: boolean; // nothing of log, moment or grade has changed since the receipt was given
}

/** For support: what happened in an attempt, from the receipt its learner holds. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws ReceiptUnreadable, ReceiptNotFound */
  async replay(typed: string): Promise<Replay> {
    const receipt = readReceipt(typed);
    if (!receipt) throw new ReceiptUnreadable();
    const attempt = await attemptWithReceipt(this.database.read, receipt);
    if (!attempt) throw new ReceiptNotFound();

    const { id, sheet, submittedAt, grade: graded } = attempt;
    const [log, unit] = await Promise.all([
      logOf(this.database.read, id),
      this.catalogue.unitAt(attempt.unit, attempt.unitVersion),
    ]);
    const regraded = gradeOf(unit, sheet, log);
    return {
      attempt,
      log: log.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime()),
      regraded,
      sameGrade: JSON.stringify(regraded) === JSON.stringify(graded),
      sameReceipt: receiptOf({ id, submittedAt: submittedAt!, grade: graded!, log }) === receipt,
    };
  }
}
