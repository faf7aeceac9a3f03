import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { completed, lessonsDone } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';
import { readSheet, unzip } from '../support/xlsx.js';

const LIST = '/partecipazione/persone';

describe.each(DATABASES)('Completion by person, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client;
  let midwife: TestPerson;

  beforeAll(async () => {
    running = await startApp(database);
    const coordinator = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    marta = await new Client(running.url).signIn(coordinator);
    midwife = await person(running.app, { name: 'Nicolò D’Amico', municipality: 'Solaro', profession: 'ostetrica' });
    await person(running.app, { name: 'Ilaria Rossi', municipality: 'Solaro', profession: 'polizia-locale' });
    await person(running.app, { name: 'Ugo Verdi', municipality: 'Senago', profession: 'ostetrica' });
    await completed(running, midwife.id);
    const begun = await person(running.app, { name: 'Bruna Sala', municipality: 'Senago' });
    await lessonsDone(running, begun.id);
  });

  afterAll(() => running.close());

  const rowsOf = (html: string) =>
    [...html.matchAll(/role="rowheader">([^<]+)<[\s\S]*?<\/tr>/g)].map(([row, name]) => ({
      name: name!.replace('&#x27;', '’').replace('&#8217;', '’'),
      cells: [...row.replaceAll('&#8211;', '–').matchAll(/role="cell"[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
        cell!.replace(/<[^>]+>/g, '').trim(),
      ),
    }));
  const list = async (query = '', who = marta) => {
    const { status, html } = await who.get(LIST + query);
    return { status, html, names: rowsOf(html).map(({ name }) => name) };
  };

  it('shows who has completed and who is missing, by surname, with certificate and without a score', async () => {
    const { html, names } = await list();
    expect(names).toEqual(['D’Amico Nicolò', 'Rossi Ilaria', 'Sala Bruna', 'Verdi Ugo']);
    const [first, , third, last] = rowsOf(html);
    expect(first!.cells.slice(0, 3)).toEqual(['Solaro', 'Altro ente', 'Ostetrica']);
    expect(third!.cells[3]).toBe('In corso: 0 moduli su 4');
    expect(last!.cells.slice(3)).toEqual(['Non cominciato', '–', '–']);
    expect(html).not.toContain('12 su 12');
  });

  it('narrows to one unit, where the day of completing stands', async () => {
    const { html } = await list('?modulo=riconoscere');
    const [first, second, third] = rowsOf(html);
    expect(first!.cells[3]).toBe('Completato');
    expect(first!.cells[4]).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u);
    expect(second!.cells.slice(3, 5)).toEqual(['Non cominciato', '–']);
    expect(third!.cells[3]).toBe('In corso');
  });

  it.each([
    { query: '?modulo=riconoscere&stato=completed', names: ['D’Amico Nicolò'] },
    { query: '?modulo=riconoscere&stato=in_progress', names: ['Sala Bruna'] },
    { query: '?stato=not_begun', names: ['Rossi Ilaria', 'Verdi Ugo'] },
    { query: '?professione=ostetrica', names: ['D’Amico Nicolò', 'Verdi Ugo'] },
    { query: '?professione=ostetrica&stato=not_begun', names: ['Verdi Ugo'] },
    { query: '?cerca=nico', names: ['D’Amico Nicolò'] },
    { query: `?cerca=${encodeURIComponent("d'amico niccolò")}`, names: [] },
    { query: `?cerca=${encodeURIComponent("NICOLÒ d'am")}`, names: ['D’Amico Nicolò'] },
    { query: '?cerca=%25', names: ['D’Amico Nicolò', 'Rossi Ilaria', 'Sala Bruna', 'Verdi Ugo'] }, // nothing to look for
    { query: '?al=2026-01-01', names: [] },
    { query: '?stato=gone&modulo=nessuno&professione=nessuna&dopo=1', names: ['D’Amico Nicolò', 'Rossi Ilaria', 'Sala Bruna', 'Verdi Ugo'] }, // prettier-ignore
  ])('$query: $names', async ({ query, names }) => expect((await list(query)).names).toEqual(names));

  it.each([
    { al: '2026-02-31', why: 'non è un giorno che esiste' },
    { al: '2999-01-01', why: 'deve ancora venire' },
  ])('refuses $al, and shows today', async ({ al, why }) => {
    const { status, html, names } = await list(`?al=${al}`);
    expect(status).toBe(422);
    expect(html).toContain(`value="${al}"`);
    expect(html).toContain(why);
    expect(names).toHaveLength(4);
  });

  it('hands the same people out as CSV and XLSX, with what was asked for', async () => {
    const csv = (await marta.get(`${LIST}.csv?professione=ostetrica`)).html.trimEnd().split('\r\n');
    expect(csv).toHaveLength(3);
    expect(csv[0]).toBe(
      'Cognome;Nome;Comune;Ente;Professione;A che punto;Moduli completati;Moduli;Completato il;Attestato;Valido fino al;Situazione al',
    );
    expect(csv[1]).toMatch(/^D’Amico;Nicolò;Solaro;Altro ente;Ostetrica;In corso;1;4;;;;\d\d\/\d\d\/\d{4}$/);
    const file = Buffer.from(await (await marta.send(`${LIST}.xlsx?professione=ostetrica`)).arrayBuffer());
    const rows = readSheet(unzip(file)).map((cells) => cells.map(({ value }) => value));
    expect(rows.map(([surname]) => surname)).toEqual(['Cognome', 'D’Amico', 'Verdi']);
    expect(rows[1]!.slice(5, 8)).toEqual(['In corso', 1, 4]);
    expect((await marta.send(`${LIST}.csv?al=2026-02-31`)).status).toBe(422);
  });

  it('a contact sees their municipality, and is refused another', async () => {
    const contact = await new Client(running.url).signIn(
      await person(running.app, { municipality: 'Bollate', role: 'contact', name: 'Piero Neri' }),
    );
    expect((await list('', contact)).names).toEqual(['Neri Piero']);
    const senago = /value="(\d{6})"[^>]*>Senago/.exec((await list()).html)![1]!;
    expect((await list(`?comune=${senago}`, contact)).status).toBe(403);
    expect((await list(`?comune=${senago}`)).names).toEqual(['Sala Bruna', 'Verdi Ugo']);
  });

  it('a learner and an author have no such page', async () => {
    for (const role of ['learner', 'author'] as const) {
      const somebody = await new Client(running.url).signIn(
        await person(running.app, { municipality: 'Cesate', role, name: 'Zoe Zeta' }),
      );
      expect((await list('', somebody)).status).toBe(403);
    }
  });

  it('whoever was shown can read who looked', async () => {
    await list('?cerca=nicol');
    const own = await new Client(running.url).signIn(midwife);
    expect((await own.get('/profilo')).html).toContain('Marta Conti');
  });

  it('goes on where a page ends, and nobody is shown twice or left out', async () => {
    for (let index = 0; index < 60; index++)
      await person(running.app, { name: `Tanti Uguali`, municipality: 'Baranzate', profession: 'infermiere' });
    const first = await list('?professione=infermiere');
    expect(first.names).toHaveLength(50);
    const next = /href="([^"]*dopo[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    const second = await list(next.slice(LIST.length));
    expect(second.names).toHaveLength(10);
    expect(second.html).not.toContain('Altre persone');
  });
});
