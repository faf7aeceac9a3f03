import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

export type Work<T> = (db: EntityManager) => Promise<T>;

interface Unit {
  readonly work: Work<any>;
  readonly alone: boolean; // one statement, which the engine undoes by itself: it needs no savepoint
  readonly done: (value: any) => void;
  readonly failed: (why: unknown) => void;
}

interface Ways {
  readonly writer: DataSource;
  /** Whether after this failure the engine has undone the whole batch, not the unit alone. */
  readonly undone: (why: unknown) => boolean;
  readonly retried: <T>(attempt: () => Promise<T>) => Promise<T>;
}

const AT_ONCE = 128; // units that share one COMMIT at most

/**
 * The queue before SQLite's only writing connection. Units that wait together are committed together, each in a savepoint of
 * its own, and each caller is answered after that COMMIT: durable for all at the price of one.
 */
export class WriteQueue {
  private readonly waiting: Unit[] = [];
  private draining = false;

  constructor(private readonly ways: Ways) {}

  /** Answered after the COMMIT that holds it. */
  add<T>(work: Work<T>, { alone = false } = {}): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.waiting.push({ work, alone, done, failed });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    await nextTurn(); // the requests of this turn gather
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0, AT_ONCE));
    this.draining = false;
  }

  /** If the whole is undone, each unit is tried alone, so that one cannot fail the others. */
  private async commit(units: Unit[]): Promise<void> {
    try {
      const answers = await this.ways.retried(() => this.together(units));
      for (const answer of answers) answer();
    } catch (why) {
      if (units.length === 1) return units[0]!.failed(why);
      for (const unit of units) await this.commit([unit]);
    }
  }

  private together(units: Unit[]): Promise<(() => void)[]> {
    return this.ways.writer.transaction(async (db) => {
      const answers: (() => void)[] = [];
      for (const { work, alone, done, failed } of units) {
        try {
          const value = await (alone ? work(db) : db.transaction(work));
          answers.push(() => done(value));
        } catch (why) {
          if (this.ways.undone(why)) throw why;
          answers.push(() => failed(why));
        }
      }
      return answers;
    });
  }
}
