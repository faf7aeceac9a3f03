import { CatalogueService } from '../../src/catalogue/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { person } from '../support/people.js';
import { JOURNEYS, stage, UNIT } from '../support/journeys.js';
import type { Reader } from '../support/browser.js';

const GIFT = `// [id:telefono] [tag:lezione:il-controllo] [tag:fonte:WHO14]
::telefono::[plain]«Mi controlla il telefono ogni sera.» Che cosa descrive?{
=Una forma di controllo#Sì. Limita la libertà di chi lo subisce.
~Una prova d’amore#No. La gelosia non giustifica il controllo.
~Un gioco#No. Non è un gioco.
~Un caso#No. Si ripete.
}

[html]<p>A chi si <b>telefona</b>?</p><script>alert(1)</script>{=1522 ~115}

Quanti anni ha?{#30}
`;

/** The row of the report about a question. */
const row = (reader: Reader, name: string) =>
  reader.page.getByRole('row').filter({ has: reader.page.getByRole('rowheader', { name }) });

describe.each(JOURNEYS)('An author and questions of other systems, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);
  const elena = async (width?: number) => {
    const reader = await here.open(width);
    await reader.signIn(await person(here.app, { name: 'Elena Riva', role: 'author' }));
    return reader;
  };

  it('reads a file, is told of each question what became of it, and takes the YAML home', async () => {
    const reader = await elena(360);
    await reader.visit('/contenuti/importa');
    if (journey.script) {
      const bytes = Buffer.from(`\uFEFF${GIFT}`, 'utf16le');
      await reader.page
        .getByLabel('File da leggere')
        .setInputFiles({ name: 'domande.gift', mimeType: 'text/plain', buffer: bytes });
      await reader.page.getByText('Il testo del file è nel campo qui sotto').waitFor();
    } else {
      expect(await reader.page.getByLabel('File da leggere').isVisible()).toBe(false); // nobody could read it
      await reader.page.getByLabel('Testo del file').fill(GIFT);
    }
    await reader.page.getByLabel('Modulo di destinazione').selectOption({ label: 'Riconoscere' });
    await reader.press('Controlla le domande');

    expect(await reader.text()).toContain('Formato GIFT. Una domanda presa, una adattata, una rifiutata.');
    expect(await row(reader, 'telefono').innerText()).toMatch(/2[^]*Presa[^]*Nulla/);
    expect(await row(reader, 'A chi si telefona?').innerText()).toMatch(/9[^]*Adattata[^]*HTML[^]*mancano le fonti/);
    expect(await row(reader, 'Quanti anni ha?').innerText()).toMatch(/11[^]*Rifiutata[^]*trasformala in una scelta/);
    expect(await reader.page.getByLabel('Testo del file').inputValue()).toBe(GIFT); // to be corrected here
    expect(await reader.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Scarica il file YAML' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('domande.yaml');
    const shown = await reader.page.getByRole('textbox', { name: 'Domande da mettere nel modulo' }).inputValue();
    expect(shown).toContain('- id: telefono\n  lesson: il-controllo\n');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toBe(shown);
  });

  it('is told what to do about an empty field and about a file that is no text of questions', async () => {
    const reader = await elena();
    await reader.visit('/contenuti/importa');
    await reader.press('Controlla le domande');
    expect(await reader.page.getByRole('alert').innerText()).toContain('Incolla il testo del file');

    await reader.page.getByLabel('Testo del file').fill('<!DOCTYPE q [<!ENTITY a "aaaa">]><quiz>&a;</quiz>');
    await reader.press('Controlla le domande');
    expect(await reader.page.getByRole('alert').innerText()).toContain('DOCTYPE');
    expect(await reader.page.getByRole('button', { name: 'Scarica il file YAML' }).count()).toBe(0);
  });

  it('nobody else sees the key: a learner and a coordinator are refused, and whoever is not signed in is asked to sign in', async () => {
    const addresses = ['/contenuti/importa', `/contenuti/${UNIT}/domande.gift`, `/contenuti/${UNIT}/domande.xml`];
    for (const role of ['learner', 'coordinator'] as const) {
      const reader = await here.open();
      await reader.signIn(await person(here.app, { role, ...(role === 'coordinator' && { municipality: null }) }));
      for (const address of addresses) expect(await reader.visit(address)).toBe(403);
    }
    const nobody = await here.open();
    for (const address of addresses) {
      await nobody.visit(address);
      expect(nobody.address).toMatch(/^\/accedi/);
    }
    const author = await elena();
    expect(await author.visit('/contenuti/inesistente/domande.gift')).toBe(404);
  });
});

describe.each(DATABASES)('The questions of a unit, on $engine', (database) => {
  let running: RunningApp;
  beforeAll(async () => (running = await startApp(database)));
  afterAll(() => running?.close());

  it.each([
    { ending: 'gift', format: 'GIFT' },
    { ending: 'xml', format: 'Moodle XML' },
  ])('are downloaded as .$ending, kept nowhere, and reading them again changes nothing', async ({ ending, format }) => {
    const author = await person(running.app, { role: 'author' });
    const client = await new Client(running.url).signIn(author);
    const answer = await client.send(`/contenuti/${UNIT}/domande.${ending}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="domande-${UNIT}-1.${ending}"`);

    const { bank, checks, exercises, sisters } = await running.app.get(CatalogueService).unit(UNIT);
    const travelling = exercises.filter(({ type }) => type !== 'signs'); // which no other system has
    const all = bank.length + checks.length + sisters.length + travelling.length;
    await client.get('/contenuti/importa');
    const { status, html } = await client.post('/contenuti/importa', { testo: await answer.text(), modulo: UNIT });
    expect(status).toBe(200);
    expect(html).toContain(`Formato ${format}. ${all} domande prese, 0 adattate, 0 rifiutate.`);
  });

  it('more than a page takes is refused before it is read, as a page in our words', async () => {
    const client = await new Client(running.url).signIn(await person(running.app, { role: 'author' }));
    await client.get('/contenuti/importa');
    const { status, html } = await client.post('/contenuti/importa', { testo: '\\'.repeat(1024 * 1024) });
    expect(status).toBe(413);
    expect(html).toContain('supera la misura');
  });
});
