import { CertificatesService } from '../../src/certificates/index.js';
import { Database } from '../../src/database/index.js';
import { addDays, romeDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { completed } from '../support/journeys.js';
import { person, type TestPerson } from '../support/people.js';
import { readSheet, unzip } from '../support/xlsx.js';

const say = sayIn('it');
const today = romeDay(new Date());
const year = today.slice(0, 4);
const EVENT = {
  cod_evento: '2027-123',
  cod_edi: '',
  cod_org: '4567',
  cod_accr: '030',
  data_ini: addDays(today, -30),
  data_fine: today,
  ore: '4',
  crediti: '6,4',
  tipo_eve: 'E',
  cod_obi: '18',
  cod_tipologia_form: '10',
};
const CNOAS = {
  evento: 'CN-77',
  agenzia: 'Comuni Insieme',
  tipo: 'asincrona',
  crediti_cnoas: '4',
  deontologici: '1,5',
  dal: addDays(today, -30),
  al: today,
};

describe.each(DATABASES)('Hours and credits, on $engine', (database) => {
  let running: RunningApp;
  let marta: Client;
  let token: string;
  let nurse: TestPerson;
  let midwife: TestPerson;

  beforeAll(async () => {
    running = await startApp(database);
    const coordinator = await person(running.app, { name: 'Marta Conti', municipality: null, role: 'coordinator' });
    marta = await new Client(running.url).signIn(coordinator);
    nurse = await holder('Nicolò D’Amico', 'infermiere');
    midwife = await holder('Łucja Żółć', 'ostetrica');
    await holder('Anna Bianchi', 'assistente-sociale');
    await holder('Ugo Neri', 'polizia-locale');
    token = decode(/name="_csrf" value="([^"]+)"/.exec((await marta.get('/crediti')).html)![1]!);
  });
  afterAll(() => running?.close());

  async function holder(name: string, profession: string): Promise<TestPerson> {
    const somebody = await person(running.app, { name, profession, municipality: 'Senago' });
    const course = { course: 'al-tuo-fianco', courseTitle: 'Al tuo fianco', cycle: 1, completedOn: today };
    const units = [{ title: 'Riconoscere', version: 1, minutes: 90 }];
    const certified = { personId: somebody.id, name, surname: name.split(' ')[1]!, units, ...course };
    await running.app.get(Database).transaction((db) => running.app.get(CertificatesService).issue(db, certified, new Date()));
    return somebody;
  }

  /** Posts a form with a table, as a browser does. */
  async function post(address: string, fields: Record<string, string>, table: Buffer | string | null, who = marta, csrf = token) {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) body.set(name, value);
    if (table !== null) body.set('file', new Blob([new Uint8Array(Buffer.from(table))]), 'tabella.csv');
    const response = await who.send(address, { method: 'POST', body });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type'), bytes, text: bytes.toString('utf8') };
  }

  const table = (...rows: string[]) => ['email;cod_fisc;lib_dip;part_reclutato', ...rows].join('\r\n');
  const both = () => table(`${nurse.email};RSSMRA80A01F205X;D;0`, `${midwife.email.toUpperCase()};tinit-rssmra80a41f205b;D;0`);

  describe('the ECM report', () => {
    it('joins names, fiscal codes and codes of professions into the file of the format', async () => {
      const { status, type, bytes } = await post('/crediti/ecm.xml', EVENT, both());
      expect([status, type]).toEqual([200, 'application/xml; charset=ISO-8859-1']);
      const xml = bytes.toString('latin1');
      expect(xml).toMatch(/^<\?xml version="1\.0" encoding="ISO-8859-1"\?>/);
      expect(xml).toContain('crediti="6.4" num_part="2"');
      expect(xml).toContain(`cod_fisc="RSSMRA80A01F205X" nome="NICOLO'" cognome="D'AMICO" ruolo="P" lib_dip="D"`);
      expect(xml).toContain('nome="LUCJA" cognome="ZOLC"');
      expect(xml).toContain('<professione cod_prof="14"><disciplina>85</disciplina></professione>');
      expect(bytes.every((byte) => byte < 0x80)).toBe(true);
      expect((await (await new Client(running.url).signIn(nurse)).get('/profilo')).html).toContain('/crediti');
    });

    it.each([
      {
        what: 'somebody who is not there',
        rows: () => table(`${nurse.email};RSSMRA80A01F205X;D;0`),
        words: ['Żółć Łucja: ha completato'],
      },
      {
        what: 'a code that does not fit',
        rows: () => both().replace('F205X', 'F205Y'),
        words: ['D’Amico Nicolò: il codice fiscale'],
      },
      {
        what: 'a code twice',
        rows: () => both().replace('tinit-rssmra80a41f205b', 'RSSMRA80A01F205X'),
        words: ['lo stesso codice fiscale'],
      },
      { what: 'no column of e-mails', rows: () => 'nome;cognome\r\na;b', words: [say('credits.table-unreadable')] },
      { what: 'no table', rows: () => null, words: [say('credits.table-missing')] },
    ])('refuses $what, and keeps what was typed', async ({ rows, words }) => {
      const { status, text } = await post('/crediti/ecm.xml', EVENT, rows());
      expect(status).toBe(422);
      const html = decode(text);
      for (const one of words) expect(html).toContain(one);
      expect(html).toContain('value="2027-123"');
      expect(html).not.toMatch(/RSSMRA80A/i); // kept nowhere, shown nowhere
    });

    it('leaves out who is not in the table where that is asked for', async () => {
      const { status, bytes } = await post(
        '/crediti/ecm.xml',
        { ...EVENT, assenti: 'si' },
        table(`${nurse.email};RSSMRA80A01F205X;D;0`),
      );
      expect(status).toBe(200);
      expect(bytes.toString('latin1')).toContain('num_part="1"');
    });

    it.each([
      { field: 'cod_accr', value: '30', words: 'credits.ecm.fault.cod_accr' },
      { field: 'crediti', value: '51', words: 'credits.ecm.fault.crediti' },
      { field: 'data_ini', value: '31/02/2027', words: 'accounts.move.day-wrong' },
      { field: 'data_fine', value: '01/01/2020', words: 'credits.ecm.fault.data_fine' },
    ])('refuses $field $value', async ({ field, value, words }) => {
      const { status, text } = await post('/crediti/ecm.xml', { ...EVENT, [field]: value }, both());
      expect([status, decode(text).includes(say(words))]).toEqual([422, true]);
    });
  });

  it('the list of an event has the social workers, with what the table adds', async () => {
    const { status, text } = await post('/crediti/cnoas.csv', CNOAS, null);
    const lines = text.trimEnd().split('\r\n');
    expect([status, lines.length]).toEqual([200, 2]);
    expect(lines[1]).toMatch(
      /^CN-77;Comuni Insieme;Al tuo fianco;FAD asincrona;Bianchi;Anna;;;Altro ente;1,50;1;100;\d\d\/\d\d\/\d{4};4,0;1,5;/,
    );
    expect((await post('/crediti/cnoas.csv', { ...CNOAS, deontologici: '5' }, null)).status).toBe(422);
    expect(
      (await post('/crediti/cnoas.csv', { ...CNOAS, dal: addDays(today, -9), al: addDays(today, -5) }, null)).text.split('\r\n'),
    ).toHaveLength(2);
  });

  it('hours are planned ones, by person, place and area; a contact gets those of their municipality', async () => {
    const clerk = await person(running.app, { name: 'Rita Sala', municipality: 'Solaro' });
    await completed(running, clerk.id);
    const csv = (await marta.get(`/crediti/ore.csv?anno=${year}`)).html.trimEnd().split('\r\n');
    expect(csv[0]).toMatch(/^\uFEFF?Cognome;Nome;Comune;Ente;Professione;Anno;Area tematica;Moduli completati;Ore previste;/);
    expect(csv.slice(1)).toEqual([
      expect.stringMatching(
        /^Sala;Rita;Solaro;Altro ente;Assistente sociale;20\d\d;Pari opportunità e contrasto della violenza di genere;1;\d,\d\d;\d+;/,
      ),
    ]);
    const file = Buffer.from(await (await marta.send(`/crediti/ore.xlsx?anno=${year}`)).arrayBuffer());
    expect(readSheet(unzip(file))[1]![0]).toEqual({ kind: 'text', value: 'Sala' });
    expect((await marta.get('/crediti/ore.csv?anno=2001')).html.trimEnd().split('\r\n')).toHaveLength(1);
    const of = (municipality: string) => person(running.app, { role: 'contact', municipality });
    const [solaro, senago] = await Promise.all(
      ['Solaro', 'Senago'].map(async (name) => new Client(running.url).signIn(await of(name))),
    );
    expect((await solaro!.get('/crediti/ore.csv')).html.trimEnd().split('\r\n')).toHaveLength(2);
    expect((await senago!.get('/crediti/ore.csv')).html.trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('a contact has the hours alone, a learner and an author nothing', async () => {
    const contact = await new Client(running.url).signIn(await person(running.app, { role: 'contact', municipality: 'Senago' }));
    const page = await contact.get('/crediti');
    expect(page.html).not.toContain('/crediti/ecm.xml');
    for (const address of ['/crediti/ecm.xml', '/crediti/cnoas.csv']) expect((await contact.post(address)).status).toBe(403);
    for (const role of ['learner', 'author'] as const) {
      const client = await new Client(running.url).signIn(await person(running.app, { role }));
      for (const address of ['/crediti', '/crediti/ore.csv', '/crediti/ore.xlsx'])
        expect((await client.get(address)).status).toBe(403);
    }
  });
});
