import { AssessmentService, ClosingService, presentReplay, ReplayService } from '../src/assessment/index.js';
import { Database } from '../src/database/index.js';
import { groupCode } from '../src/shared/index.js';
import { sayIn } from '../src/web/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { lessonsDone, rightOption, UNIT } from './support/journeys.js';
import { person } from './support/people.js';

const BEGUN = new Date('2027-03-01T08:00:00.000Z');
const on = (day: number) => new Date(BEGUN.getTime() + day * 86_400_000);

describe.each(DATABASES)('The end of an attempt, on $engine', (database) => {
  let running: RunningApp;
  let personId: string;
  let id: string;

  beforeAll(async () => {
    running = await startApp(database);
  });
  afterAll(() => running?.close());

  beforeEach(async () => {
    ({ id: personId } = await person(running.app));
    await lessonsDone(running, personId, BEGUN);
    id = await assessment().start(personId, UNIT, BEGUN);
  });

  const assessment = () => running.app.get(AssessmentService);
  const replayed = async (receipt: string) => running.app.get(ReplayService).replay(receipt);
  const write = (work: Parameters<Database['transaction']>[0]) => running.app.get(Database).transaction(work);

  /** Answers all questions, so many of them right, a day after the beginning. */
  async function answer(right: number): Promise<void> {
    const { attempt, unit } = await assessment().attempt(personId, id, BEGUN);
    const choices = attempt.sheet.map(({ question, options }, index) => {
      const key = rightOption(unit, question);
      const option = index < right ? key : options.find((one) => one !== key)!;
      return { question, option, certainty: 2 as const, revision: 0 };
    });
    await assessment().answer(personId, id, choices, on(1));
  }

  it('has a receipt, from which it can be done over again with the same result', async () => {
    await answer(10);
    await assessment().submit(personId, id, on(2));
    const { attempt } = await assessment().attempt(personId, id, on(2));
    const replay = await replayed(groupCode(attempt.receipt!).toLowerCase());

    expect(replay).toMatchObject({ sameGrade: true, sameReceipt: true, regraded: { correct: 10, outOf: 12, passed: true } });
    expect(replay.log).toHaveLength(12);
    const said = presentReplay(replay, sayIn('it'));
    expect(said).toContain('Rifatto dal registro, l’esito è lo stesso.');
    expect(said).toContain('La ricevuta corrisponde');
    expect(said).not.toContain(personId);
    expect(said.split('\n')).toHaveLength(12 + 6);
  });

  it.each([
    { what: 'an answer', change: "update responses set option = case when option = 'a' then 'b' else 'a' end", sameGrade: false },
    { what: 'how sure an answer was', change: 'update responses set certainty = 3', sameGrade: true },
    { what: 'the moment of closing', change: `update attempts set "submittedAt" = '2027-03-03T09:00:00.000Z'`, sameGrade: true },
  ])('tells when $what has been changed behind its back', async ({ change, sameGrade }) => {
    await answer(12);
    await assessment().submit(personId, id, on(2));
    const { attempt } = await assessment().attempt(personId, id, on(2));
    await write((db) => db.query(change)); // of everybody's: no rule of ours does this

    expect(await replayed(attempt.receipt!)).toMatchObject({ sameGrade, sameReceipt: false });
  });

  it('refuses a receipt with a slip of the finger, and one that nobody has', async () => {
    await expect(replayed('0123-4567-89A')).rejects.toMatchObject({ code: 'assessment.receipt-unreadable' });
    await expect(replayed('0123-4567-89AB')).rejects.toMatchObject({ code: 'assessment.receipt-not-found' });
  });

  it('comes by itself thirty days after the last answer, with what there is; a late answer does not open it again', async () => {
    await answer(3);
    expect((await assessment().attempt(personId, id, on(30))).attempt.submittedAt).toBeNull();
    const { question, options } = (await assessment().attempt(personId, id, on(30))).attempt.sheet[0]!;
    const late = await assessment().answer(
      personId,
      id,
      [{ question, option: options[0]!, certainty: null, revision: 1 }],
      on(31.5),
    );
    expect(late).toEqual({ closed: true });

    const { attempt } = await assessment().attempt(personId, id, on(40));
    expect(attempt).toMatchObject({ closedBy: 'time', submittedAt: on(31), grade: { correct: 3, passed: false } });
    expect(await replayed(attempt.receipt!)).toMatchObject({ sameGrade: true, sameReceipt: true });
    expect((await assessment().entry(personId, UNIT, on(40))).open).toBeNull();
  });

  it('a job closes what nobody reads, as of the same day', async () => {
    await answer(12);
    expect(await running.app.get(ClosingService).settleAll(on(60))).toBeGreaterThan(0);
    expect(await running.app.get(ClosingService).settleAll(on(61))).toBe(0);
    const { attempt } = await assessment().attempt(personId, id, on(61));
    expect(attempt).toMatchObject({ closedBy: 'time', submittedAt: on(31), grade: { correct: 12, passed: true } });
  });

  it('when the process died between closing and grading, whoever reads it next grades it', async () => {
    await answer(12);
    await write(
      (db) => db.sql`update attempts set "submittedAt" = ${on(2).toISOString()}, "closedBy" = 'learner' where id = ${id}`,
    );
    const { refusal } = await assessment().entry(personId, UNIT, on(3));

    expect(refusal).toBe('passed');
    const { attempt } = await assessment().attempt(personId, id, on(3));
    expect(attempt).toMatchObject({ closedBy: 'learner', submittedAt: on(2), grade: { correct: 12, passed: true } });
  });

  it('a clock that was set back an hour loses no answer and closes nothing early', async () => {
    await answer(2);
    const { attempt, unit } = await assessment().attempt(personId, id, on(1));
    const { question } = attempt.sheet[5]!;
    const changed = { question, option: rightOption(unit, question), certainty: 1 as const, revision: 1 };
    await assessment().answer(personId, id, [changed], new Date(on(1).getTime() - 3_600_000));
    await assessment().submit(personId, id, new Date(on(1).getTime() - 3_600_000));
    expect((await assessment().attempt(personId, id, on(1))).attempt.grade).toMatchObject({ correct: 3 });
  });
});
