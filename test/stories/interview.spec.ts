import { Database } from '../../src/database/index.js';
import { Decision, InterviewRun, InterviewsService, safePath } from '../../src/practice/index.js';
import { StepDone } from '../../src/progress/index.js';
import { sayIn } from '../../src/web/index.js';
import type { Reader } from '../support/browser.js';
import { JOURNEYS, stage, takeInterview, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const INTERVIEW = `/moduli/${UNIT}/colloquio`;
const say = sayIn('it');

describe.each(JOURNEYS)('An interview, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  const done = ({ id }: TestPerson) => here.app.get(Database).read.countBy(StepDone, { personId: id, step: 'scenario_done' });
  const logOf = async ({ id }: TestPerson) => {
    const { id: runId } = await here.app.get(Database).read.findOneByOrFail(InterviewRun, { personId: id });
    const log = await here.app.get(Database).read.find(Decision, { where: { runId }, order: { position: 'ASC' } });
    return log.map(({ node, choice }) => `${node} ${choice}`);
  };

  async function choose(reader: Reader, choice: string): Promise<void> {
    await reader.page.locator(`input[name="scelta"][value="${choice}"]`).check();
    await reader.press('Scegli');
  }
  const goOn = (reader: Reader) => reader.follow(/^(Vai avanti|Vedi come finisce)$/);

  it('with an unsafe choice is taken up again from there, and the log keeps both', async () => {
    const learner = await person(here.app);
    const { interview } = await here.unit();
    const [first, ...rest] = safePath(interview);
    const opening = interview.nodes.find(({ id }) => id === first!.node)!;
    const unsafe = opening.choices.find((choice) => choice.unsafe)!;
    const anna = await here.open(390);
    await anna.signIn(learner);
    await anna.visit(INTERVIEW);
    expect(await anna.text()).toContain(interview.note);
    await anna.press('Continua');

    await choose(anna, unsafe.id);
    expect(await anna.text()).toContain(unsafe.feedback);
    expect(await anna.text()).toContain(say('practice.interview.unsafe'));
    await goOn(anna);
    while ((await anna.page.locator('input[name="scelta"]').count()) > 0) {
      const scene = await anna.page.locator('.scene').innerText();
      const { choices } = interview.nodes.find((node) => node.scene.trim() === scene)!;
      const best = choices.reduce((one, other) => (other.score > one.score ? other : one));
      await choose(anna, best.id);
      expect(await anna.text()).not.toContain(say('practice.interview.unsafe'));
      await goOn(anna);
    }

    expect(await anna.text()).toContain(say('practice.interview.again-why'));
    expect(await anna.text()).toContain(unsafe.text);
    expect(await done(learner)).toBe(0);
    const before = await logOf(learner);

    await anna.visit(INTERVIEW); // left for another day: it is still to be taken up
    await anna.follow(say('practice.interview.resume'));
    await anna.follow('Riprendi da qui');
    expect(await anna.page.locator('.scene').innerText()).toBe(opening.scene.trim());
    for (const { choice } of [first!, ...rest]) {
      await choose(anna, choice);
      await goOn(anna);
    }
    expect(await anna.text()).toContain('Risultato: 100 su 100');
    expect(await anna.text()).toContain(say('practice.interview.finished'));
    const ending = interview.nodes.find(({ scene }) => scene.includes('non è più sola'));
    for (const line of [...(ending?.said ?? []), ...(ending?.hidden ?? [])]) expect(await anna.text()).toContain(line);
    expect(await done(learner)).toBe(1);
    expect(await logOf(learner)).toEqual([...before, ...safePath(interview).map(({ node, choice }) => `${node} ${choice}`)]);

    await anna.follow('Continua');
    expect(await anna.heading()).toBe('Una pausa');
    await anna.follow('Continua');
    expect(anna.address).toBe(`/moduli/${UNIT}`);
  });

  it('is resumed on another machine at the same scene, and two tabs cannot decide twice', async () => {
    const learner = await person(here.app);
    const { interview } = await here.unit();
    const [first, second] = safePath(interview);
    const office = await here.open();
    await office.signIn(learner);
    await office.visit(INTERVIEW);
    await office.press('Continua');
    const older = await office.anotherTab();
    await older.visit(office.address);
    await choose(office, first!.choice);

    const other = interview.nodes.find(({ id }) => id === first!.node)!.choices.find(({ id }) => id !== first!.choice)!;
    await choose(older, other.id);
    expect(await older.text()).toContain(say('practice.first-stays'));
    expect(await older.text()).not.toContain(other.feedback);
    expect(await logOf(learner)).toEqual([`${first!.node} ${first!.choice}`]);

    const phone = await here.open(390);
    await phone.signIn(learner);
    await phone.visit(INTERVIEW);
    await phone.follow(say('practice.interview.resume'));
    const scene = interview.nodes.find(({ id }) => id === second!.node)!.scene.trim();
    expect(await phone.page.locator('.scene').innerText()).toBe(scene);
  });

  it('may be read instead: the same step, no trace of which way, one quiet screen', async () => {
    const reader = await person(here.app);
    const anna = await here.open();
    await anna.signIn(reader);
    await anna.visit(INTERVIEW);
    await anna.follow('Attività alternativa');
    const { interview } = await here.unit();
    for (const decided of safePath(interview)) {
      const node = interview.nodes.find(({ id }) => id === decided.node)!;
      expect(await anna.text()).toContain(node.scene.trim());
      expect(await anna.text()).toContain(node.choices.find(({ id }) => id === decided.choice)!.feedback);
    }
    await anna.press('Ho letto');
    expect(await anna.heading()).toBe('Una pausa');
    expect(await done(reader)).toBe(1);
    expect(await here.app.get(Database).read.countBy(InterviewRun, { personId: reader.id })).toBe(0);

    const luca = await person(here.app);
    const taking = await here.open();
    await taking.signIn(luca);
    await taking.visit(INTERVIEW);
    await takeInterview(taking, await here.unit());
    const step = async (window: Reader) => {
      await window.visit(`/moduli/${UNIT}`);
      return window.page.locator('.step', { hasText: 'Colloquio' }).innerText();
    };
    expect(await step(anna)).toBe(await step(taking));
  });

  it('a done one may be taken again, and is a run of its own', async () => {
    const learner = await person(here.app);
    const service = here.app.get(InterviewsService);
    await service.readInstead(learner.id, UNIT);
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(INTERVIEW);
    expect(await anna.text()).toContain(say('practice.interview.done'));
    await takeInterview(anna, await here.unit());
    await anna.visit(INTERVIEW);
    await anna.press('Continua');
    expect(anna.address).toBe(`${INTERVIEW}/2/scelte/1`);
  });
});
