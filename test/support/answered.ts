import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentService, type Choice } from '../../src/assessment/index.js';
import { CatalogueService, type Question, type UnitContent } from '../../src/catalogue/index.js';
import { lessonsDone } from './journeys.js';
import { person, type TestPerson } from './people.js';

/** Publishes a unit with twelve questions only, so that all are asked the same; the key of the last is wrong. Gives that question. */
export async function withWrongKey(app: INestApplicationContext, slug: string): Promise<Question> {
  const catalogue = app.get(CatalogueService);
  const { version: _version, fingerprint: _fingerprint, ...unit } = await catalogue.unit(slug);
  const bank = unit.bank.slice(0, 12);
  const { options, ...rest } = bank.at(-1)!;
  const wrong = options.findIndex(({ correct }) => !correct);
  const planted = { ...rest, options: options.map((option, at) => ({ ...option, correct: at === wrong })) };
  const changed: UnitContent = { ...unit, bank: [...bank.slice(0, -1), planted] };
  await catalogue.publish({ courses: [], units: [changed], reviews: [], surveys: [], pages: [], avoid: [] });
  return planted;
}

/**
 * So many people who do the lessons and hand in the quiz of such a unit. They know more or less, in turn; who knows more chooses what is
 * true of the planted question, and so misses it.
 */
export async function answered(
  app: INestApplicationContext,
  slug: string,
  planted: Question,
  people: number,
): Promise<TestPerson[]> {
  const { bank } = await app.get(CatalogueService).unit(slug);
  const truth = (await app.get(CatalogueService).unitAt(slug, 1)).bank.find(({ id }) => id === planted.id)!;
  const all: TestPerson[] = [];
  for (let one = 0; one < people; one++) {
    const level = one % 5;
    const choose = (question: Question, at: number): string => {
      if (question.id === planted.id) return optionOf(level > 1 ? truth : planted, true);
      return optionOf(question, (3 * at + one) % 6 <= level, one + at);
    };
    const choices = bank.map((question, at) => ({
      question: question.id,
      option: choose(question, at),
      revision: 0,
      certainty: null,
    }));
    all.push(await sat(app, slug, `Persona Numero${one}`, choices));
  }
  return all;
}

async function sat(app: INestApplicationContext, slug: string, name: string, choices: readonly Choice[]): Promise<TestPerson> {
  const somebody = await person(app, { name });
  await lessonsDone({ app } as Parameters<typeof lessonsDone>[0], somebody.id, new Date(), slug);
  const assessment = app.get(AssessmentService);
  const attempt = await assessment.start(somebody.id, slug);
  await assessment.answer(somebody.id, attempt, choices);
  await assessment.submit(somebody.id, attempt);
  return somebody;
}

/** The right option, or one of the wrong ones. */
function optionOf({ options }: Question, right: boolean, which = 0): string {
  const some = options.filter(({ correct }) => correct === right);
  return some[which % some.length]!.id;
}
