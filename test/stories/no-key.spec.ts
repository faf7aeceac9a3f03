import { BoostersService } from '../../src/boosters/index.js';
import { AssessmentService } from '../../src/assessment/index.js';
import { CatalogueService, readCatalogue, type Published, type UnitContent } from '../../src/catalogue/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { DecksService, InterviewsService } from '../../src/practice/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified, checksAnswered, lessonsDone, rightOption, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';
import { Wire } from '../support/wire.js';

const CASES = `/moduli/${UNIT}/casi`;
const INTERVIEW = `/moduli/${UNIT}/colloquio`;

/** What is read here are the bytes that leave the server, before any browser makes something of them. */
describe.each(DATABASES)('Nothing of the key leaves before the answer, on $engine', (database) => {
  let running: RunningApp;
  let unit: Published<UnitContent>;
  let anna: TestPerson;
  let client: Client;

  beforeAll(async () => {
    running = await startApp(database);
    unit = await running.app.get(CatalogueService).unit(UNIT);
  });
  afterAll(() => running?.close());

  beforeEach(async () => {
    anna = await person(running.app);
    client = await new Client(running.url).signIn(anna);
  });

  const page = async (address: string) => decode((await client.get(address)).html);

  /** What is left of a page without what differs from card to card by its nature. */
  const shape = (html: string, ...own: string[]) =>
    own
      .reduce((text, part) => text.replaceAll(part, '…'), html)
      .replace(/(name="_csrf" value=)"[^"]+"/g, '$1"…"')
      .replace(/\d+/g, '#')
      .replace(/(Nessuna risposta data|# rispost[ae] dat[ae])/, '#');

  it('cards: no reason of an unanswered one anywhere, and a card with signs looks like one without', async () => {
    await client.post(CASES);
    const { cards } = await running.app.get(DecksService).deck(anna.id, UNIT, 1);
    const shapes = new Set<string>();
    for (const [index, card] of cards.entries()) {
      const unanswered = new Set([...cards.slice(index), ...unit.vignettes.filter((one) => !cards.includes(one))]);
      const address = `${CASES}/1/carte/${index + 1}`;
      const waiting = await page(address);
      expect(waiting).toContain(card.text);
      const others = index === 0 ? [] : [`${CASES}/1/carte/1`, `/moduli/${UNIT}`, CASES, '/percorso'];
      for (const html of [waiting, ...(await Promise.all(others.map(page)))]) {
        expect([...unanswered].filter(({ why }) => html.includes(why))).toEqual([]);
        expect(html).not.toMatch(/false_alarm|correct_rejection|data-sign|data-key/);
      }
      shapes.add(shape(waiting, card.text));

      await client.post(address, { segni: index % 2 ? 'si' : 'no' });
      expect(await page(address)).toContain(card.why);
    }
    expect(shapes.size).toBe(1);
  });

  it('scenes: no effect, score or danger of a choice before it is taken, and of the others never', async () => {
    await client.post(INTERVIEW);
    const interviews = running.app.get(InterviewsService);
    const all = unit.interview.nodes.flatMap(({ choices }) => choices);
    const taken = new Set<string>();
    for (let position = 1; ; position++) {
      const { standing } = await interviews.run(anna.id, UNIT, 1);
      if (standing.ending) break;

      const { choices } = unit.interview.nodes.find(({ id }) => id === standing.asks)!;
      const address = `${INTERVIEW}/1/scelte/${position}`;
      const waiting = await page(address);
      expect(all.filter(({ feedback }) => waiting.includes(feedback))).toEqual([]);
      expect(waiting).not.toMatch(/unsafe|non sicura|score|punteggio/i);
      const labels = choices.map(({ id, text }) => {
        const label = waiting.split('<label').find((part) => part.includes(`value="${id}"`))!;
        return label.slice(0, label.indexOf('</label>')).replace(text, '…').replace(`value="${id}"`, '');
      });
      expect(new Set(labels).size).toBe(1);

      const choice = choices.find(({ unsafe }) => unsafe) ?? choices[0]!;
      taken.add(choice.feedback);
      await client.post(address, { scelta: choice.id });
      const answered = await page(address);
      expect(all.filter(({ feedback }) => answered.includes(feedback))).toEqual([choice]);
    }

    for (const html of [await page(`${INTERVIEW}/1`), await page(INTERVIEW), await page(`/moduli/${UNIT}`)])
      expect(all.filter(({ feedback }) => html.includes(feedback) && !taken.has(feedback))).toEqual([]);
    expect(await page(`${INTERVIEW}/1`)).toContain('riprendi da lì');
  });

  it('boosters: no reason of an unanswered question anywhere, the bank of the quiz included, and all options look alike', async () => {
    const completed = new Date(Date.now() - 366 * 86_400_000); // the yearly one is due
    await certified(running, anna.id, { at: completed });
    await checksAnswered(running, anna.id); // so that it asks what was never asked
    const { code } = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
    await client.get('/richiami');
    await client.post('/richiami', { attestato: code, giorno: '365' });
    const boosters = running.app.get(BoostersService);
    const { items } = await boosters.opened(anna.id, 1);
    expect(items.some((item) => item.kind === 'question' && item.unit.bank.includes(item.question))).toBe(true);
    const reasons = items.map((item) => (item.kind === 'case' ? [item.scene.why] : item.question.options.map(({ why }) => why)));
    for (const [index, item] of items.entries()) {
      const address = `/richiami/1/domande/${index + 1}`;
      const others = index === 0 ? ['/richiami', '/percorso'] : ['/richiami/1/domande/1'];
      for (const html of await Promise.all([address, ...others].map(page))) {
        expect(
          reasons
            .slice(index)
            .flat()
            .filter((why) => html.includes(why)),
        ).toEqual([]);
        expect(html).not.toMatch(/false_alarm|correct_rejection|data-sign|data-key/);
      }
      const waiting = await page(address);
      if (item.kind === 'question') {
        const labels = item.question.options.map(({ id, text }) => {
          const label = waiting.split('<label').find((part) => part.includes(`value="${id}"`))!;
          return label.slice(0, label.indexOf('</label>')).replace(text, '…').replace(`value="${id}"`, '');
        });
        expect(new Set(labels).size).toBe(1);
      }
      await client.post(address, { risposta: item.kind === 'case' ? 'si' : 'a' });
      const answered = await page(address);
      expect(reasons[index]!.filter((why) => !answered.includes(why))).toEqual([]);
    }
  });
});

describe.each(DATABASES)('Every byte sent before a quiz is closed, on $engine', (database) => {
  let running: RunningApp;
  let wire: Wire;

  /** The unit with a canary in every explanation: whatever carries one carries the key. */
  function planted(): UnitContent {
    const unit = readCatalogue().units.find(({ slug }) => slug === UNIT)!;
    const plant = <Q extends UnitContent['bank'][number]>(question: Q): Q => ({
      ...question,
      options: question.options.map((option) => ({
        ...option,
        why: `CANARINO ${option.correct ? 'GIUSTA' : 'SBAGLIATA'} ${question.id} ${option.id}`,
      })),
    });
    return { ...unit, bank: unit.bank.map(plant), sisters: unit.sisters.map(plant) };
  }

  beforeAll(async () => {
    running = await startApp(database);
    const seeds = readCatalogue();
    const unit = { ...planted(), fingerprint: 'c'.repeat(64) } as (typeof seeds.units)[number];
    await running.app.get(CatalogueService).publish({ ...seeds, units: [unit], courses: [], pages: [], reviews: [] });
    wire = await Wire.to(running.url);
  });
  afterAll(async () => {
    wire?.close();
    await running?.close();
  });

  it('holds no canary: pages, saves, conflicts, refusals; once it is closed the canaries are there', async () => {
    const learner = await person(running.app);
    await lessonsDone(running, learner.id);
    const client = await new Client(wire.url, { 'accept-encoding': 'identity' }).signIn(learner);
    await client.get(`/moduli/${UNIT}`);
    await client.get(`/moduli/${UNIT}/tentativi/nuovo`);
    const { location } = await client.post(`/moduli/${UNIT}/tentativi`);
    const address = location!;
    const assessment = running.app.get(AssessmentService);
    const { attempt, unit } = await assessment.attempt(learner.id, address.split('/').pop()!);
    const [first, second] = attempt.sheet as unknown as [
      { question: string; options: string[] },
      { question: string; options: string[] },
    ];
    expect(unit.bank[0]!.options[0]!.why).toContain('CANARINO');

    await client.get(address);
    const save = (content: object) => client.json(`${address}/risposte`, content);
    for (const { question } of attempt.sheet)
      expect(await save({ question, option: rightOption(unit, question), certainty: 3, revision: 0 })).toMatchObject({
        status: 200,
      });
    expect((await save({ question: first.question, option: other(first), certainty: 1, revision: 0 })).status).toBe(409);
    expect((await save({ question: first.question, option: 'z', certainty: 1, revision: 1 })).status).toBe(409);
    expect((await save({ question: 'non-sorteggiata', option: 'a', revision: 0 })).status).toBe(409);
    expect((await save({ question: first.question, option: 'a', certainty: 4, revision: 1 })).status).toBe(409);
    expect((await save({ question: first.question, option: 'a', revision: 99 })).status).toBe(409);
    expect(
      (await client.post(`${address}/risposte`, { [`r.${second.question}`]: other(second), [`v.${second.question}`]: '0' })).status,
    ).toBe(409);
    await client.get(`${address}?r.${first.question}=${other(first)}`);
    await client.get(`${address}/consegna`);
    for (const page of ['/percorso', `/moduli/${UNIT}/da-rivedere`, '/richiami', '/contenuti', `/contenuti/${UNIT}`])
      await client.get(page);
    expect(wire.sent().length).toBeGreaterThan(150_000);
    expect(wire.sent()).toContain(unit.bank.find(({ id }) => id === first.question)!.prompt);
    expect(wire.sent()).not.toContain('CANARINO');

    await client.post(`${address}/consegna`);
    await client.get(address);
    expect(wire.sent()).toContain('CANARINO GIUSTA'); // the wire does hear them

    function other({ question, options }: { question: string; options: readonly string[] }): string {
      return options.find((option) => option !== rightOption(unit, question))!;
    }
  });
});
