import { Membership } from '../../src/accounts/index.js';
import { Database } from '../../src/database/index.js';
import { ParticipationService, RebuildService } from '../../src/participation/index.js';
import { addDays, romeDay } from '../../src/shared/index.js';
import { sayIn } from '../../src/web/index.js';
import { startApp, type RunningApp } from '../support/app.js';
import { Client, decode } from '../support/client.js';
import { DATABASES } from '../support/databases.js';
import { person, type TestPerson } from '../support/people.js';

const say = sayIn('it');
const today = romeDay(new Date());
const ago = (days: number) => addDays(today, -days);
const moment = (day: string) => new Date(`${day}T10:00:00Z`);
const SENAGO = { municipality: '015206', organisation: 'comune-senago', profession: 'operatore-sportello' };

describe.each(DATABASES)('Moves, on $engine', (database) => {
  let running: RunningApp;
  let sara: Client; // answers for Cesate

  beforeAll(async () => {
    running = await startApp(database);
    sara = await new Client(running.url).signIn(
      await person(running.app, { name: 'Sara Greco', role: 'contact', municipality: 'Cesate' }),
    );
  });
  afterAll(() => running?.close());

  const read = () => running.app.get(Database).read;
  const someone = (name = 'Anna Bianchi') => person(running.app, { name, since: moment(ago(100)) });
  const worked = async ({ id: personId }: TestPerson) =>
    (await read().find(Membership, { where: { personId }, order: { fromOn: 'ASC' } })).map(
      ({ municipality, organisation, fromOn, toOn }) => [municipality, organisation, fromOn, toOn],
    );
  const listed = async (who: Client, query: string) => {
    const { html } = await who.get(`/persone${query}`);
    return [...html.matchAll(/role="rowheader"><a [^>]*>([^<]+)</g)].map(([, name]) => name);
  };
  const figures = async (asOf: string) =>
    (await running.app.get(ParticipationService).figures(asOf, { of: 'each', profession: null }))
      .map((sum) => JSON.stringify(sum))
      .sort();

  it('a contact says that somebody has moved, some days late: figures change from today, those of past days do not', async () => {
    const anna = await someone();
    const before = await figures(ago(1));
    expect((await sara.get('/persone')).html).toContain(`href="/persone/${anna.id}"`);
    const page = await sara.get(`/persone/${anna.id}`);
    expect(page.html).toContain(say('accounts.move.title'));
    expect(page.html).not.toContain('/cancellazione');
    expect((await sara.post(`/persone/${anna.id}/appartenenze`, { ...SENAGO, fromOn: ago(10) })).location).toBe('/persone');

    expect(await worked(anna)).toEqual([
      ['015076', 'altro', ago(100), ago(11)],
      ['015206', 'comune-senago', ago(10), null],
    ]);
    expect(await figures(ago(1))).toEqual(before);
    expect(await running.app.get(RebuildService).check(today)).toEqual({ keptAsLedger: [], ledgerAsFacts: [] });
    expect((await sara.get('/persone')).html).toContain(say('accounts.move.done'));
    expect((await sara.get(`/persone/${anna.id}`)).status).toBe(404); // of another municipality now
    expect((await sara.post(`/persone/${anna.id}/uscita`, { leftOn: today })).status).toBe(404);
    expect((await (await new Client(running.url).signIn(anna)).get('/profilo')).html).toContain('Sara Greco');
  });

  it('who has left the network is found by name among those who have, by who looked after them', async () => {
    const rita = await someone('Rita Usciti');
    await someone('Rita Restati');
    expect(await listed(sara, '?cerca=rita')).toEqual(['Restati Rita', 'Usciti Rita']);
    await sara.get(`/persone/${rita.id}`);
    await sara.post(`/persone/${rita.id}/uscita`, { leftOn: ago(20) });

    expect(await listed(sara, '?cerca=rita')).toEqual(['Restati Rita']);
    expect(await listed(sara, '?stato=uscite&cerca=ri+usc')).toEqual(['Usciti Rita']);
    const { html } = await sara.get('/persone?stato=uscite&cerca=usciti');
    expect(html).toContain(`href="/persone/${rita.id}"`);
    expect(html).not.toContain(`/persone/${rita.id}/inviti`);
    const elsewhere = await person(running.app, { municipality: 'Bollate', role: 'contact' });
    expect(await listed(await new Client(running.url).signIn(elsewhere), '?stato=uscite&cerca=usciti')).toEqual([]);
    expect((await (await new Client(running.url).signIn(rita)).get('/profilo')).html).toContain('Sara Greco');
  });

  it('everybody is in the list once, fifty on a page', async () => {
    const names = Array.from({ length: 53 }, (_, at) => `Ada Pagina${String(at % 50).padStart(2, '0')}`); // some of one name
    for (const name of names) await someone(name);
    const first = await sara.get('/persone?cerca=pagina');
    const [, next] = /href="(\/persone\?[^"]*dopo[^"]*)"/.exec(first.html)!;
    const rest = await listed(sara, decode(next!).replace('/persone', ''));
    expect(rest).toHaveLength(3);
    const expected = names.map((name) => name.split(' ').reverse().join(' ')).sort();
    expect([...(await listed(sara, '?cerca=pagina')), ...rest]).toEqual(expected);
  });

  it('somebody leaves, and comes back; not before they left', async () => {
    const luca = await someone('Luca Ferri');
    const admin = await new Client(running.url).signIn(await person(running.app, { municipality: null, role: 'administrator' }));
    await admin.get(`/persone/${luca.id}`);
    expect((await admin.post(`/persone/${luca.id}/uscita`, { leftOn: ago(20) })).location).toBe('/persone');
    const gone = await admin.get(`/persone/${luca.id}`);
    expect(gone.html).toContain(say('accounts.move.back'));
    expect(gone.html).not.toContain(say('accounts.leave.title'));
    const early = await admin.post(`/persone/${luca.id}/appartenenze`, { ...SENAGO, fromOn: ago(21) });
    expect(early.status).toBe(422);
    expect((await admin.post(`/persone/${luca.id}/appartenenze`, { ...SENAGO, fromOn: ago(5) })).status).toBe(303);
    expect((await worked(luca)).map(([, , fromOn, toOn]) => [fromOn, toOn])).toEqual([
      [ago(100), ago(21)],
      [ago(5), null],
    ]);
    expect(await running.app.get(RebuildService).check(today)).toEqual({ keptAsLedger: [], ledgerAsFacts: [] });
  });

  it.each([
    { what: 'a day that is none', fields: { fromOn: '31/02/2026' }, words: say('accounts.move.day-wrong') },
    { what: 'a day to come', fields: { fromOn: addDays(today, 1) }, words: say('accounts.move.day-ahead') },
    { what: 'a day before they joined', fields: { fromOn: ago(200) }, words: 'non può cominciare prima del' },
    {
      what: 'a body of elsewhere',
      fields: { organisation: 'comune-solaro' },
      words: say('accounts.person.organisation-elsewhere'),
    },
    { what: 'no profession', fields: { profession: '' }, words: say('accounts.person.profession-missing') },
    {
      what: 'the same place',
      fields: { municipality: '015076', organisation: 'altro', profession: 'assistente-sociale' },
      words: say('accounts.move.same'),
    },
  ])('$what is refused in the form, filled in as it was', async ({ fields, words }) => {
    const anna = await someone();
    const given: Record<string, string> = { ...SENAGO, fromOn: today, ...fields };
    await sara.get(`/persone/${anna.id}`);
    const { status, html } = await sara.post(`/persone/${anna.id}/appartenenze`, given);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain(`name="fromOn" type="${fields.fromOn ? 'text' : 'date'}" value="${given.fromOn}"`);
    expect(html).toContain(`value="${given.municipality}" selected`);
    expect(await worked(anna)).toHaveLength(1);
  });

  it('is not for learners and authors, nor for who is not there', async () => {
    const anna = await someone();
    for (const role of ['learner', 'author'] as const) {
      const client = await new Client(running.url).signIn(await person(running.app, { role }));
      expect((await client.get(`/persone/${anna.id}`)).status).toBe(403);
      expect((await client.post(`/persone/${anna.id}/uscita`, { leftOn: today })).status).toBe(403);
    }
    for (const id of ['01890000-0000-7000-8000-000000000000', 'pippo']) expect((await sara.get(`/persone/${id}`)).status).toBe(404);
  });
});
