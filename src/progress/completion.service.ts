import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { nameOf, Person } from '../accounts/index.js';
import { unitsFor, type CourseContent, type Published, type UnitContent } from '../catalogue/index.js';
import { CertificatesService } from '../certificates/index.js';
import { nextId } from '../database/index.js';
import { LedgerService, type Place } from '../participation/index.js';
import { romeDay } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { Completion } from './completion.entity.js';
import { missing, type Step } from './domain/completion.js';

const CYCLE = 1; // of the first certificate; renewals add theirs

interface Candidate {
  readonly personId: string;
  readonly place: Place;
  readonly unit: Published<UnitContent>;
  readonly courses: readonly Published<CourseContent>[];
  readonly steps: readonly Step[];
  readonly at: Date;
}

/** Unit completed, ledger entry, course completed, certificate: written together, in the transaction of the last step. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly certificates: CertificatesService,
    private readonly territory: TerritoryService,
  ) {}

  /** Completes the unit if no step is missing, and every course of which this person has then completed their units. Twice is the same as once. */
  async completeIfWhole(db: EntityManager, candidate: Candidate): Promise<void> {
    const { personId, place, unit, courses, steps, at } = candidate;
    if (missing(steps).length > 0 || (await db.existsBy(Completion, { personId, unit: unit.slug, cycle: CYCLE }))) return;

    const about = { unit: unit.slug, unitVersion: unit.version, unitTitle: unit.title, minutes: unit.minutes };
    await db.insert(Completion, {
      id: nextId(),
      personId,
      cycle: CYCLE,
      ...about,
      ...place,
      completedOn: romeDay(at),
      completedAt: at,
    });
    const track = (await this.territory.profession(place.profession, db))?.track ?? null;
    for (const course of courses) await this.certify(db, personId, course, unitsFor(course, track), at);
    await this.ledger.told(db, personId, at);
  }

  private async certify(
    db: EntityManager,
    personId: string,
    course: CourseContent,
    asked: readonly string[],
    at: Date,
  ): Promise<void> {
    const completions = await db.findBy(Completion, { personId, cycle: CYCLE, unit: In([...asked]) });
    if (completions.length < asked.length) return;

    const units = asked.map((slug) => completions.find(({ unit }) => unit === slug)!);
    const person = await db.findOneByOrFail(Person, { id: personId });
    await this.certificates.issue(
      db,
      {
        personId,
        name: nameOf(person),
        surname: person.familyName,
        course: course.slug,
        courseTitle: course.title,
        units: units.map(({ unitTitle, unitVersion, minutes }) => ({ title: unitTitle, version: unitVersion, minutes })),
        completedOn: romeDay(at),
        cycle: CYCLE,
      },
      at,
    );
  }
}
