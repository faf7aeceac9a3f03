import { setTimeout as pause } from 'node:timers/promises';
import { AssessmentService, Response } from '../../src/assessment/index.js';
import { Database } from '../../src/database/index.js';
import type { Reader } from '../support/browser.js';
import { JOURNEYS, lessonsDone, stage, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const WITH_SCRIPT = JOURNEYS.filter(({ script }) => script); // without it the browser itself says that there is no network

describe.each(WITH_SCRIPT)('Minutes without a network, on $engine', (journey) => {
  const here = stage(journey);
  let anna: Reader;
  let learner: TestPerson;
  let address: string;
  let questions: string[];

  beforeEach(async () => {
    learner = await person(here.app);
    await lessonsDone(here, learner.id);
    const id = await here.app.get(AssessmentService).start(learner.id, UNIT);
    const { attempt } = await here.app.get(AssessmentService).attempt(learner.id, id);
    questions = attempt.sheet.map(({ question }) => question);
    address = `/tentativi/${id}`;
    anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(address);
  });

  const network = (there: boolean) => anna.context.setOffline(!there);
  const choose = (reader: Reader, index: number, option: string) =>
    reader.page.locator(`input[name="r.${questions[index]}"][value="${option}"]`).check();
  const sure = (reader: Reader, index: number, level: number) =>
    reader.page.locator(`input[name="c.${questions[index]}"][value="${level}"]`).check();
  const state = (reader: Reader, index: number, is: string) =>
    reader.page.locator(`#domanda-${questions[index]} [data-state="${is}"]`).waitFor();
  const log = async () => {
    const responses = await here.app.get(Database).read.findBy(Response, { attemptId: address.split('/').pop()! });
    const inOrder = responses.sort((one, other) => one.givenAt.getTime() - other.givenAt.getTime());
    return inOrder.map(({ question, option, certainty, revision }) => [questions.indexOf(question), option, certainty, revision]);
  };
  const keptHere = (reader: Reader) => reader.page.evaluate<string>('Object.values(localStorage).join()');

  /** Its own window clears what it had kept once it is told that it arrived, which may be after another window has shown it. */
  const nothingKept = async (reader: Reader) => {
    for (let tries = 0; tries < 100 && (await keptHere(reader)) !== ''; tries++) await pause(50);
    expect(await keptHere(reader)).toBe('');
  };

  it('says what is saved and what is not, keeps it, sends it in order and once when the network is back', async () => {
    await choose(anna, 0, 'a');
    await state(anna, 0, 'saved');
    await network(false);
    await choose(anna, 2, 'c');
    await state(anna, 2, 'unsaved');
    await choose(anna, 1, 'b');
    await state(anna, 1, 'unsaved');
    await choose(anna, 2, 'd'); // thought again
    await sure(anna, 2, 3);
    await state(anna, 0, 'saved');
    expect(await anna.page.locator('[data-offline]').innerText()).toContain('non cifrate');
    expect(await log()).toEqual([[0, 'a', null, 1]]);

    await anna.page.getByRole('button', { name: 'Consegna', exact: true }).click();
    expect(anna.address).toBe(address);
    expect(await anna.page.locator('[data-offline]').innerText()).toContain('per consegnare serve la rete');

    await network(true);
    await state(anna, 1, 'saved');
    await state(anna, 2, 'saved');
    await anna.page.locator('[data-offline]').waitFor({ state: 'hidden' });
    expect(await log()).toEqual([
      [0, 'a', null, 1],
      [2, 'd', 3, 1],
      [1, 'b', null, 1],
    ]);
    expect(await keptHere(anna)).toBe('');
    await anna.press('Consegna');
    expect(await anna.heading()).toBe('Consegna del quiz');
  });

  it('a window that is closed meanwhile loses nothing: the next one sends what was kept', async () => {
    await network(false);
    await choose(anna, 3, 'b');
    await sure(anna, 3, 2);
    await state(anna, 3, 'unsaved');
    await anna.page.close();

    await network(true);
    const again = await anna.anotherTab();
    await again.visit(address);
    await state(again, 3, 'saved');
    expect(await again.page.locator(`input[name="r.${questions[3]}"][value="b"]`).isChecked()).toBe(true);
    expect((await log()).map(([index, option]) => [index, option])).toEqual([[3, 'b']]);
    await nothingKept(again);
  });

  it('an answer that had arrived, though its window was closed before it was told so, is kept no longer', async () => {
    await choose(anna, 0, 'b');
    await state(anna, 0, 'saved');
    const key = `risposte:${address}/risposte`;
    const kept = { at: Date.now(), answers: { [questions[0]!]: { option: 'b', certainty: null, revision: 0 } } };
    await anna.page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify(kept))})`);
    await anna.visit(address);
    await state(anna, 0, 'saved');
    await nothingKept(anna);
    expect((await log()).filter(([index]) => index === 0)).toHaveLength(1);
  });

  it('what another device has answered meanwhile is shown beside it: the learner chooses', async () => {
    await network(false);
    await choose(anna, 0, 'b');
    await state(anna, 0, 'unsaved');
    const choice = { question: questions[0]!, option: 'c', certainty: 1 as const, revision: 0 };
    await here.app.get(AssessmentService).answer(learner.id, address.split('/').pop()!, [choice]);

    await network(true);
    await state(anna, 0, 'conflict');
    expect(await anna.page.locator(`#domanda-${questions[0]} .answer-state`).innerText()).toContain('poco sicura');
    expect(await log()).toEqual([[0, 'c', 1, 1]]);
    await anna.page.getByRole('button', { name: 'Tieni quella scelta qui' }).click();
    await state(anna, 0, 'saved');
    expect(await log()).toEqual([
      [0, 'c', 1, 1],
      [0, 'b', null, 2],
    ]);
  });

  it('signing out leaves nothing on a shared computer', async () => {
    await anna.page.evaluate(`localStorage.setItem('risposte:/tentativi/di-prima/risposte', '{}')`);
    await anna.visit(address);
    expect(await keptHere(anna)).toBe(''); // another quiz's, of whoever sat here before
    await anna.context.route('**/risposte', (route) => route.abort('internetdisconnected'));
    await choose(anna, 0, 'b');
    await state(anna, 0, 'unsaved');
    expect(await keptHere(anna)).toContain(questions[0]);
    anna.page.on('dialog', (dialog) => void dialog.accept());
    await anna.going(anna.page.getByRole('button', { name: 'Disconnetti' }));
    expect(await keptHere(anna)).toBe('');
  });
});
