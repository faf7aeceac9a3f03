import { person } from '../support/people.js';
import { completed, JOURNEYS, stage, UNIT } from '../support/journeys.js';
import type { Reader } from '../support/browser.js';

/** The table of people by municipality and unit, below the one of coverage. */
const figures = (reader: Reader) => reader.page.getByRole('region', { name: /^Persone per comune/ });

/** What stands in a municipality's row. */
function cells(reader: Reader, municipality: string): Promise<string[]> {
  const line = figures(reader)
    .getByRole('row')
    .filter({ has: reader.page.getByRole('rowheader', { name: municipality, exact: true }) });
  return line.getByRole('cell').allInnerTexts();
}

/** The figures of a municipality's row in the table of one unit: enrolled, in progress, completed. */
const row = async (reader: Reader, municipality: string): Promise<number[]> => (await cells(reader, municipality)).map(Number);

describe.each(JOURNEYS)('A network coordinator, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('sees a municipality’s figure change when somebody begins and completes, filters by profession, and downloads it', async () => {
    const midwife = await person(here.app, { municipality: 'Solaro', profession: 'ostetrica' });
    await person(here.app, { municipality: 'Solaro', profession: 'polizia-locale' });
    const marta = await here.open();
    await marta.signIn(await person(here.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' }));

    expect(marta.address).toBe('/partecipazione');
    expect(await cells(marta, 'Solaro')).toContain('0 su 2');
    await marta.page.getByLabel('Modulo', { exact: true }).selectOption({ label: 'Riconoscere' });
    await marta.press('Aggiorna');
    expect(await row(marta, 'Solaro')).toEqual([2, 0, 0]);

    const learner = await here.open();
    await learner.signIn(midwife);
    await learner.follow('Comincia');
    await marta.page.reload();
    expect(await row(marta, 'Solaro')).toEqual([2, 1, 0]);

    await completed(here, midwife.id);
    await marta.page.reload();
    expect(await row(marta, 'Solaro')).toEqual([2, 0, 1]);

    await marta.page.getByLabel('Professione', { exact: true }).selectOption({ label: 'Ostetrica' });
    await marta.press('Aggiorna');
    expect(await row(marta, 'Solaro')).toEqual([1, 0, 1]);
    expect(marta.address).toContain('professione=ostetrica'); // a filtered page has an address of its own

    const csv = (await marta.download('Scarica CSV')).toString('utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const lines = csv.slice(1).split('\r\n');
    expect(lines[0]).toBe('Codice ISTAT;Comune;Modulo;Professione;Iscritti;In corso;Completati;Situazione al');
    expect(lines).toContainEqual(expect.stringMatching(/^'015213;Solaro;Riconoscere;Ostetrica;1;0;1;\d\d\/\d\d\/\d{4}$/));
  });

  it('asks how it was on a day and gets what was true then', async () => {
    const early = await person(here.app, { municipality: 'Senago', since: new Date('2026-03-01T09:00:00Z') });
    const late = await person(here.app, { municipality: 'Senago', since: new Date('2026-03-01T09:00:00Z') });
    await completed(here, early.id, new Date('2026-03-10T23:30:00Z')); // in Rome it is already the eleventh
    await completed(here, late.id, new Date('2026-04-20T09:00:00Z'));
    const marta = await here.open();
    await marta.signIn(await person(here.app, { municipality: null, role: 'coordinator' }));

    for (const { day, figures } of [
      { day: '2026-02-28', figures: [0, 0, 0] },
      { day: '2026-03-10', figures: [2, 0, 0] },
      { day: '2026-03-11', figures: [2, 0, 1] },
      { day: '2026-04-20', figures: [2, 0, 2] },
    ]) {
      await marta.visit(`/partecipazione?al=${day}&modulo=${UNIT}`);
      expect({ day, figures: await row(marta, 'Senago') }).toEqual({ day, figures });
    }
  });

  it('sees who takes part, and never a score: whoever was looked at can read that', async () => {
    const anna = await person(here.app, { name: 'Anna Visti', municipality: 'Cesate' });
    await completed(here, anna.id); // twelve of twelve
    const marta = await here.open();
    await marta.signIn(await person(here.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' }));
    await marta.visit('/persone');
    expect(await marta.text()).toContain('Visti Anna');
    for (const page of ['/persone', '/partecipazione']) {
      await marta.visit(page);
      expect(await marta.page.content()).not.toMatch(/12 su 12|punteggio|tentativ|risposte corrette/i);
    }

    const reader = await here.open();
    await reader.signIn(anna);
    await reader.visit('/profilo');
    expect(await reader.text()).toContain('Marta Conti (/persone)');
  });

  it('a contact sees one municipality only, and is told why there is no more', async () => {
    await person(here.app, { name: 'Vera Lontani', municipality: 'Bollate' });
    const sara = await here.open();
    await sara.signIn(await person(here.app, { name: 'Sara Greco', municipality: 'Novate Milanese', role: 'contact' }));

    const coverage = sara.page.getByRole('table', { name: 'Copertura per comune' });
    expect(await coverage.getByRole('rowheader').allInnerTexts()).toEqual(['Novate Milanese']);
    expect(await figures(sara).getByRole('rowheader').allInnerTexts()).toEqual(['Novate Milanese']);
    expect(await sara.visit('/partecipazione?comune=015027')).toBe(403);
    expect(await sara.text()).toContain('vede le persone e i numeri del proprio comune soltanto');
    expect(await sara.page.request.get(`${here.url}/partecipazione.csv?comune=015027`).then((answer) => answer.status())).toBe(403);

    await sara.visit('/persone');
    expect(await sara.text()).not.toContain('Lontani');
    await sara.visit('/persone/nuova');
    const municipalities = await sara.page.getByLabel('Comune in cui lavora').locator('option').allInnerTexts();
    expect(municipalities).toEqual(['Scegli…', 'Novate Milanese']);
  });

  it('a learner is refused with the reason, and led back', async () => {
    const anna = await here.open();
    await anna.signIn(await person(here.app));
    for (const address of [
      '/partecipazione',
      '/partecipazione.csv',
      '/partecipazione.xlsx',
      '/partecipazione.pdf',
      '/partecipazione/persone',
      '/organico',
      '/persone',
      '/persone/nuova',
    ])
      expect(await anna.visit(address)).toBe(403);
    expect(await anna.heading()).toBe('Questa pagina non è per il tuo ruolo');
    await anna.follow('Continua');
    expect(anna.address).toBe('/percorso');
  });
});
