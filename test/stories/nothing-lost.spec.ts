import { AssessmentService, Response } from '../../src/assessment/index.js';
import { Database } from '../../src/database/index.js';
import { sayIn } from '../../src/web/index.js';
import { person, type TestPerson } from '../support/people.js';
import { JOURNEYS, lessonsDone, rightOption, stage, UNIT } from '../support/journeys.js';
import type { Reader } from '../support/browser.js';

describe.each(JOURNEYS)('Nothing is lost, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  async function sitting(): Promise<{ learner: TestPerson; address: string; questions: string[] }> {
    const learner = await person(here.app);
    await lessonsDone(here, learner.id);
    const id = await here.app.get(AssessmentService).start(learner.id, UNIT);
    const { attempt } = await here.app.get(AssessmentService).attempt(learner.id, id);
    return { learner, address: `/tentativi/${id}`, questions: attempt.sheet.map(({ question }) => question) };
  }

  const choice = (reader: Reader, question: string, option: string) =>
    reader.page.locator(`input[name="r.${question}"][value="${option}"]`);
  const state = (reader: Reader, question: string) => reader.page.locator(`#domanda-${question} .answer-state`);

  /** Chooses, and saves as this window can: the script at once, the button otherwise. */
  async function give(reader: Reader, question: string, option: string): Promise<void> {
    await choice(reader, question, option).check();
    if (!journey.script) await reader.press('Salva le risposte');
  }

  it('an answer is stored when it is given: it survives a reload, another window, signing out and in', async () => {
    const { learner, address, questions } = await sitting();
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(address);
    await give(anna, questions[0]!, 'c');
    await anna.page.locator(`#domanda-${questions[0]} [data-state="saved"]`).waitFor();

    await anna.page.reload();
    expect(await choice(anna, questions[0]!, 'c').isChecked()).toBe(true);

    await anna.going(anna.page.getByRole('button', { name: 'Disconnetti' }));
    await anna.signIn(learner);
    await anna.visit(address);
    expect(await choice(anna, questions[0]!, 'c').isChecked()).toBe(true);
    expect(await state(anna, questions[0]!).innerText()).toContain('Salvata');
  });

  it('a choice made before the page has wholly arrived is stored too', async () => {
    const { learner, address, questions } = await sitting();
    const anna = await here.open();
    await anna.signIn(learner);
    let arrive = (): void => undefined;
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    await anna.context.route('**/*.js', async (route) => {
      await slow;
      await route.fallback();
    });
    const arrived = anna.page.goto(anna.url + address, { waitUntil: 'commit' });
    await give(anna, questions[0]!, 'c');
    arrive();
    await arrived;
    await anna.page.locator(`#domanda-${questions[0]} [data-state="saved"]`).waitFor();
    const stored = await here.app.get(AssessmentService).attempt(learner.id, address.split('/').pop()!);
    expect(stored.responses.get(questions[0]!)?.option).toBe('c');
  });

  it('two windows that disagree are shown to the learner: nothing is overwritten in silence', async () => {
    const { learner, address, questions } = await sitting();
    const [question] = questions as [string];
    const office = await here.open();
    await office.signIn(learner);
    await office.visit(address);
    const older = await office.anotherTab();
    await older.visit(address);

    await give(office, question, 'a');
    await office.page.locator(`#domanda-${question} [data-state="saved"]`).waitFor();
    await give(older, question, 'b');
    await older.page.locator(`#domanda-${question} [data-state="conflict"]`).waitFor();

    const stored = await here.app.get(AssessmentService).attempt(learner.id, address.split('/').pop()!);
    expect(stored.responses.get(question)?.option).toBe('a');

    if (journey.script) await older.page.getByRole('button', { name: 'Tieni quella scelta qui' }).click();
    else await give(older, question, 'b');
    await older.page.locator(`#domanda-${question} [data-state="saved"]`).waitFor();
    const decided = await here.app.get(AssessmentService).attempt(learner.id, address.split('/').pop()!);
    expect(decided.responses.get(question)?.option).toBe('b');
  });

  it('a session that ends in the middle of the quiz loses no answer', async () => {
    const { learner, address, questions } = await sitting();
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(address);
    await give(anna, questions[0]!, 'a');
    await anna.page.locator(`#domanda-${questions[0]} [data-state="saved"]`).waitFor();

    await here.app.get(Database).transaction((db) => db.sql`delete from web_sessions where "personId" = ${learner.id}`);
    await choice(anna, questions[1]!, 'd').check();
    if (journey.script) await anna.going(anna.page.locator(`#domanda-${questions[1]} .answer-state a`));
    else {
      await anna.press('Salva le risposte');
      expect(await anna.heading()).toBe(sayIn('it')('problem.sign-in-needed.title'));
      await anna.follow('Continua');
    }
    await anna.fillSignIn(learner.email);

    expect(anna.address.split('?')[0]).toBe(address);
    expect(await choice(anna, questions[0]!, 'a').isChecked()).toBe(true);
    expect(await choice(anna, questions[1]!, 'd').isChecked()).toBe(true);
    if (!journey.script) await anna.press('Salva le risposte');
    await anna.page.locator(`#domanda-${questions[1]} [data-state="saved"]`).waitFor();
    const { responses } = await here.app.get(AssessmentService).attempt(learner.id, address.split('/').pop()!);
    expect([...responses.values()].map(({ option }) => option).sort()).toEqual(['a', 'd']);
  });

  it('handing in twice is the same as once, and a closed quiz takes no more answers', async () => {
    const { learner, address, questions } = await sitting();
    const unit = await here.unit();
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(address);
    const older = await anna.anotherTab();
    await older.visit(address);
    const confirming = await anna.anotherTab();
    await confirming.visit(`${address}/consegna`);

    await give(anna, questions[0]!, rightOption(unit, questions[0]!));
    await anna.page.locator(`#domanda-${questions[0]} [data-state="saved"]`).waitFor();
    await anna.press('Consegna');
    await anna.press('Consegna e vedi il risultato');
    expect(await anna.text()).toContain('Risposte corrette: 1 su 12');

    await confirming.press('Consegna e vedi il risultato'); // the button was still there
    expect(await confirming.text()).toContain('Risposte corrette: 1 su 12');

    await choice(older, questions[1]!, 'a').check();
    if (journey.script) await older.going(older.page.locator(`#domanda-${questions[1]} .answer-state a`));
    else await older.press('Salva le risposte');
    expect(await older.text()).toContain('Risposte corrette: 1 su 12');
    expect(await here.app.get(Database).read.countBy(Response, { attemptId: address.split('/').pop()! })).toBe(1);
  });

  it('before an attempt is closed no page carries the key', async () => {
    const { learner, address } = await sitting();
    const unit = await here.unit();
    const anna = await here.open();
    await anna.signIn(learner);
    for (const page of [address, `${address}/consegna`, `/moduli/${UNIT}`, `/moduli/${UNIT}/tentativi/nuovo`]) {
      await anna.visit(page);
      const html = await anna.page.content();
      for (const { options } of unit.bank) for (const { why } of options) expect(html).not.toContain(why);
      expect(html).not.toMatch(/correct|data-right|data-key/);
    }
  });
});
