import { Database } from '../../src/database/index.js';
import { CampaignsService, ChosenCommitment, SurveySheet } from '../../src/surveys/index.js';
import { certified, completed, JOURNEYS, stage, UNIT } from '../support/journeys.js';
import { readPdf } from '../support/pdf.js';
import { person } from '../support/people.js';

const WITHIN = 240_000; // milliseconds

describe.each(JOURNEYS)('Questions that lead to nobody, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);
  const sheets = () => here.app.get(Database).read.find(SurveySheet);

  beforeEach(async () => {
    const campaigns = here.app.get(CampaignsService);
    if (!(await campaigns.open())) await campaigns.begin();
  });

  it('Anna is told what is linked to her name, answers, skips, stops and goes on where she was', async () => {
    const anna = await here.open(390);
    const known = await person(here.app, { name: 'Anna Bianchi' });
    const before = (await sheets()).length;
    await anna.signIn(known);
    await anna.visit('/percorso');
    await anna.follow('Vedi di che si tratta');
    expect(await anna.text()).toContain('Con il tuo nome restano l’iscrizione, i passi fatti, i quiz e l’attestato.');
    await anna.follow('Comincia');
    expect(await anna.heading()).toBe('Domanda 1 di 11');
    await anna.follow('Salta questa domanda');
    await anna.press('Avanti'); // nothing chosen: skipped too
    expect(await anna.heading()).toBe('Domanda 3 di 11');
    expect(await sheets()).toHaveLength(before); // who skips leaves no row

    await anna.page.getByRole('radio').nth(1).check();
    await anna.press('Avanti');
    await anna.follow('Mi fermo qui: ciò che ho risposto resta salvato');
    expect(await sheets()).toHaveLength(before + 1);

    await anna.follow('Riprendi');
    await anna.follow('Riprendi');
    expect(await anna.heading()).toBe('Domanda 1 di 11'); // the first that is not answered
    await anna.visit('/percorso/domande/11');
    for (const fieldset of await anna.page.locator('fieldset').all()) await fieldset.getByRole('radio').nth(4).check();
    await anna.press('Avanti');
    expect(await anna.text()).toContain('Grazie: le tue risposte sono state salvate.');

    const [own] = (await sheets()).filter(({ statements }) => statements.invio === 5);
    expect(Object.keys(own!.anchors)).toHaveLength(1);
    expect(JSON.stringify(await sheets())).not.toContain(known.id);
  });

  it('is asked nothing any more once the course has begun', async () => {
    const luca = await here.open();
    await luca.signIn(await person(here.app, { name: 'Luca Ferri' }));
    const { lessons } = await here.unit();
    await luca.visit(`/moduli/${UNIT}/lezioni/${lessons[0]!.slug}`);
    await luca.visit('/percorso');
    expect(await luca.text()).not.toContain('Domande di partenza');
    expect(await luca.visit('/percorso/domande/1')).toBe(409);
    expect(await luca.text()).toContain('Non è stato salvato nulla di nuovo');
  });

  it(
    'Dana takes a commitment at the end of a unit, and is asked again when the course is done, also for “before, seen from now”',
    async () => {
      const dana = await here.open(390);
      const known = await person(here.app, { name: 'Dana Rossi' });
      await completed(here, known.id);
      await dana.signIn(known);
      await dana.visit(`/moduli/${UNIT}`);
      await dana.follow('Vedi gli impegni');
      await dana.page.getByRole('radio').first().check();
      await dana.press('Lo prendo');
      expect(await dana.text()).toContain('Il tuo impegno è stato salvato.');
      const chosen = await here.app.get(Database).read.find(ChosenCommitment);
      expect(chosen.map(({ choice }) => choice)).toContain('a-tu-per-tu');
      expect(JSON.stringify(chosen)).not.toContain(known.id);

      await certified(here, known.id, { but: [UNIT] });
      await dana.visit('/percorso');
      expect(await dana.text()).toContain('Domande di fine corso');
      await dana.visit('/percorso/domande/12');
      expect(await dana.text()).toContain('Ripensandoci adesso: prima del corso, quanto erano vere queste frasi per te?');
    },
    WITHIN,
  );

  it('Marta reads the report, takes the file for the funder and closes the campaign, asked twice', async () => {
    const marta = await here.open();
    await marta.signIn(await person(here.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' }));
    await marta.visit('/evidenza');
    expect(await marta.text()).toContain('Confronto prima/dopo senza gruppo di controllo.');
    const pdf = readPdf(await marta.download('Scarica il rapporto in PDF'));
    expect(pdf.pages.map(({ body }) => body).join('\n')).toContain('I limiti di queste cifre');

    await marta.follow('Chiudi la rilevazione aperta');
    await marta.press('Chiudi per sempre');
    expect(await marta.text()).toContain('La rilevazione è chiusa: la chiave è distrutta.');
    await marta.press('Apri una rilevazione');
    expect(await marta.text()).toContain('La rilevazione è aperta.');
  });

  it('is no page for learners, contacts and authors', async () => {
    for (const role of ['learner', 'contact', 'author'] as const) {
      const reader = await here.open();
      await reader.signIn(await person(here.app, { role, municipality: role === 'author' ? null : 'Cesate' }));
      expect(await reader.visit('/evidenza')).toBe(403);
      expect((await reader.page.request.get(`${here.url}/evidenza.pdf`)).status()).toBe(403);
    }
  });
});
