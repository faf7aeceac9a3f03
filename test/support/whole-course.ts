import { CatalogueService, type Published, type UnitContent } from '../../src/catalogue/index.js';
import type { Reader } from './browser.js';
import { answerSheet, JOURNEYS, stage, takeDeck, takeInterview, type Journey } from './journeys.js';
import { person } from './people.js';

const WITHIN = 900_000; // milliseconds for four units, page by page, on a busy machine
const COMMON = ['riconoscere', 'accogliere', 'proteggere'];

interface Route extends Pick<Journey, 'engine' | 'script'> {
  readonly who: string;
  readonly profession: string;
  readonly own: string; // their fourth unit
}

const told = ({ engine, script }: Pick<Journey, 'engine' | 'script'>) =>
  JOURNEYS.find((journey) => journey.engine === engine && journey.script === script)!;

/** Takes a unit from its first lesson to its card, always by what comes next on the learner's own page. */
async function take(reader: Reader, unit: UnitContent): Promise<void> {
  for (const lesson of unit.lessons) {
    await reader.visit('/percorso');
    await reader.follow(/^(Comincia|Continua)$/);
    expect(await reader.heading()).toBe(lesson.title);
    for (const { id } of unit.checks.filter(({ lesson: slug }) => slug === lesson.slug)) {
      const form = reader.page.locator(`#domanda-${id}`);
      await form.getByRole('radio').first().check();
      await reader.going(form.getByRole('button'));
    }
  }
  await reader.visit('/percorso');
  await reader.follow('Continua');
  await takeDeck(reader, unit);
  await reader.visit('/percorso');
  await reader.follow('Continua');
  await takeInterview(reader, unit);
  await reader.visit('/percorso');
  await reader.follow('Continua');
  await reader.press('Inizia il quiz');
  await answerSheet(reader, unit);
  await reader.press('Consegna');
  await reader.press('Consegna e vedi il risultato');
  expect(await reader.heading()).toBe('Quiz superato');
  await reader.visit('/percorso');
  await reader.follow('Continua');
  await reader.press('Ho letto la scheda');
}

/**
 * The story of four units and a certificate. Three professions tell it, each on another database or with another browser, and in a file of
 * its own: it is the longest of all, and files run side by side.
 */
export function tellWholeCourse({ who, profession, own, engine, script }: Route): void {
  describe(`The whole course, by ${who}`, () => {
    const here = stage(told({ engine, script }));
    const unitOf = (slug: string): Promise<Published<UnitContent>> => here.app.get(CatalogueService).unit(slug);

    it(
      `goes through all four units, the last one ${own}, to the certificate`,
      async () => {
        const reader = await here.open();
        await reader.signIn(await person(here.app, { name: 'Dana Rossi', profession }));
        for (const slug of [...COMMON, own]) {
          expect(await reader.text()).not.toContain('Il tuo attestato');
          await take(reader, await unitOf(slug));
        }
        expect(await reader.text()).toContain('Il tuo attestato');
        const pdf = await reader.download('Scarica l’attestato');
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

        await reader.visit('/attestati');
        await reader.follow('Vedi la verifica');
        for (const slug of [...COMMON, own]) expect(await reader.text()).toContain((await unitOf(slug)).title);
        expect(await reader.text()).toContain('4 ore');
      },
      WITHIN,
    );

    it('the units of other professions may be read, and ask for nothing', async () => {
      const reader = await here.open(390);
      await reader.signIn(await person(here.app, { profession }));
      const others = ['servizi-sociali', 'sanita', 'polizia'].filter((slug) => slug !== own);
      for (const slug of others) {
        const unit = await unitOf(slug);
        await reader.visit('/percorso');
        await reader.follow(unit.title);
        expect(await reader.text()).toContain('il quiz non fa parte del tuo percorso');
        await reader.follow(unit.lessons[0]!.title);
        expect(await reader.heading()).toBe(unit.lessons[0]!.title);
        await reader.visit(`/moduli/${slug}/tentativi/nuovo`);
        expect(await reader.text()).toContain('Questo quiz è di un’altra professione');
        expect(await reader.page.getByRole('button', { name: 'Inizia il quiz' }).count()).toBe(0);
      }
    });
  });
}
