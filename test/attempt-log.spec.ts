import * as fc from 'fast-check';
import { AssessmentService, Attempt, Response, type Choice, type Outcome } from '../src/assessment/index.js';
import { Database } from '../src/database/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { AssessmentProcess } from './support/assessment-process.js';
import { DATABASES } from './support/databases.js';
import { lessonsDone, rightOption, UNIT } from './support/journeys.js';
import { person } from './support/people.js';

const BEGUN = new Date('2027-03-01T08:00:00.000Z');
const MINUTE = 60_000; // milliseconds
const LATER = 31 * 24 * 60; // minutes: beyond the time after which an attempt is closed
const RUNS = Number(process.env.HISTORIES ?? 12); // for each database
const WITHIN = Math.max(480_000, RUNS * 10_000); // milliseconds: a process is started again in many of them

type Tab = 0 | 1;
type Deed =
  | {
      readonly kind: 'save';
      readonly tab: Tab;
      readonly question: number;
      readonly option: number;
      readonly certainty: 1 | 2 | 3 | null;
    }
  | { readonly kind: 'stale'; readonly tab: Tab; readonly question: number; readonly option: number } // as if this page knew of nothing
  | { readonly kind: 'ahead'; readonly tab: Tab; readonly question: number; readonly option: number }
  | { readonly kind: 'retry'; readonly tab: Tab } // the last save of this tab once more: its answer was lost on the way
  | { readonly kind: 'look'; readonly tab: Tab } // the page is opened again
  | { readonly kind: 'submit' }
  | { readonly kind: 'expiry' }
  | { readonly kind: 'kill' };

const tab = fc.constantFrom<Tab>(0, 1);
const question = fc.integer({ min: 0, max: 3 }); // few, so that they meet
const option = fc.integer({ min: 0, max: 3 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('save' as const), tab, question, option, certainty: fc.constantFrom(1, 2, 3, null) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stale' as const), tab, question, option }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ahead' as const), tab, question, option }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('retry' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), tab }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'submit' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'expiry' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'kill' as const }) },
);
/** What happens at the same moment, then what happens next. */
const history = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

const first = { tab: 0, question: 0, option: 0 } as const;
/** Told each time, whatever the dice say: every kind of deed, a death in the middle of saves, an answer that comes too late. */
const EVERYTHING: Deed[][] = [
  [{ kind: 'save', ...first, certainty: 3 }],
  [{ kind: 'stale', ...first, tab: 1, option: 1 }],
  [{ kind: 'ahead', ...first }],
  [
    { kind: 'retry', tab: 0 },
    { kind: 'look', tab: 1 },
  ],
  [
    { kind: 'save', ...first, question: 1, certainty: null },
    { kind: 'save', ...first, tab: 1, question: 2, certainty: 1 },
    { kind: 'kill' },
  ],
  [{ kind: 'submit' }],
  [{ kind: 'save', ...first, question: 3, certainty: 2 }],
  [{ kind: 'expiry' }],
];

interface Known {
  readonly option: string;
  readonly certainty: number | null;
  readonly revision: number;
}

/** A page of the quiz as its script has it: what it knows to be stored, and what it sent last. */
class Page {
  readonly known = new Map<string, number>(); // revision by question
  last: Choice | null = null;

  revision(question: string): number {
    return this.known.get(question) ?? 0;
  }
}

describe.each(DATABASES)('Whatever happens to an attempt, on $engine', (database) => {
  let running: RunningApp;
  let quiz: AssessmentProcess;

  beforeAll(async () => {
    running = await startApp(database);
    quiz = await new AssessmentProcess(running.config).start();
  });
  afterAll(async () => {
    await quiz?.kill();
    await running?.close();
  });

  it(
    'has one end: it is closed once, and graded by the last acknowledged answers',
    async () => {
      let [saved, refused, closed] = [0, 0, 0];

      await fc.assert(
        fc.asyncProperty(history, async (moments) => {
          const { id: personId } = await person(running.app);
          await lessonsDone(running, personId, BEGUN);
          const assessment = running.app.get(AssessmentService);
          const id = await assessment.start(personId, UNIT, BEGUN);
          const { attempt, unit } = await assessment.attempt(personId, id, BEGUN);
          const pages = [new Page(), new Page()] as const;
          const acknowledged = new Map<string, Known>(); // by question: the newest that the server has said yes to
          const unsure = new Set<string>(); // questions whose last save was cut off by a death: it may or may not be there
          let now = BEGUN.getTime();
          let mayBeClosed = false;

          for (const moment of moments) {
            now += MINUTE;
            if (moment.some(({ kind }) => kind === 'expiry')) now += LATER * MINUTE;
            mayBeClosed ||= moment.some(({ kind }) => kind === 'submit') || now > BEGUN.getTime() + LATER * MINUTE;
            const deeds = moment.map((what) => perform(what, new Date(now)));
            if (moment.some(({ kind }) => kind === 'kill')) {
              await quiz.kill();
              await Promise.all(deeds);
              await quiz.start();
              await perform({ kind: 'look', tab: 0 }, new Date(now)); // both pages are opened again
              await perform({ kind: 'look', tab: 1 }, new Date(now));
            } else await Promise.all(deeds);
          }
          const graded = await close(new Date(now));
          expect(await close(new Date(now + MINUTE))).toEqual(graded); // asked again: the same

          const log = await running.app
            .get(Database)
            .read.find(Response, { where: { attemptId: id }, order: { question: 'ASC', revision: 'ASC' } });
          const newest = new Map(log.map((one) => [one.question, one]));
          for (const [question, known] of acknowledged) {
            expect(log).toContainEqual(expect.objectContaining({ question, ...known }));
            if (!unsure.has(question)) expect(newest.get(question)).toMatchObject(known);
          }
          expect([...newest.keys()].filter((question) => !acknowledged.has(question) && !unsure.has(question))).toEqual([]);
          const right = attempt.sheet.filter(({ question }) => newest.get(question)?.option === rightOption(unit, question));
          expect(graded.grade).toMatchObject({ correct: right.length, outOf: attempt.sheet.length });
          expect(graded.receipt).toMatch(/^[0-9A-Z]{12}$/);
          for (const question of newest.keys()) {
            const revisions = log.filter((one) => one.question === question).map(({ revision }) => revision);
            expect(revisions).toEqual(revisions.map((_, index) => index + 1));
          }

          async function close(at: Date): Promise<Attempt> {
            expect(await quiz.submit(personId, id, at)).toMatchObject({ value: null });
            const attempts = await running.app.get(Database).read.findBy(Attempt, { personId, unit: UNIT });
            expect(attempts.map((one) => one.id)).toEqual([id]);
            expect(attempts[0]!.submittedAt).not.toBeNull();
            return attempts[0]!;
          }

          async function perform(what: Deed, at: Date): Promise<void> {
            if (what.kind === 'expiry' || what.kind === 'kill') return;
            if (what.kind === 'submit') return void (await quiz.submit(personId, id, at));

            const page = pages[what.tab];
            if (what.kind === 'look') {
              const looked = await quiz.look(personId, id, at);
              if (looked === 'died') return;
              if ('refused' in looked) throw new Error(looked.refused);
              for (const [question, { revision }] of looked.value.responses) page.known.set(question, revision);
              return;
            }
            if (what.kind === 'retry') return page.last ? give(page, page.last, at) : undefined;
            const { question, options } = attempt.sheet[what.question]!;
            const revision = { save: page.revision(question), stale: 0, ahead: 1_000 }[what.kind];
            const certainty = what.kind === 'save' ? what.certainty : null;
            return give(page, { question, option: options[what.option]!, certainty, revision }, at);
          }

          async function give(page: Page, choice: Choice, at: Date): Promise<void> {
            const { question, option, certainty, revision } = choice;
            page.last = choice;
            const reply = await quiz.answer(personId, id, [choice], at);
            if (reply === 'died') return void unsure.add(question);
            if ('refused' in reply) {
              refused++;
              return expect([reply.refused, revision]).toEqual(['assessment.page-ahead', 1_000]);
            }
            if (reply.value.closed) {
              closed++;
              return expect(mayBeClosed).toBe(true);
            }
            const outcome = new Map<string, Outcome>(reply.value.outcomes).get(question)!;
            if (outcome.kind === 'conflict') {
              expect([outcome.stored.option, outcome.stored.certainty]).not.toEqual([option, certainty]); // both can be shown
              return void page.known.set(question, outcome.stored.revision); // and the learner has seen them
            }
            if (outcome.kind === 'ahead') throw new Error('a page that is ahead is refused');
            saved++;
            page.known.set(question, outcome.revision);
            const before = acknowledged.get(question);
            if (!before || before.revision < outcome.revision)
              acknowledged.set(question, { option, certainty, revision: outcome.revision });
          }
        }),
        { numRuns: RUNS, examples: [[EVERYTHING]] },
      );
      for (const happened of [saved, refused, closed]) expect(happened).toBeGreaterThan(0); // else nothing was tried
    },
    WITHIN,
  );
});
