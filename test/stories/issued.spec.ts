import { Certificate, CertificatesService, RegisterService } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { addMonths, addDays, romeDay, type CalendarDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { person, type TestPerson } from '../support/people.js';
import { readSheet, unzip, unzipBytes } from '../support/xlsx.js';

const say = sayIn('it');
const LIST = '/attestati/rilasciati';
const today = romeDay(new Date());
const CESATE = '015076';
const SENAGO = '015206';

describe.each(DATABASES)('Certificates issued, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client;
  let anna: TestPerson;

  beforeAll(async () => {
    running = await startApp(database);
    const coordinator = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    marta = await new Client(running.url).signIn(coordinator);
    anna = await holder('Niccolò D’Amico');
    await holder('Niccolò D’Amico'); // another of the same name
    await holder('Ugo Sala', { municipality: 'Senago', endsOn: addDays(today, 29) });
    await holder('Ines Sala', { municipality: 'Senago', endsOn: addDays(today, 89) });
    await holder('Rita Sala', { municipality: 'Senago', endsOn: addDays(today, -1) });
    await holder('Zeno Sala', { municipality: 'Senago', endsOn: addDays(today, -90) });
  });
  afterAll(() => running?.close());

  const door = () => running.app.get(Database);
  const certificateOf = (personId: string) =>
    door().read.findOneOrFail(Certificate, { where: { personId }, order: { cycle: 'DESC' } });

  /** Somebody whose certificate ends on a day, without the course before it. */
  async function holder(
    name: string,
    { municipality = 'Cesate', endsOn = addDays(today, 300) }: { municipality?: string; endsOn?: CalendarDay } = {},
  ): Promise<TestPerson> {
    const completedOn = addMonths(endsOn, -12);
    const at = new Date(`${completedOn}T10:00:00Z`);
    const somebody = await person(running.app, { name, municipality, since: at });
    const course = { course: 'al-tuo-fianco', courseTitle: 'Al tuo fianco', cycle: 1, completedOn };
    const units = [{ title: 'Riconoscere', version: 1, minutes: 60 }];
    const certified = { personId: somebody.id, name, surname: name.split(' ')[1]!, units, ...course };
    await door().transaction((db) => running.app.get(CertificatesService).issue(db, certified, at));
    return somebody;
  }

  const list = async (query = '', who = marta) => {
    const { status, html } = await who.get(LIST + query);
    const names = [...html.matchAll(/role="rowheader">([^<]+)</g)].map(([, name]) => name!.replace('&#x27;', '’'));
    return { status, html, names };
  };
  const bytesOf = async (address: string, who = marta) => {
    const response = await who.send(address);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  it.each([
    { query: '?ente=altro&comune=015206', names: ['Sala Ines', 'Sala Rita', 'Sala Ugo', 'Sala Zeno'] },
    { query: '?scadenza=30', names: ['Sala Ugo'] },
    { query: '?scadenza=90', names: ['Sala Ines', 'Sala Ugo'] },
    { query: '?scadenza=grace', names: ['Sala Rita'] },
    { query: '?scadenza=expired', names: ['Sala Zeno'] },
    { query: '?scadenza=30&comune=015076', names: [] },
    { query: '?scadenza=domani&ente=nessuno&dopo=1&comune=015206', names: ['Sala Ines', 'Sala Rita', 'Sala Ugo', 'Sala Zeno'] },
  ])('$query: $names', async ({ query, names }) => expect((await list(query)).names).toEqual(names));

  it('hands the list out as CSV and XLSX', async () => {
    const csv = (await marta.get(`${LIST}.csv?scadenza=90`)).html.trimEnd().split('\r\n');
    expect(csv[0]).toMatch(/^\uFEFF?Cognome;Nome;Comune;Ente;Professione;Corso;Codice dell’attestato;Completato il;/);
    expect(csv.slice(1).map((line) => line.split(';').slice(0, 4).join(' '))).toEqual([
      'Sala Ines Senago Altro ente',
      'Sala Ugo Senago Altro ente',
    ]);
    const rows = readSheet(unzip((await bytesOf(`${LIST}.xlsx?scadenza=90`)).bytes));
    expect(rows.slice(1).map(([, given]) => given!.value)).toEqual(['Ines', 'Ugo']);
    expect(rows[1]![9]).toEqual({ kind: 'day', value: addDays(today, 89) });
  });

  it('hands the documents of a municipality out in one file, each the same that its holder gets, with an index', async () => {
    const { status, type, bytes } = await bytesOf(`${LIST}.zip?comune=${CESATE}`);
    expect([status, type]).toEqual([200, 'application/zip']);
    const files = unzipBytes(bytes);
    const names = [...files.keys()];
    const { code } = await certificateOf(anna.id);
    const own = `damico-niccolo-${code.slice(0, 8).toLowerCase()}.pdf`;
    expect(names).toHaveLength(3);
    expect(names).toContain(own);
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
    const single = await bytesOf(`/attestati/${code}.pdf`, await new Client(running.url).signIn(anna));
    expect(files.get(own)!.equals(single.bytes)).toBe(true);

    const [heading, ...index] = files.get('indice.csv')!.toString('utf8').trimEnd().split('\r\n');
    expect(heading).toMatch(/^\uFEFFFile;Cognome;Nome;/);
    expect(index.map((line) => line.split(';')[0])).toEqual(names.slice(0, 2));
    expect(index.map((line) => line.split(';')[1])).toEqual(['D’Amico', 'D’Amico']);
    expect((await (await new Client(running.url).signIn(anna)).get('/profilo')).html).toContain(LIST);
  });

  it('asks for a municipality or a body before it draws anything', async () => {
    const { status, html } = await marta.get(`${LIST}.zip`);
    expect(status).toBe(422);
    expect(html).toContain(say('certificates.issued.choose'));
    expect((await bytesOf(`${LIST}.zip?ente=altro`)).status).toBe(200);
  });

  it('a contact sees and takes along those of their municipality, and is refused another', async () => {
    const contact = await new Client(running.url).signIn(
      await person(running.app, { municipality: 'Senago', role: 'contact', name: 'Piero Neri' }),
    );
    expect((await list('', contact)).names).toEqual(['Sala Ines', 'Sala Rita', 'Sala Ugo', 'Sala Zeno']);
    expect(unzip((await bytesOf(`${LIST}.zip`, contact)).bytes).size).toBe(5);
    for (const kind of ['', '.csv', '.xlsx', '.zip'])
      expect((await contact.send(`${LIST}${kind}?comune=${CESATE}`)).status).toBe(403);
    expect((await contact.get('/attestati')).html).toContain(LIST);
  });

  it('is not for learners and authors', async () => {
    for (const role of ['learner', 'author'] as const) {
      const client = await new Client(running.url).signIn(await person(running.app, { role }));
      for (const kind of ['', '.csv', '.xlsx', '.zip']) expect((await client.send(LIST + kind)).status).toBe(403);
      expect((await client.get('/attestati')).html).not.toContain(LIST);
    }
  });

  it('has the renewed certificate in place of the old one, and neither a revoked one nor one without a holder', async () => {
    const renewed = await holder('Elsa Bo', { municipality: 'Solaro', endsOn: addDays(today, 10) });
    const revoked = await holder('Elio Bo', { municipality: 'Solaro' });
    const gone = await holder('Enea Bo', { municipality: 'Solaro' });
    const solaro = '?comune=015213';
    expect((await list(solaro)).names).toEqual(['Bo Elio', 'Bo Elsa', 'Bo Enea']);
    expect((await list(`${solaro}&scadenza=30`)).names).toEqual(['Bo Elsa']);

    const old = await certificateOf(renewed.id);
    const named = { name: 'Elsa Bo', surname: 'Bo' };
    await door().transaction((db) => running.app.get(CertificatesService).renew(db, old, named, new Date()));
    const actor = await person(running.app, { municipality: null, role: 'coordinator' });
    const register = running.app.get(RegisterService);
    await register.revoke(actor.id, (await certificateOf(revoked.id)).code, 'Rilasciato per errore');
    await door().transaction((db) => register.anonymise(db, gone.id, new Date()));

    expect((await list(solaro)).names).toEqual(['Bo Elsa']);
    expect((await list(`${solaro}&scadenza=30`)).names).toEqual([]);
    const files = unzip((await bytesOf(`${LIST}.zip${solaro}`)).bytes);
    expect([...files.keys()]).toEqual([
      `bo-elsa-${(await certificateOf(renewed.id)).code.slice(0, 8).toLowerCase()}.pdf`,
      'indice.csv',
    ]);
    const { html } = await new Client(running.url).get(`/verifica/${old.code}`);
    expect(html).toContain(`<strong>${say('certificates.state.renewed')}.</strong>`);
  });

  it('goes on where a page ends, and nobody is shown twice or left out', async () => {
    for (let index = 0; index < 60; index++) await holder('Tanti Uguali', { municipality: 'Baranzate' });
    const first = await list('?comune=015250');
    expect(first.names).toHaveLength(50);
    const next = /href="([^"]*dopo[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    expect((await list(next.slice(LIST.length))).names).toHaveLength(10);
    expect((await marta.get(`${LIST}.csv?comune=${SENAGO}`)).html.trimEnd().split('\r\n')).toHaveLength(5);
  });
});
