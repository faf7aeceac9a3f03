import { MembershipsService } from '../src/accounts/index.js';
import { HeadcountsService } from '../src/participation/index.js';
import { addDays, romeDay } from '../src/shared/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { Client } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { certified } from './support/journeys.js';
import { person } from './support/people.js';

const TODAY = romeDay(new Date());
const SOLARO = { municipality: '015213', organisation: 'comune-solaro', profession: 'assistente-sociale' };

describe.each(DATABASES)('Headcounts, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client; // coordinates the network

  beforeAll(async () => {
    running = await startApp(database);
    marta = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'coordinator' }));
  });
  afterAll(() => running?.close());

  const targets = (asOf: string) => running.app.get(HeadcountsService).targets(asOf, [SOLARO.municipality, '015206']);

  /** What stands in the table of coverage about a municipality. */
  async function covered(name: string, query = ''): Promise<string[]> {
    const { html } = await marta.get(`/partecipazione${query}`);
    const table = html.slice(html.indexOf('id="copertura"'), html.indexOf('</table>', html.indexOf('id="copertura"')));
    const row = table.split('<tr').find((one) => one.includes(`>${name}</th>`))!;
    return [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim());
  }

  it('coverage is not known until somebody writes how many should be trained, and then is what it was on each day', async () => {
    expect(await covered('Solaro')).toEqual(['non noto', '0', '—', '—', 'non noto', '—', '0']);
    await marta.get('/organico');
    const { status, location } = await marta.post('/organico', { ...SOLARO, people: '4', validFrom: addDays(TODAY, -10) });
    expect({ status, location }).toEqual({ status: 303, location: '/organico' });
    await marta.post('/organico', { ...SOLARO, people: '21', validFrom: TODAY });

    const trained = await person(running.app, { municipality: 'Solaro' });
    await certified(running, trained.id);
    expect(await covered('Solaro')).toEqual(['21', '1', '16', '4,8%', 'non ancora', '3', '1']);
    expect(await covered('Solaro', `?al=${addDays(TODAY, -1)}`)).toEqual(['4', '0', '3', '—', 'non ancora', '1', '0']);
    expect(await covered('Solaro', `?al=${addDays(TODAY, -11)}`)).toEqual(['non noto', '0', '—', '—', 'non noto', '—', '0']);

    await running.app.get(MembershipsService).leave(trained.id);
    expect(await covered('Solaro')).toEqual(['21', '0', '16', '0,0%', 'non ancora', '3', '0']);
  });

  it.each([
    { what: 'less than nobody', wrong: { people: '-3' }, says: 'in cifre' },
    { what: 'a number in words', wrong: { people: 'dodici' }, says: 'in cifre' },
    { what: 'part of a person', wrong: { people: '1,5' }, says: 'in cifre' },
    { what: 'a municipality that is none', wrong: { municipality: '999999' }, says: 'Scegli un comune della rete' },
    { what: 'a body of another municipality', wrong: { organisation: 'comune-bollate' }, says: 'Questo ente è di un altro comune' },
    { what: 'a day that is none', wrong: { validFrom: '31 febbraio' }, says: 'Scrivi un giorno che esiste' },
  ])('refuses $what, with what was typed still there', async ({ wrong, says }) => {
    await marta.get('/organico');
    const before = await targets('2999-01-01');
    const typed = { ...SOLARO, people: '8', validFrom: '2027-05-01', ...wrong };
    const { status, html } = await marta.post('/organico', typed);
    expect(status).toBe(422);
    expect(html).toContain(says);
    expect(html).toContain(`value="${typed.people}"`);
    expect(html).toContain(`value="${typed.validFrom}"`);
    expect(html).toContain('<option value="assistente-sociale" selected>');
    expect(await targets('2999-01-01')).toEqual(before);
  });

  it('refuses a second one for the same day', async () => {
    const line = { ...SOLARO, profession: 'medico', people: '8', validFrom: '2027-05-01' };
    await marta.get('/organico');
    expect((await marta.post('/organico', line)).status).toBe(303);
    const { status, html } = await marta.post('/organico', { ...line, people: '9' });
    expect(status).toBe(422);
    expect(html).toContain('c’è già un numero');
    expect(html).toContain('value="9"');
  });

  it('takes a table whole, or says line by line why not and gives it back', async () => {
    await marta.get('/organico');
    const table = 'Comune;Ente;Professione;Persone;Valido dal\nSenago;Comune di Senago;Medica o medico;12;01/02/2027\n';
    const wrong = `${table}Senago;ASST Rhodense;ostetrica;dodici;31 febbraio\nRoma;ASST Rhodense;ostetrica;3;2027-02-01`;
    const refused = await marta.post('/organico/importa', { testo: wrong });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Riga 3: Scrivi quante persone sono');
    expect(refused.html).toContain('Riga 3: Scrivi un giorno che esiste');
    expect(refused.html).toContain('Riga 4: Scegli un comune della rete');
    expect(refused.html).toContain('Senago;ASST Rhodense;ostetrica;dodici;31 febbraio');
    expect((await targets('2999-01-01')).has('015206')).toBe(false);

    expect((await marta.post('/organico/importa', { testo: table })).status).toBe(303);
    expect((await targets('2027-02-01')).get('015206')).toBe(12);
    const again = await marta.post('/organico/importa', { testo: table });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Riga 2: Per questo ente');
    expect((await marta.post('/organico/importa', { testo: ' ' })).html).toContain('Incolla almeno una riga');
  });

  it('a contact sees and writes those of their own municipality alone', async () => {
    const sara = await new Client(running.url).signIn(await person(running.app, { municipality: 'Cesate', role: 'contact' }));
    const { html } = await sara.get('/organico');
    expect(html).not.toContain('Comune di Solaro');
    const { status } = await sara.post('/organico', { ...SOLARO, people: '8', validFrom: '2027-07-01' });
    expect(status).toBe(422);
    const own = { municipality: '015076', organisation: 'asst-rhodense', profession: 'medico', people: '0', validFrom: TODAY };
    expect((await sara.post('/organico', own)).status).toBe(303);
    expect(await covered('Cesate')).toEqual(['0', '0', '—', '—', 'nessuno da formare', '—', '0']);
  });
});
