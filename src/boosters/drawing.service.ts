import { Injectable } from '@nestjs/common';
import { AssessmentService } from '../assessment/index.js';
import { CatalogueService, isSingle, type Published, type Question, type UnitContent } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { DecksService } from '../practice/index.js';
import { ProgressService } from '../progress/index.js';
import { BoosterAnswer } from './booster-answer.entity.js';
import { Booster } from './booster.entity.js';
import { YEARLY, type Day } from './domain/calendar.js';
import type { Last } from './domain/choose.js';
import { drawBooster, type AskableCase, type AskableQuestion, type Item } from './domain/draw-booster.js';
import { keyOf, lastAnswers, timesShown, type Answered, type Asked } from './domain/last-answers.js';

/** A unit with the questions of it that a booster may ask: those with one right option. */
interface Material {
  readonly unit: Published<UnitContent>;
  readonly questions: readonly Question[];
}

/** What a booster asks of somebody: from the units they have completed, by what they answered before and have seen. */
@Injectable()
export class DrawingService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly assessment: AssessmentService,
    private readonly decks: DecksService,
  ) {}

  /** The items of a booster of this course, in order, from the newest versions. */
  async draw(personId: string, { course, day, seed }: { course: string; day: Day; seed: string }): Promise<Item[]> {
    const material = await this.material(personId, course, day);
    const earlier = await this.earlier(personId);
    const last = lastAnswers([...(await this.answered(personId, material)), ...earlier.answers]);
    const times = timesShown([...(await this.decks.shown(personId)), ...earlier.cases]);
    return drawBooster({
      day,
      questions: material.flatMap((one) => askableIn(one, last)),
      cases: material.flatMap(({ unit }) => casesOf(unit, times)),
      seed,
    });
  }

  /**
   * The units of this person's course that they have completed: one that a new profession has brought waits for its own quiz. The
   * bank is for the yearly booster, and for who may see its key.
   */
  private async material(personId: string, slug: string, day: Day): Promise<Material[]> {
    const courses = (await this.catalogue.courses()).filter((course) => course.slug === slug);
    const units = (await this.progress.inCourses(personId, courses)).filter(({ theirs, completed }) => theirs && completed);
    return Promise.all(
      units.map(async ({ unit }) => {
        const withBank = day === YEARLY && (await this.assessment.maySeeKey(personId, unit.slug));
        return { unit, questions: [...unit.checks.filter(isSingle), ...unit.sisters, ...(withBank ? unit.bank : [])] };
      }),
    );
  }

  /** What this person has answered in lessons and quizzes, right by the key of today. */
  private async answered(personId: string, material: readonly Material[]): Promise<Answered[]> {
    const checks = (await this.progress.checkResponses(personId)).map(({ unit, question, response, givenAt }) => ({
      unit,
      question,
      option: response,
      givenAt,
    }));
    const given = [...checks, ...(await this.assessment.responsesOf(personId))];
    const asked = new Map(
      material.flatMap(({ unit, questions }) => questions.map((one) => [keyOf({ unit: unit.slug, id: one.id }), one])),
    );
    return given.flatMap(({ unit, question: id, option, givenAt }) => {
      const options = asked.get(keyOf({ unit, id }))?.options;
      return options
        ? [{ unit, id, at: givenAt.toISOString(), right: options.some((one) => one.id === option && one.correct) }]
        : [];
    });
  }

  /** What earlier boosters asked: the answers to questions, and the cases shown. */
  private async earlier(personId: string): Promise<{ answers: Answered[]; cases: Asked[] }> {
    const { read } = this.database;
    const boosters = await read.findBy(Booster, { personId });
    const answers: Answered[] = [];
    for (const { id: boosterId, items } of boosters) {
      for (const { position, right, givenAt } of await read.findBy(BoosterAnswer, { boosterId })) {
        const { kind, unit, id } = items[position - 1]!;
        if (kind === 'question') answers.push({ unit, id, at: givenAt.toISOString(), right });
      }
    }
    return { answers, cases: boosters.flatMap(({ items }) => items.filter(({ kind }) => kind === 'case')) };
  }
}

const askableIn = ({ unit, questions }: Material, last: ReadonlyMap<string, Last>): AskableQuestion[] =>
  questions.map(({ id }) => ({
    id,
    unit: unit.slug,
    version: unit.version,
    last: last.get(keyOf({ unit: unit.slug, id })) ?? null,
  }));

const casesOf = ({ slug, version, vignettes }: Published<UnitContent>, times: ReadonlyMap<string, number>): AskableCase[] =>
  vignettes.map(({ id }) => ({ id, unit: slug, version, timesSeen: times.get(keyOf({ unit: slug, id })) ?? 0 }));
