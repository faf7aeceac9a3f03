import { Attempt } from '../../src/assessment/index.js';
import { Database } from '../../src/database/index.js';
import { answered, withWrongKey } from '../support/answered.js';
import { JOURNEYS, stage, UNIT } from '../support/journeys.js';
import { person } from '../support/people.js';

const WITHIN = 360_000; // milliseconds: forty people take a quiz
const ADDRESSES = ['/contenuti', `/contenuti/${UNIT}`];

// Reading needs no script, and the query has a test of its own on both databases.
describe.each(JOURNEYS.filter(({ script, engine }) => !script && engine === 'SQLite'))('An author', (journey) => {
  const here = stage(journey);

  it(
    'finds the question with the wrong key first, once thirty people have answered, and no person anywhere',
    async () => {
      const planted = await withWrongKey(here.app, UNIT);
      const elena = await here.open();
      await elena.signIn(await person(here.app, { name: 'Elena Riva', municipality: null, role: 'author' }));
      await elena.going(elena.page.getByRole('navigation').getByRole('link', { name: 'Contenuti' }));
      expect(await elena.heading()).toBe('Contenuti');
      const row = elena.page.getByRole('row').filter({ has: elena.page.getByRole('link', { name: 'Riconoscere' }) });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['In attesa di revisione', 'meno di 5', '—', '—']);

      const people = await answered(here.app, UNIT, planted, 29);
      await elena.follow('Riconoscere');
      expect(await elena.text()).toContain('Servono le risposte di almeno 30 persone; ora sono 25.');
      const questions = elena.page.getByRole('table', { name: /Prima quelle da controllare/ }).locator('tbody tr');
      expect(await questions.count()).toBe(12);
      for (const cells of await questions.all())
        expect((await cells.getByRole('cell').allInnerTexts()).slice(1)).toEqual(['Servono 30 persone', '—', '—', '25']);
      expect(await elena.page.locator('main section').count()).toBe(0); // no question with its options
      expect(await elena.text()).not.toMatch(/KR-20|Stessa decisione/);

      people.push(...(await answered(here.app, UNIT, planted, 11)));
      await elena.page.reload();
      expect(await questions.first().getByRole('rowheader').innerText()).toBe(planted.prompt);
      expect(await questions.first().getByRole('cell').nth(1).innerText()).toContain('Controlla la chiave');
      const [first] = await elena.page.locator('main section').all();
      expect(await first!.getByRole('heading').innerText()).toBe(planted.prompt);
      expect(await first!.innerText()).toContain('Confronta la risposta con le fonti');
      expect(await first!.getByRole('row').filter({ hasText: 'Segnata come giusta' }).getByRole('cell').innerText()).toBe('43%');
      expect(await elena.text()).toContain('Cifre di 40 persone.');
      expect(await elena.text()).toContain('Errore standard di un punteggio');

      const attempts = await here.app.get(Database).read.findBy(Attempt, { unit: UNIT });
      const secrets = [...people.flatMap(({ id, email }) => [id, email]), ...attempts.map(({ id }) => id), 'Persona', 'Numero'];
      for (const address of ADDRESSES) {
        await elena.visit(address);
        const html = await elena.page.content();
        expect(secrets.filter((secret) => html.includes(secret))).toEqual([]);
      }
      await elena.visit('/contenuti');
      expect(await row.getByRole('cell').allInnerTexts()).toEqual([
        'In attesa di revisione',
        '40',
        '1',
        expect.stringMatching(/^\d+$/),
      ]);
      expect(await elena.visit('/contenuti/non-esiste')).toBe(404);
    },
    WITHIN,
  );

  it.each([
    { who: 'a learner', given: {} },
    { who: 'a coordinator', given: { role: 'coordinator', municipality: null } },
    { who: 'a contact', given: { role: 'contact' } },
  ] as const)('$who is refused, and has no such entry in the menu', async ({ given }) => {
    const reader = await here.open();
    await reader.signIn(await person(here.app, given));
    expect(await reader.page.getByRole('link', { name: 'Contenuti', exact: true }).count()).toBe(0);
    for (const address of ADDRESSES) expect(await reader.visit(address)).toBe(403);
    expect(await reader.heading()).toBe('Questa pagina non è per il tuo ruolo');
  });

  it('an administrator sees it too; whoever is not signed in is asked to', async () => {
    const reader = await here.open();
    await reader.visit('/contenuti');
    expect(reader.address).toMatch(/^\/accedi/);
    await reader.signIn(await person(here.app, { municipality: null, role: 'administrator' }));
    for (const address of ADDRESSES) expect(await reader.visit(address)).toBe(200);
  });
});
