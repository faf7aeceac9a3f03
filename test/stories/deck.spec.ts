import type { Vignette } from '../../src/catalogue/index.js';
import { Database } from '../../src/database/index.js';
import { LedgerEntry } from '../../src/participation/index.js';
import { CardAnswer, Deck, DecksService } from '../../src/practice/index.js';
import { StepDone } from '../../src/progress/index.js';
import { sayIn } from '../../src/web/index.js';
import type { Reader } from '../support/browser.js';
import { JOURNEYS, stage, UNIT } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';

const CASES = `/moduli/${UNIT}/casi`;
const say = sayIn('it');

describe.each(JOURNEYS)('A deck of cases, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  /** Somebody whose first cards are answered, as they say. */
  async function after(answers: readonly boolean[]): Promise<{ learner: TestPerson; cards: readonly Vignette[] }> {
    const learner = await person(here.app);
    const decks = here.app.get(DecksService);
    const number = await decks.start(learner.id, UNIT);
    for (const [index, saw] of answers.entries()) await decks.answer(learner.id, UNIT, { number, card: index + 1, saw });
    return { learner, cards: (await decks.deck(learner.id, UNIT, number)).cards };
  }

  /** Goes on with Tab until the focus is on these words, and presses Enter. Gives how many times Tab was needed. */
  async function keyTo(reader: Reader, words: string): Promise<number> {
    const { page } = reader;
    for (let tabs = 1; tabs <= 40; tabs++) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').innerText()).trim() !== words) continue;
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
      await page.waitForLoadState();
      return tabs;
    }
    throw new Error(`${words} is out of reach.`);
  }

  it('is taken with the keyboard alone, and each card is a few keys away', async () => {
    const learner = await person(here.app);
    const unit = await here.unit();
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(CASES);
    expect(await anna.text()).toContain('Metà delle carte ha segni, metà no');
    expect(await anna.text()).toContain('Nel lavoro di ogni giorno non è così');
    await keyTo(anna, 'Inizia il mazzo');

    for (let card = 1; card <= 12; card++) {
      expect(await anna.heading()).toBe(`Carta ${card} di 12`);
      const vignette = await shown(anna, unit.vignettes);
      const tabs = await keyTo(anna, vignette.sign ? say('practice.signs.yes') : say('practice.signs.no'));
      if (card > 1) expect(tabs).toBeLessThanOrEqual(3); // one more when Tab comes before the browser has gone to the scene
      expect(await anna.text()).toContain(say(`practice.signs.verdict.${vignette.sign ? 'hit' : 'correct_rejection'}`));
      expect(await anna.text()).toContain(vignette.why);
      expect(await keyTo(anna, say(card < 12 ? 'practice.signs.next' : 'practice.signs.to-end'))).toBe(1);
    }
    expect(await anna.text()).toMatch(/Segni riconosciuti\s+6 su 6/);
    expect(await anna.text()).toMatch(/Falsi allarmi\s+0 su 6/);
    expect(await here.app.get(Database).read.countBy(StepDone, { personId: learner.id, step: 'signs_done' })).toBe(1);
  });

  it('left at the office, it is resumed on the phone at the same card', async () => {
    const { learner, cards } = await after([true, false]);
    const office = await here.open();
    await office.signIn(learner);
    await office.visit(CASES);
    await office.follow('Riprendi dalla carta 3 di 12');
    await office.press('Vedo segni');

    const phone = await here.open(390);
    await phone.signIn(learner);
    await phone.visit(CASES);
    await phone.follow('Riprendi dalla carta 4 di 12');
    expect(await phone.page.locator('.scene').innerText()).toBe(cards[3]!.text);

    await phone.visit(`${CASES}/1/carte/9`); // one that is still ahead
    expect(await phone.heading()).toBe('Carta 4 di 12');
  });

  it('a card is answered once: another answer from an older tab changes nothing, and is told so', async () => {
    const { learner } = await after([]);
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit(`${CASES}/1/carte/1`);
    const older = await anna.anotherTab();
    await older.visit(`${CASES}/1/carte/1`);
    const same = await anna.anotherTab();
    await same.visit(`${CASES}/1/carte/1`);

    await anna.press('Non vedo segni');
    await same.press('Non vedo segni'); // as a double tap does
    expect(await same.text()).not.toContain(say('practice.first-stays'));
    await older.press('Vedo segni');
    expect(await older.text()).toContain(say('practice.first-stays'));
    expect(await older.text()).toContain(say('practice.signs.said-no'));
    expect(await here.app.get(Database).read.count(CardAnswer, { where: { deckId: await deckOf(learner) } })).toBe(1);
  });

  it('counts whatever the score, shows what to look at again, and can be taken again with new cards', async () => {
    const { learner, cards } = await after([]);
    for (const [index, { sign }] of cards.entries())
      await here.app.get(DecksService).answer(learner.id, UNIT, { number: 1, card: index + 1, saw: !sign });
    const anna = await here.open(390);
    await anna.signIn(learner);
    await anna.visit(`${CASES}/1`);
    expect(await anna.text()).toMatch(/Segni riconosciuti\s+0 su 6/);
    expect(await anna.text()).toMatch(/Falsi allarmi\s+6 su 6/);
    expect(await anna.page.locator('.link-rows a').count()).toBe(12);
    await anna.follow('Carta 5');
    expect(await anna.heading()).toBe('Carta 5 di 12');

    await anna.visit(`/moduli/${UNIT}`);
    expect(await anna.page.locator('.step.done').innerText()).toContain('Casi');
    await anna.visit(`${CASES}/1`);
    await anna.press('Un altro mazzo');
    expect(anna.address).toBe(`${CASES}/2/carte/1`);
    const decks = await here.app.get(Database).read.findBy(Deck, { personId: learner.id });
    expect(new Set(decks.flatMap(({ cards }) => cards)).size).toBe(24);
  });

  it('of a module of another profession may be taken too, and counts nothing', async () => {
    const learner = await person(here.app); // a social worker
    const anna = await here.open();
    await anna.signIn(learner);
    await anna.visit('/moduli/polizia/casi');
    await anna.press('Inizia il mazzo');
    await anna.press('Vedo segni');
    expect(await anna.text()).toContain(say('practice.signs.said-yes'));
    expect(await here.app.get(Database).read.countBy(LedgerEntry, { personId: learner.id, unit: 'polizia' })).toBe(0);
    expect(await here.app.get(Database).read.countBy(LedgerEntry, { personId: learner.id, state: 'in_progress' })).toBe(0);
  });

  async function shown(reader: Reader, vignettes: readonly Vignette[]): Promise<Vignette> {
    const text = await reader.page.locator('.scene').innerText();
    return vignettes.find((vignette) => vignette.text === text)!;
  }

  async function deckOf({ id }: TestPerson): Promise<string> {
    return (await here.app.get(Database).read.findOneByOrFail(Deck, { personId: id })).id;
  }
});
