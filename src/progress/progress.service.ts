import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService, type Membership } from '../accounts/index.js';
import {
  CatalogueService,
  isFor,
  isResponseTo,
  responseText,
  unitsFor,
  type CourseContent,
  type Published,
  type Response,
  type UnitContent,
} from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { LedgerService, type Place } from '../participation/index.js';
import { TerritoryService, type Profession } from '../territory/index.js';
import { CheckResponse } from './check-response.entity.js';
import { Completion } from './completion.entity.js';
import { CompletionService } from './completion.service.js';
import { lessonsDone, type Step } from './domain/completion.js';
import { LessonReading } from './lesson-reading.entity.js';
import { StepDone } from './step-done.entity.js';
import { UnitStart } from './unit-start.entity.js';
import { askedIn, lessonOf, type UnitInCourses, type UnitProgress } from './unit-progress.js';

/** Units and lessons as a learner meets them, and the steps they have done. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly accounts: AccountsService,
    private readonly ledger: LedgerService,
    private readonly completion: CompletionService,
    private readonly territory: TerritoryService,
  ) {}

  /** How far somebody has come in a unit. @throws UnitNotFound */
  async of(personId: string, slug: string): Promise<UnitProgress> {
    const unit = await this.catalogue.unit(slug);
    return this.progressIn(this.database.read, personId, unit);
  }

  /** How far somebody has come in each unit of some courses, theirs and those there to be read, in order. */
  async inCourses(personId: string, courses: readonly CourseContent[]): Promise<UnitProgress[]> {
    const { read } = this.database;
    const track = await this.track(read, personId);
    const units = await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)));
    return Promise.all(units.flat().map((unit) => this.progressIn(read, personId, unit, track)));
  }

  /** The same, seen from within a unit of work. */
  async progressIn(
    db: EntityManager,
    personId: string,
    unit: Published<UnitContent>,
    knownTrack?: string | null,
  ): Promise<UnitProgress> {
    const here = { personId, unit: unit.slug };
    const readings = await db.findBy(LessonReading, here);
    const responses = await db.findBy(CheckResponse, here);
    const steps = await db.findBy(StepDone, here);
    const completed = await db.existsBy(Completion, here);
    const track = knownTrack === undefined ? await this.track(db, personId) : knownTrack;
    const lessons = unit.lessons.map(({ slug }) => ({
      slug,
      checks: unit.checks.filter(({ lesson }) => lesson === slug).map(({ id }) => id),
    }));
    return {
      unit,
      theirs: isFor(unit, track),
      readings: new Map(readings.map((reading) => [reading.lesson, reading])),
      checks: new Map(responses.map(({ question, response }) => [question, response])),
      lessonsDone: lessonsDone(
        lessons,
        readings.map(({ lesson }) => lesson),
        responses.map(({ question }) => question),
      ),
      steps: steps.map(({ step }) => step),
      completed,
    };
  }

  /** Opens a lesson: noted, because lessons come before the quiz and are read again after a failure. @throws UnitNotFound, LessonNotFound */
  async openLesson(personId: string, slug: string, lesson: string, at = new Date()): Promise<void> {
    const unit = await this.catalogue.unit(slug);
    lessonOf(unit, lesson);
    await this.database.transaction(
      async (db) => {
        await db.upsert(LessonReading, { personId, unit: slug, lesson, openedAt: at }, ['personId', 'unit', 'lesson']);
        await this.began(db, personId, unit, at);
      },
      { of: personId },
    );
  }

  /** Keeps where a lesson was left. A section that the lesson does not have is forgotten. */
  async leaveAt(personId: string, unit: string, lesson: string, section: string): Promise<void> {
    await this.database.transaction((db) => db.update(LessonReading, { personId, unit, lesson }, { section }), 'READ COMMITTED');
  }

  /**
   * Stores responses to check questions and exercises of a lesson; what answers none of them is left out. @throws UnitNotFound,
   * LessonNotFound
   */
  async answerChecks(
    personId: string,
    slug: string,
    lesson: string,
    responses: ReadonlyMap<string, Response>,
    at = new Date(),
  ): Promise<void> {
    const unit = await this.catalogue.unit(slug);
    lessonOf(unit, lesson);
    const given = askedIn(unit, lesson).flatMap((asked) => {
      const response = responses.get(asked.id);
      if (response === undefined || !isResponseTo(asked, response)) return [];
      return [{ personId, unit: slug, question: asked.id, response: responseText(response), givenAt: at }];
    });
    if (given.length === 0) return;
    await this.database.transaction((db) => db.upsert(CheckResponse, given, ['personId', 'unit', 'question']), 'READ COMMITTED');
  }

  /** What somebody last chose for each check question, in all units. */
  checkResponses(personId: string): Promise<CheckResponse[]> {
    return this.database.read.findBy(CheckResponse, { personId });
  }

  /** The referral card was opened and read. @throws UnitNotFound */
  async cardRead(personId: string, slug: string, at = new Date()): Promise<void> {
    const context = await this.before(slug);
    await this.database.transaction(
      async (db) => {
        await this.began(db, personId, context.unit, at);
        await this.stepDone(db, personId, context, 'card_opened', at);
      },
      { of: personId },
    );
  }

  /** A part of the unit was begun: noted once. Counted only where the unit is part of this person's course: the others are read freely. */
  async began(db: EntityManager, personId: string, unit: UnitContent, at: Date): Promise<void> {
    if (await db.existsBy(UnitStart, { personId, unit: unit.slug })) return;
    const place = await this.place(db, personId);
    const profession = place && (await this.territory.profession(place.profession, db));
    if (!place || !isFor(unit, profession?.track ?? null)) return;
    await db.insert(UnitStart, { personId, unit: unit.slug, begunAt: at });
    await this.ledger.told(db, personId, at);
  }

  /**
   * Notes a step, once, in the transaction of whoever says so, and completes the unit if it is whole: as the version whose quiz
   * was passed, whatever is newest now.
   */
  async stepDone(db: EntityManager, personId: string, { unit, courses }: UnitInCourses, step: Step, at: Date): Promise<void> {
    const here = { personId, unit: unit.slug };
    if (!(await db.existsBy(StepDone, { ...here, step }))) {
      await db.insert(StepDone, { ...here, step, unitVersion: unit.version, doneAt: at });
    }
    const place = await this.place(db, personId);
    const steps = await db.findBy(StepDone, here);
    const passed = steps.find((done) => done.step === 'quiz_passed');
    if (!place || !passed) return;

    const taken = await this.catalogue.unitAt(unit.slug, passed.unitVersion, db);
    await this.completion.completeIfWhole(db, { personId, place, unit: taken, courses, steps: steps.map((done) => done.step), at });
  }

  /** What a step that may complete a unit must know, read before its unit of work begins. @throws UnitNotFound */
  async before(slug: string, version?: number): Promise<UnitInCourses> {
    const unit = version === undefined ? await this.catalogue.unit(slug) : await this.catalogue.unitAt(slug, version);
    const courses = await this.catalogue.courses();
    return { unit, courses: courses.filter(({ units }) => units.some((unit) => unit.slug === slug)) };
  }

  /** Where the person works today, or null: only who works in the network takes quizzes and is counted. */
  async place(db: EntityManager, personId: string): Promise<Place | null> {
    const membership = await this.accounts.membership(personId, db);
    return membership && placeOf(membership);
  }

  /** Whether the rules of continuing education in health care apply to this person. */
  async underEcm(personId: string): Promise<boolean> {
    const profession = await this.profession(this.database.read, personId);
    return profession?.ecm ?? false;
  }

  /** The track that chooses a person's units; null for who works in no municipality of the network. */
  async track(db: EntityManager, personId: string): Promise<string | null> {
    const profession = await this.profession(db, personId);
    return profession?.track ?? null;
  }

  /** Whether this person has completed their units of every course that has this one. */
  async courseFinished(personId: string, slug: string): Promise<boolean> {
    const { courses } = await this.before(slug);
    const track = await this.track(this.database.read, personId);
    const completed = await this.database.read.findBy(Completion, { personId });
    const isCompleted = (asked: string) => completed.some(({ unit }) => unit === asked);
    return courses.every((course) => unitsFor(course, track).every(isCompleted));
  }

  private async profession(db: EntityManager, personId: string): Promise<Profession | null> {
    const place = await this.place(db, personId);
    return place && this.territory.profession(place.profession, db);
  }
}

function placeOf({ municipality, organisation, profession }: Membership): Place {
  return { municipality, organisation, profession };
}
