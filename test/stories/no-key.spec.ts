import { BoostersService } from '../../src/boosters/index.js';
import { CatalogueService, type Published, type UnitContent } from '../../src/catalogue/index.js';
import { Certificate } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { DecksService, InterviewsService } from '../../src/practice/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { certified, checksRight, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

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
    await checksRight(running, anna.id); // so that it asks what was never asked
    const { code } = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
    await client.get('/ripasso');
    await client.post('/ripasso', { attestato: code, giorno: '365' });
    const boosters = running.app.get(BoostersService);
    const { items } = await boosters.opened(anna.id, 1);
    expect(items.some((item) => item.kind === 'question' && item.unit.bank.includes(item.question))).toBe(true);
    const reasons = items.map((item) => (item.kind === 'case' ? [item.scene.why] : item.question.options.map(({ why }) => why)));
    for (const [index, item] of items.entries()) {
      const address = `/ripasso/1/domande/${index + 1}`;
      const others = index === 0 ? ['/ripasso', '/percorso'] : ['/ripasso/1/domande/1'];
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
