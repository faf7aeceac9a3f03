import { Invitation, Membership, Person } from '../../src/accounts/index.js';
import { Database } from '../../src/database/index.js';
import { RebuildService } from '../../src/participation/index.js';
import { addDays, romeDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { person, type TestPerson } from '../support/people.js';

const say = sayIn('it');
const today = romeDay(new Date());
const ago = (days: number) => addDays(today, -days);
const italian = (day: string) => day.split('-').reverse().join('/');
const HEADING = 'Nome;Cognome;Email;Ente;Professione;Dal';

describe.each(DATABASES)('People from a table, on $engine', (database) => {
  let running: RunningApp;
  let sara: Client; // answers for Cesate
  let anna: TestPerson;

  beforeAll(async () => {
    running = await startApp(database);
    sara = await new Client(running.url).signIn(await person(running.app, { name: 'Sara Greco', role: 'contact' }));
    anna = await person(running.app, { name: 'Anna Bianchi', since: new Date(`${ago(50)}T10:00:00Z`) });
  });
  afterAll(() => running?.close());

  const read = () => running.app.get(Database).read;
  const table = (...rows: string[]) => [HEADING, ...rows].join('\r\n');
  const mover = (from: string) => `Anna;Bianchi;${anna.email};Comune di Cesate;Altra professione;${from}`;

  /** Posts the table as a file, as a browser does. */
  async function choose(bytes: Buffer, who = sara) {
    const token = decode(/name="_csrf" value="([^"]+)"/.exec((await who.get('/persone/importa')).html)![1]!);
    const body = new FormData();
    body.set('_csrf', token);
    body.set('testo', '');
    body.set('file', new Blob([new Uint8Array(bytes)]), 'persone.csv');
    const response = await who.send('/persone/importa', { method: 'POST', body });
    return { status: response.status, html: decode(await response.text()) };
  }
  const paste = async (testo: string, who = sara, address = '/persone/importa') => {
    await who.get('/persone/importa');
    const { status, html, location } = await who.post(address, { testo });
    return { status, html: decode(html), location };
  };

  it('shows what a file of Italian Excel would do, and does it when that is confirmed, once', async () => {
    const text = table(
      `Nicol\xf2;D'Amico;nicolo.damico@esempio.it;Comune di Cesate;Altra professione;${italian(ago(3))}`,
      mover(italian(ago(2))),
      `Sara;Greco;nessuno@esempio.it;servizi-sociali-cesate;assistente-sociale;${italian(today)}`,
    );
    const preview = await choose(Buffer.from(text, 'latin1'));
    expect(preview.status).toBe(200);
    for (const words of ['2 inviti, 1 spostamento', 'D’Amico Nicolò'.replace('’', "'"), 'Conferma tutte le righe'])
      expect(preview.html).toContain(words);
    expect(await read().countBy(Person, { email: 'nicolo.damico@esempio.it' })).toBe(0);

    const testo = text.replace('Nicol\xf2', 'Nicolò');
    const [one, two] = await Promise.all([1, 2].map(() => sara.post('/persone/importa/conferma', { testo })));
    expect([one!.location, two!.location]).toEqual(['/persone', '/persone']);
    const nicolo = await read().findOneByOrFail(Person, { email: 'nicolo.damico@esempio.it' });
    expect(nicolo.familyName).toBe("D'Amico");
    expect(await read().countBy(Invitation, { personId: nicolo.id })).toBe(1);
    expect(await read().findBy(Membership, { personId: nicolo.id })).toMatchObject([
      { municipality: '015076', organisation: 'comune-cesate', fromOn: ago(3), toOn: null },
    ]);
    const hers = await read().find(Membership, { where: { personId: anna.id }, order: { fromOn: 'ASC' } });
    expect(hers.map(({ organisation, fromOn, toOn }) => [organisation, fromOn, toOn])).toEqual([
      ['altro', ago(50), ago(3)],
      ['comune-cesate', ago(2), null],
    ]);
    expect(await running.app.get(RebuildService).check(today)).toEqual({ keptAsLedger: [], ledgerAsFacts: [] });

    const again = await paste(testo);
    expect(again.html).toContain('3 righe senza cambiamenti');
    expect(again.html).not.toContain('Conferma tutte le righe');
  });

  it('one line that cannot be, and nothing is done: each is named with its reason', async () => {
    const stranger = await person(running.app, { name: 'Ugo Neri', municipality: 'Solaro' });
    const people = await read().count(Person);
    const text = table(
      `Rita;Sala;rita.sala@esempio.it;Comune di Cesate;Altra professione;${today}`,
      mover(ago(60)).replace('Comune di', 'Servizi sociali di'), // before she joined
      `Ugo;Neri;${stranger.email};Comune di Cesate;Altra professione;${today}`,
      `Zoe;Zeta;zoe@esempio.it;Comune di Solaro;Altra professione;${today}`,
      `Zoe;Zeta;non un indirizzo;Comune di Cesate;Mestiere;31/02/2026`,
      `Rita;Sala;RITA.SALA@esempio.it;Comune di Cesate;Altra professione;${today}`,
      `Ida;Bo;ida@esempio.it;Comune di Cesate;Altra professione;${addDays(today, 1)}`,
    );
    for (const address of ['/persone/importa', '/persone/importa/conferma']) {
      const { status, html } = await paste(text, sara, address);
      expect(status).toBe(422);
      for (const words of [
        `Riga 5: ${say('accounts.person.organisation-missing')}`,
        `Riga 6: ${say('accounts.person.email-wrong')}`,
        `Riga 6: ${say('accounts.person.profession-missing')}`,
        `Riga 6: ${say('accounts.move.day-wrong')}`,
        `Riga 7: ${say('accounts.import.twice', { line: 2 })}`,
        `Riga 8: ${say('accounts.move.day-ahead')}`,
        'rita.sala@esempio.it', // what was given comes back
      ])
        expect(html).toContain(words);
    }
    const readable = table(text.split('\r\n')[1]!, ...text.split('\r\n').slice(2, 4));
    for (const address of ['/persone/importa', '/persone/importa/conferma']) {
      const { status, html } = await paste(readable, sara, address);
      expect(status).toBe(422);
      expect(html).toContain('Riga 3: la persona ha già un’appartenenza');
      expect(html).toContain(`Riga 4: ${say('accounts.import.refused.elsewhere')}`);
    }
    expect(await read().count(Person)).toBe(people);
    expect(await read().countBy(Membership, { personId: stranger.id })).toBe(1);
  });

  it.each([
    { what: 'nothing', text: '', words: say('accounts.import.empty') },
    { what: 'a heading alone', text: HEADING, words: say('accounts.import.empty') },
    { what: 'no heading', text: 'Anna;Bo;a@b.it', words: 'Mancano: nome, cognome, email, ente, professione, dal' },
    { what: 'too many lines', text: [HEADING, ...Array<string>(501).fill('a;b;c')].join('\n'), words: 'Le righe sono 501' },
  ])('$what is refused', async ({ text, words }) => {
    const { status, html } = await paste(text);
    expect([status, html.includes(words)]).toEqual([422, true]);
  });

  it('is not for learners and authors', async () => {
    for (const role of ['learner', 'author'] as const) {
      const client = await new Client(running.url).signIn(await person(running.app, { role }));
      expect((await client.get('/persone/importa')).status).toBe(403);
      expect((await client.post('/persone/importa/conferma', { testo: table() })).status).toBe(403);
    }
  });
});
