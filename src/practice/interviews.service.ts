import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type Published, type UnitContent } from '../catalogue/index.js';
import { Database, nextId } from '../database/index.js';
import { ProgressService } from '../progress/index.js';
import { Decision } from './decision.entity.js';
import { receiveOnce, type Received } from './domain/first-stays.js';
import { nodeOf, replay, type Decided, type Standing } from './domain/replay.js';
import { InterviewRun } from './interview-run.entity.js';
import { ChoiceUnreadable, InterviewRunNotFound } from './practice.errors.js';

/** A way through an interview, as its unit was when it began. */
export interface OpenedRun {
  readonly run: InterviewRun;
  readonly unit: Published<UnitContent>;
  readonly log: readonly Decided[]; // everything that was decided, in order
  readonly standing: Standing;
}

/** What stands before an interview. */
export interface InterviewEntry {
  readonly unit: Published<UnitContent>;
  readonly open: OpenedRun | null;
  readonly done: boolean; // the step, in one way or the other
}

/** The interview of a unit: decisions one at a time, taken up again from the first unsafe one until it ends without. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
  ) {}

  /** @throws UnitNotFound */
  async entry(personId: string, slug: string): Promise<InterviewEntry> {
    const { unit, steps } = await this.progress.of(personId, slug);
    const open = (await runsOf(this.database.read, personId, slug)).find(({ endedAt }) => endedAt === null);
    return { unit, open: open ? await this.run(personId, slug, open.number) : null, done: steps.includes('scenario_done') };
  }

  /** Begins a run, or gives the one that is open: two tabs get the same. Gives its number. @throws UnitNotFound */
  async start(personId: string, slug: string, at = new Date()): Promise<number> {
    const unit = await this.catalogue.unit(slug);
    return this.database.transaction(
      async (db) => {
        const earlier = await runsOf(db, personId, slug);
        const open = earlier.find(({ endedAt }) => endedAt === null);
        if (open) return open.number;

        const number = earlier.length + 1;
        const run = { id: nextId(), personId, unit: slug, unitVersion: unit.version, number };
        await db.insert(InterviewRun, { ...run, startedAt: at, endedAt: null });
        await this.progress.began(db, personId, unit, at);
        return number;
      },
      { of: personId },
    );
  }

  /** A run of this person. @throws InterviewRunNotFound */
  async run(personId: string, slug: string, number: number): Promise<OpenedRun> {
    const run = await own(this.database.read, personId, slug, number);
    const unit = await this.catalogue.unitAt(slug, run.unitVersion);
    const log = await logOf(this.database.read, run);
    return { run, unit, log, standing: replay(unit.interview, log) };
  }

  /**
   * Adds a decision to the log, once: the first stays. One that is not next gives null. The one that ends the interview
   * without an open unsafe choice does the step.
   * @param position from 1 @throws InterviewRunNotFound, ChoiceUnreadable
   */
  async decide(
    personId: string,
    slug: string,
    { number, position, choice }: { readonly number: number; readonly position: number; readonly choice: string },
    at = new Date(),
  ): Promise<Received | null> {
    const { run, unit } = await this.run(personId, slug, number);
    const context = await this.progress.before(slug, run.unitVersion);
    return this.database.transaction(
      async (db) => {
        const log = await logOf(db, run);
        const { asks: node } = replay(unit.interview, log);
        const decided = log[position - 1];
        if (decided) return receiveOnce(choice, decided.choice);
        if (position !== log.length + 1 || node === null) return null;
        if (nodeOf(unit.interview, node).choices.every(({ id }) => id !== choice))
          throw new ChoiceUnreadable(`/moduli/${slug}/colloquio/${number}`);

        await db.insert(Decision, { runId: run.id, position, node, choice, decidedAt: at });
        if (replay(unit.interview, [...log, { node, choice }]).asks === null) {
          await db.update(InterviewRun, { id: run.id }, { endedAt: at });
          await this.progress.stepDone(db, personId, context, 'scenario_done', at);
        }
        return 'stored';
      },
      { of: personId },
    );
  }

  /** The alternative was read: the same step, and nothing that tells which way it was done. @throws UnitNotFound */
  async readInstead(personId: string, slug: string, at = new Date()): Promise<void> {
    const context = await this.progress.before(slug);
    await this.database.transaction(
      async (db) => {
        await this.progress.began(db, personId, context.unit, at);
        await this.progress.stepDone(db, personId, context, 'scenario_done', at);
      },
      { of: personId },
    );
  }
}

const runsOf = (db: EntityManager, personId: string, unit: string): Promise<InterviewRun[]> =>
  db.find(InterviewRun, { where: { personId, unit }, order: { number: 'ASC' } });

/** Whose it is belongs in the query. @throws InterviewRunNotFound */
async function own(db: EntityManager, personId: string, unit: string, number: number): Promise<InterviewRun> {
  const run = await db.findOneBy(InterviewRun, { personId, unit, number });
  if (!run) throw new InterviewRunNotFound();
  return run;
}

const logOf = (db: EntityManager, { id }: InterviewRun): Promise<Decided[]> =>
  db.find(Decision, { where: { runId: id }, order: { position: 'ASC' } });
