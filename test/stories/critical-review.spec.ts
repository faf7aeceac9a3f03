import { AssessmentService, CriticalAnswer } from '../../src/assessment/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { CatalogueService, type Question } from '../../src/catalogue/index.js';
import { Completion, ProgressService } from '../../src/progress/index.js';
import { certified, JOURNEYS, lessonsDone, practised, rightOption, stage, UNIT, wrongOption } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const HOUR = 3_600_000; // milliseconds

describe.each(JOURNEYS)('A critical question missed in a quiz that was passed, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  /** Passes the quiz with every critical question wrong that may be, an hour ago; gives those that were. */
  async function passedButFor(personId: string): Promise<Question[]> {
    const assessment = here.app.get(AssessmentService);
    const at = new Date(Date.now() - HOUR);
    const id = await assessment.start(personId, UNIT, at);
    const { attempt, unit } = await assessment.attempt(personId, id, at);
    const asked = attempt.sheet.map(({ question }) => unit.bank.find((one) => one.id === question)!);
    const missed = asked.filter(({ sister }) => sister !== null).slice(0, 2);
    const choices = asked.map(({ id: question }) => ({
      question,
      option: missed.some((one) => one.id === question) ? wrongOption(unit, question) : rightOption(unit, question),
      certainty: null,
      revision: 0,
    }));
    await assessment.answer(personId, id, choices, at);
    await assessment.submit(personId, id, at);
    return missed;
  }

  /** A draw may have no critical question: then somebody else draws. */
  async function somebodyWhoMissed(): Promise<{ learner: TestPerson; missed: Question[] }> {
    for (;;) {
      const learner = await person(here.app);
      await lessonsDone(here, learner.id, new Date(Date.now() - 2 * HOUR));
      const missed = await passedButFor(learner.id);
      if (missed.length > 0) return { learner, missed };
    }
  }

  it('is set right after reading its lesson again, by answering another case: only then is the unit completed', async () => {
    const { learner, missed } = await somebodyWhoMissed();
    await certified(here, learner.id, { but: [UNIT] });
    await practised(here, learner.id);
    await here.app.get(ProgressService).cardRead(learner.id, UNIT);
    const { read } = here.app.get(Database);
    const unit = await here.app.get(CatalogueService).unit(UNIT);
    expect(await read.countBy(Certificate, { personId: learner.id })).toBe(0);

    const anna = await here.open(360);
    await anna.signIn(learner);
    expect(await anna.text()).toContain('Punti da rivedere');
    await anna.visit(`/moduli/${UNIT}/da-rivedere`);
    for (const { sister, options } of missed) {
      const html = await anna.page.content();
      expect(html).not.toContain(unit.sisters.find((one) => one.id === sister)!.prompt); // first the lesson
      for (const { why } of [...options, ...unit.sisters.find((one) => one.id === sister)!.options])
        expect(html).not.toContain(why);
    }

    for (const [index, { sister }] of missed.entries()) {
      const { options, lesson } = unit.sisters.find((one) => one.id === sister)!;
      const point = () => anna.page.locator(`#punto-${sister}`);
      const wrong = options.find(({ correct }) => !correct)!;
      const right = options.find(({ correct }) => correct)!;
      const again = async () => {
        await anna.visit(`/moduli/${UNIT}/lezioni/${missed[index]!.lesson}`);
        await anna.visit(`/moduli/${UNIT}/da-rivedere`);
      };
      expect(lesson).toBe(missed[index]!.lesson);
      await again();
      if (index === 0) {
        await point().locator(`input[value="${wrong.id}"]`).check();
        await anna.going(point().getByRole('button', { name: 'Rispondi' }));
        expect(await point().innerText()).toContain(wrong.why);
        expect(await anna.page.content()).not.toContain(right.why);
        expect(await point().getByRole('button').count()).toBe(0); // to be read once more
        await again();
      }
      await point().locator(`input[value="${right.id}"]`).check();
      await anna.going(point().getByRole('button', { name: 'Rispondi' }));
      for (const { why } of options) expect(await point().innerText()).toContain(why);
    }
    expect(await anna.text()).toContain('Fatto: hai rivisto tutti i punti.');
    expect(await read.countBy(Completion, { personId: learner.id, unit: UNIT })).toBe(1);
    expect(await read.countBy(Certificate, { personId: learner.id })).toBe(1);
    expect(await read.count(CriticalAnswer)).toBeGreaterThan(missed.length);
  });

  it('refuses an answer before the lesson, an option that is not there, a point of somebody else', async () => {
    const { learner, missed } = await somebodyWhoMissed();
    const other = await here.open();
    await other.signIn(await person(here.app));
    expect(await other.visit(`/moduli/${UNIT}/da-rivedere`)).toBe(404);
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit('/percorso');

    const post = (question: string, option: string) =>
      anna.context.request.post(`${here.url}/moduli/${UNIT}/da-rivedere/${question}`, {
        form: { _csrf: token, [`r.${question}`]: option },
        maxRedirects: 0,
      });
    const token = await anna.page.locator('input[name="_csrf"]').first().inputValue();
    const sister = missed[0]!.sister!;
    for (const [question, option, says] of [
      [sister, 'a', 'Prima rileggi la lezione'],
      [sister, 'z', 'Questa risposta non è stata capita'],
      [missed[0]!.id, 'a', 'Questa risposta non è stata capita'],
    ] as const) {
      const answer = await post(question, option);
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).toContain(says);
    }
    const { read } = here.app.get(Database);
    expect(await read.countBy(Completion, { personId: learner.id })).toBe(0);
  });
});
