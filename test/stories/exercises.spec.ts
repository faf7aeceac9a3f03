import {
  CatalogueService,
  reasonsOf,
  rightResponse,
  saidBefore,
  type Exercise,
  type ExerciseType,
} from '../../src/catalogue/index.js';
import { fieldsOf, saidIn } from '../../src/catalogue/domain/exercises/index.js';
import { Database } from '../../src/database/index.js';
import { CheckResponse, ProgressService } from '../../src/progress/index.js';
import { sayIn } from '../../src/web/index.js';
import { violations } from '../support/axe.js';
import type { Reader } from '../support/browser.js';
import { Client, decode } from '../support/client.js';
import { JOURNEYS, lessonsDone, stage, type Stage } from '../support/journeys.js';
import { person } from '../support/people.js';

const TYPES: readonly ExerciseType[] = ['multiple', 'true-false', 'matching', 'ordering', 'signs'];
const say = sayIn('it');

interface Found {
  readonly exercise: Exercise;
  readonly unit: string;
  readonly lesson: string; // its address
}

/** Every exercise of the course, with the lesson that asks it. */
async function allExercises({ app }: Pick<Stage, 'app'>): Promise<Found[]> {
  const catalogue = app.get(CatalogueService);
  const [course] = await catalogue.courses();
  const units = await catalogue.unitsOf(course!);
  return units.flatMap(({ slug, exercises }) =>
    exercises.map((exercise) => ({ exercise, unit: slug, lesson: `/moduli/${slug}/lezioni/${exercise.lesson}` })),
  );
}

const ofType = async (here: Stage, type: ExerciseType): Promise<Found> =>
  (await allExercises(here)).find(({ exercise }) => exercise.type === type)!;

/** What has to be chosen in each field, by its name, so that everything is right. */
function rightValues(exercise: Exercise): ReadonlyMap<string, string> {
  const said = saidIn(rightResponse(exercise));
  return new Map(
    fieldsOf(exercise).flatMap(({ part, name, values }) => (said.has(part) ? [[name, values.get(said.get(part)!)!]] : [])),
  );
}

/** Answers with Tab, Space, arrows and Enter alone, from where the page was opened. */
async function answerByKeys({ page }: Reader, values: ReadonlyMap<string, string>): Promise<void> {
  const { keyboard } = page;
  const focus = page.locator(':focus');
  for (let tabs = 1; tabs <= 20; tabs++) {
    await keyboard.press('Tab');
    const wanted = values.get((await focus.getAttribute('name')) ?? '');
    const kind = (await focus.getAttribute('type')) ?? 'list';
    if (kind === 'submit') {
      await Promise.all([page.waitForEvent('framenavigated'), keyboard.press('Enter')]);
      return page.waitForLoadState();
    }
    if (kind === 'checkbox' && wanted !== undefined) await keyboard.press('Space');
    if (kind === 'radio') {
      await keyboard.press('Space');
      while ((await focus.inputValue()) !== wanted) await keyboard.press('ArrowDown');
    }
    if (kind === 'list') while ((await focus.inputValue()) !== wanted) await keyboard.press('ArrowDown');
  }
  throw new Error('The button is out of reach.');
}

describe.each(JOURNEYS)('Exercises of a lesson, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it.each(TYPES.map((type) => ({ type })))(
    '$type is answered with the keyboard alone, and gives its reasons at once',
    async ({ type }) => {
      const { exercise, unit, lesson } = await ofType(here, type);
      const learner = await person(here.app);
      const anna = await here.open(type === 'matching' ? 360 : undefined);
      await anna.signIn(learner);
      await anna.visit(`${lesson}#domanda-${exercise.id}`);
      const form = anna.page.locator(`#domanda-${exercise.id}`);
      const before = await form.innerText();
      for (const text of saidBefore(exercise).slice(0, type === 'matching' ? 1 : undefined)) expect(before).toContain(text);
      await answerByKeys(anna, rightValues(exercise));

      expect(anna.address).toBe(`${lesson}#domanda-${exercise.id}`);
      const after = await form.innerText();
      expect(after).toContain(say('progress.checks.right'));
      for (const { why } of reasonsOf(exercise)) expect(after).toContain(why);
      const stored = await here.app.get(Database).read.findBy(CheckResponse, { personId: learner.id });
      expect(stored.map((response) => [response.unit, response.question])).toEqual([[unit, exercise.id]]);
    },
  );

  it('two items on one place are refused: nothing is stored, and what was chosen is still there', async () => {
    const { exercise, lesson } = await ofType(here, 'ordering');
    const learner = await person(here.app);
    const anna = await here.open(390);
    await anna.signIn(learner);
    await anna.visit(lesson);
    const lists = anna.page.locator(`#domanda-${exercise.id} select`);
    const count = await lists.count();
    for (let index = 0; index < count; index++) await lists.nth(index).selectOption(String(Math.max(1, index)));
    await anna.going(anna.page.locator(`#domanda-${exercise.id}`).getByRole('button'));

    expect(await anna.page.getByRole('alert').innerText()).toContain(say('exercise.refused.same-place'));
    if (journey.script) expect(await anna.page.locator(':focus').getAttribute('role')).toBe('alert');
    for (let index = 0; index < count; index++) {
      expect(await lists.nth(index).inputValue()).toBe(String(Math.max(1, index)));
      expect(await lists.nth(index).getAttribute('aria-invalid')).toBe(index < 2 ? 'true' : null);
    }
    expect(await here.app.get(Database).read.countBy(CheckResponse, { personId: learner.id })).toBe(0);

    await anna.page.getByRole('alert').getByRole('link').click();
    await lists.first().selectOption(String(count));
    await anna.going(anna.page.locator(`#domanda-${exercise.id}`).getByRole('button'));
    expect(await anna.page.locator(`#domanda-${exercise.id}`).innerText()).toContain(say('exercise.due.ordering', { place: 1 }));
  });

  it('boxes left empty are no answer, and the page says so', async () => {
    const { exercise, lesson } = await ofType(here, 'signs');
    const anna = await here.open(390);
    await anna.signIn(await person(here.app));
    await anna.visit(lesson);
    await anna.going(anna.page.locator(`#domanda-${exercise.id}`).getByRole('button'));
    expect(await anna.page.locator(`#domanda-${exercise.id}`).innerText()).toContain(say('exercise.refused.nothing'));
    expect(await anna.page.locator(`#domanda-${exercise.id}`).innerText()).not.toContain(reasonsOf(exercise)[0]!.why);
  });
});

describe.each(JOURNEYS.filter(({ script }) => script))('What no page would send, on $engine', (journey) => {
  const here = stage(journey);

  it('is refused with 422 and words, and nothing is stored', async () => {
    const learner = await person(here.app);
    const client = await new Client(here.url).signIn(learner);
    for (const type of TYPES) {
      const { exercise, lesson } = await ofType(here, type);
      const [field] = fieldsOf(exercise);
      await client.get(lesson);
      for (const wrong of [
        { [field!.name]: 'inventato' },
        { [field!.name]: [...field!.values.values(), 'si'] },
        { [`r.${exercise.id}.inventato`]: 'si' },
        { [`r.${exercise.id}.__proto__`]: 'si' },
        { [field!.name]: 'x'.repeat(100_000) },
        { [`q.${exercise.id}`]: '1' },
      ]) {
        const { status, html } = await client.post(`${lesson}/verifiche`, wrong);
        expect([type, Object.keys(wrong)[0], status]).toEqual([type, Object.keys(wrong)[0], 422]);
        expect(html).toContain(say('progress.checks.refused'));
        for (const { why } of reasonsOf(exercise)) expect(decode(html)).not.toContain(why);
      }
      const { status, html } = await client.post(`${lesson}/verifiche`, { [field!.name]: 'x'.repeat(2_000_000) });
      expect(status).toBe(413);
      expect(html).toContain(say('problem.too-large.title'));
    }
    expect(await here.app.get(Database).read.countBy(CheckResponse, { personId: learner.id })).toBe(0);
  });

  it('no page tells what is right before it is answered', async () => {
    const client = await new Client(here.url).signIn(await person(here.app));
    const found = await allExercises(here);
    expect(new Set(found.map(({ exercise }) => exercise.type))).toEqual(new Set(TYPES));
    for (const { exercise, lesson } of found) {
      const html = decode((await client.get(lesson)).html);
      const [form = ''] = html.split(`id="domanda-${exercise.id}"`)[1]!.split('</form>');
      expect(reasonsOf(exercise).filter(({ why }) => html.includes(why))).toEqual([]);
      const inputs = form.match(/<label[^>]*>\s*<input[^>]*>/g) ?? [];
      const shapes = new Set(inputs.map((shape) => shape.replace(/ (?:name|value)="[^"]*"/g, '')));
      expect(shapes.size).toBe(exercise.type === 'ordering' || exercise.type === 'matching' ? 0 : 1);
      if (exercise.type === 'ordering') {
        const places = exercise.items.map(({ text }) => form.indexOf(text));
        expect(places).not.toEqual([...places].sort((one, other) => one - other));
      }
    }
  });

  it('a lesson is done without its exercises, and stays done', async () => {
    const learner = await person(here.app);
    await lessonsDone(here, learner.id);
    const { unit, lessonsDone: done } = await here.app.get(ProgressService).of(learner.id, 'riconoscere');
    expect(unit.exercises.length).toBeGreaterThan(1);
    expect(done).toHaveLength(unit.lessons.length);
  });
});

// What a page is made of does not depend on the database: one is enough. axe itself needs JavaScript.
describe.each(JOURNEYS.filter(({ script, engine }) => script && engine === 'SQLite'))('Exercises, for everybody', (journey) => {
  const here = stage(journey);

  it.each([{ width: 360 }, { width: 1280 }])(
    'have no accessibility violation at $width pixels, before, refused and after',
    async ({ width }) => {
      const anna = await here.open(width);
      await anna.signIn(await person(here.app));
      const found: string[] = [];
      for (const type of TYPES) {
        const { exercise, lesson } = await ofType(here, type);
        const look = async (when: string) => found.push(...(await violations(anna)).map((one) => `${type} ${when}: ${one}`));
        await anna.visit(lesson);
        await look('before');
        const form = anna.page.locator(`#domanda-${exercise.id}`);
        if (type === 'ordering') {
          for (const list of await form.locator('select').all()) await list.selectOption('1');
          await anna.going(form.getByRole('button'));
          await look('refused');
        }
        for (const box of await form.getByRole('checkbox').all()) await box.check();
        if (type === 'true-false') await form.getByRole('radio').first().check();
        for (const [index, list] of (await form.locator('select').all()).entries()) await list.selectOption({ index: index + 1 });
        await anna.going(form.getByRole('button'));
        await look('after');
      }
      expect(found).toEqual([]);
    },
    240_000,
  );
});
