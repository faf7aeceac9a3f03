import { Not } from 'typeorm';
import { AssessmentService, Attempt, Response } from '../../src/assessment/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database, nextId } from '../../src/database/index.js';
import { LedgerEntry } from '../../src/participation/index.js';
import { DecksService, InterviewsService } from '../../src/practice/index.js';
import { Completion, ProgressService } from '../../src/progress/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified, lessonsDone, practised, rightOption, UNIT } from '../support/journeys.js';
import { person } from '../support/people.js';

const LEARNERS = 25;
const EACH = 8; // 25 × 8 = 200 answers at once

describe.each(DATABASES)('Many at once, on $engine', (database) => {
  let running: RunningApp;
  let stage: Parameters<typeof lessonsDone>[0];

  beforeAll(async () => {
    running = await startApp(database);
    stage = { app: running.app };
  });
  afterAll(() => running?.close());

  it('200 answers saved at the same moment: every acknowledged one is there afterwards', async () => {
    const assessment = running.app.get(AssessmentService);
    const learners = await Promise.all(
      Array.from({ length: LEARNERS }, async () => {
        const learner = await person(running.app);
        await lessonsDone(stage, learner.id);
        const id = await assessment.start(learner.id, UNIT);
        const { attempt } = await assessment.attempt(learner.id, id);
        return { id, questions: attempt.sheet.slice(0, EACH), client: await new Client(running.url).signIn(learner) };
      }),
    );

    const saves = learners.flatMap(({ id, questions, client }) =>
      questions.map(async ({ question, options }) => {
        const option = options[0]!;
        const { status, body } = await client.json(`/tentativi/${id}/risposte`, { question, option, revision: 0 });
        return { id, question, option, acknowledged: status === 200 && body.saved === true };
      }),
    );
    const answered = await Promise.all(saves);

    expect(answered.filter(({ acknowledged }) => acknowledged)).toHaveLength(LEARNERS * EACH);
    const stored = await running.app.get(Database).read.find(Response);
    const kept = new Set(stored.map(({ attemptId, question, option }) => `${attemptId} ${question} ${option}`));
    expect(answered.filter(({ id, question, option }) => !kept.has(`${id} ${question} ${option}`))).toEqual([]);
    expect(stored).toHaveLength(LEARNERS * EACH);
  });

  it('ten taps on “begin” give one attempt, ten on “hand in” one result, ten on the card one certificate and one ledger entry', async () => {
    const learner = await person(running.app);
    await certified(stage, learner.id, { but: [UNIT] });
    await lessonsDone(stage, learner.id);
    await practised(stage, learner.id);
    const assessment = running.app.get(AssessmentService);
    const ten = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, act));

    const ids = await ten(() => assessment.start(learner.id, UNIT));
    expect(new Set(ids).size).toBe(1);
    const [id] = ids as [string];
    const { attempt, unit } = await assessment.attempt(learner.id, id);
    await ten(() =>
      assessment.answer(
        learner.id,
        id,
        attempt.sheet.map(({ question }) => ({ question, option: rightOption(unit, question), certainty: null, revision: 0 })),
      ),
    );
    await ten(() => assessment.submit(learner.id, id));
    await ten(() => running.app.get(ProgressService).cardRead(learner.id, UNIT));

    const { read } = running.app.get(Database);
    const mine = { personId: learner.id, unit: UNIT };
    expect(await read.countBy(Attempt, mine)).toBe(1);
    expect(await read.countBy(Response, { attemptId: id })).toBe(attempt.sheet.length);
    expect(await read.countBy(Completion, mine)).toBe(1);
    expect(await read.countBy(Certificate, { personId: learner.id })).toBe(1);
    expect(await read.countBy(LedgerEntry, { ...mine, state: 'completed' })).toBe(1);
    expect(Number(await read.sum(LedgerEntry, 'change', { ...mine, state: Not('trained') }))).toBe(1); // a person counts once
  });

  it('ten taps on a card give one answer, the first; ten on a choice one decision, and two windows one deck', async () => {
    const learner = await person(running.app);
    const decks = running.app.get(DecksService);
    const interviews = running.app.get(InterviewsService);
    const ten = <T>(act: (turn: number) => Promise<T>) => Promise.all(Array.from({ length: 10 }, (_, turn) => act(turn)));

    expect(new Set(await ten(() => decks.start(learner.id, UNIT)))).toEqual(new Set([1]));
    expect(new Set(await ten(() => interviews.start(learner.id, UNIT)))).toEqual(new Set([1]));
    const answers = await ten((turn) => decks.answer(learner.id, UNIT, { number: 1, card: 1, saw: turn % 2 === 0 }));
    const chosen = await ten((turn) =>
      interviews.decide(learner.id, UNIT, { number: 1, position: 1, choice: ['a', 'b', 'c'][turn % 3]! }),
    );

    expect([answers, chosen].map((all) => all.filter((received) => received === 'stored').length)).toEqual([1, 1]);
    expect((await decks.deck(learner.id, UNIT, 1)).outcomes).toHaveLength(1);
    expect((await interviews.run(learner.id, UNIT, 1)).log).toHaveLength(1);
  });

  it('one person, course and cycle have one certificate, whatever the code does: the database refuses a second', async () => {
    const learner = await person(running.app);
    await certified(stage, learner.id);
    const database = running.app.get(Database);
    const first = await database.read.findOneByOrFail(Certificate, { personId: learner.id });
    const second = Object.assign(first, { id: nextId(), code: 'ANOTHER' });
    await expect(database.transaction((db) => db.insert(Certificate, second))).rejects.toThrow(/unique/i);
  });
});
