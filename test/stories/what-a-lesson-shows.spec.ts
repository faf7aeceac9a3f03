import { CatalogueService, readCatalogue } from '../../src/catalogue/index.js';
import { sayIn } from '../../src/web/index.js';
import { Client } from '../support/client.js';
import { JOURNEYS, stage, UNIT } from '../support/journeys.js';
import { person } from '../support/people.js';

const LESSON = `/moduli/${UNIT}/lezioni/il-controllo`;

describe.each(JOURNEYS)('What a lesson shows, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('shows the figure, and says it in words to who would rather read', async () => {
    const anna = await here.open(320);
    await anna.signIn(await person(here.app));
    await anna.visit(LESSON);
    const figure = anna.page.getByRole('img', { name: /Quattro fasce, una sotto l’altra/ });
    await figure.scrollIntoViewIfNeeded();
    await anna.page.waitForLoadState('networkidle');
    expect(await figure.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
    const words = anna.page.locator('figure p');
    expect(await words.isVisible()).toBe(false);
    await anna.page.getByText('La figura in parole').click();
    expect(await words.innerText()).toContain('La quarta, la più stretta: paura');
  });

  it('leads from a lesson to another', async () => {
    const anna = await here.open(390);
    await anna.signIn(await person(here.app));
    await anna.visit(`/moduli/${UNIT}/lezioni/che-cosa-cerchiamo`);
    await anna.page.locator('.reading').getByRole('link', { name: 'il controllo' }).click();
    await anna.page.waitForURL(`**${LESSON}`);
    expect(await anna.heading()).toBe('Il controllo');
  });

  it('says that a text waits for its review, until somebody has approved that very text', async () => {
    const anna = await here.open(390);
    await anna.signIn(await person(here.app));
    const pages = [`/moduli/${UNIT}`, LESSON];
    for (const address of pages) {
      await anna.visit(address);
      expect(await anna.text()).toContain(sayIn('it')('progress.review.waiting.text'));
    }

    const { fingerprint } = await here.unit();
    const approved = { reviewer: 'Ada Neri', role: 'avvocata', on: '2027-02-10', of: fingerprint.slice(0, 12) };
    const another = { ...approved, reviewer: 'Pia Verdi', of: 'a'.repeat(12) }; // of an older text
    const reviews = [{ slug: UNIT, reviews: [approved, another] }];
    await here.app.get(CatalogueService).publish({ ...readCatalogue(), reviews });
    for (const address of pages) {
      await anna.visit(address);
      const text = await anna.text();
      expect(text).toContain('Revisionato da Ada Neri, avvocata, il 10 febbraio 2027.');
      expect(text).not.toContain('Pia Verdi');
      expect(text).not.toContain(sayIn('it')('progress.review.waiting'));
    }
  });
});

describe.each(JOURNEYS.filter(({ script }) => script))('The file of a figure, on $engine', (journey) => {
  const here = stage(journey);
  const FIGURE = `/moduli/${UNIT}/figure/crescita-del-controllo.svg`;

  it('is the drawing of that version, for who is signed in, and may be kept', async () => {
    const anna = await new Client(here.url).signIn(await person(here.app));
    const { version, figures } = await here.unit();
    const answer = await anna.send(`${FIGURE}?v=${version}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(figures['crescita-del-controllo']);
    expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const stranger = await new Client(here.url).get(`${FIGURE}?v=${version}`);
    expect(stranger).toMatchObject({ status: 303, location: expect.stringMatching(/^\/accedi/) as string });
  });

  it.each([
    { name: 'no version', address: FIGURE },
    { name: 'a version that will come one day', address: `${FIGURE}?v=999` },
    { name: 'a number no database knows', address: `${FIGURE}?v=99999999999999999999` },
    { name: 'no number', address: `${FIGURE}?v=uno` },
    { name: 'two versions', address: `${FIGURE}?v=1&v=1` },
    { name: 'another figure', address: `/moduli/${UNIT}/figure/altra.svg?v=1` },
    { name: 'a part of every object', address: `/moduli/${UNIT}/figure/constructor.svg?v=1` },
    { name: 'another kind of file', address: `/moduli/${UNIT}/figure/crescita-del-controllo?v=1` },
    { name: 'a unit that is not there', address: '/moduli/niente/figure/crescita-del-controllo.svg?v=1' },
  ])('is not there: $name', async ({ address }) => {
    const anna = await new Client(here.url).signIn(await person(here.app));
    const { status, headers } = await anna.get(address);
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});
