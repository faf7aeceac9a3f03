import { AssessmentService } from '../src/assessment/index.js';
import { CatalogueService, Publication, readCatalogue, type UnitContent } from '../src/catalogue/index.js';
import { Database } from '../src/database/index.js';
import { Certificate } from '../src/certificates/index.js';
import { DecksService } from '../src/practice/index.js';
import { Completion, ProgressService } from '../src/progress/index.js';
import { Contact, readTerritory, TerritoryService } from '../src/territory/index.js';
import { LedgerService, ParticipationService } from '../src/participation/index.js';
import { publishChangedSeeds, publishSeeds } from '../src/publish.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { certified, completed, lessonsDone, passed, practised, UNIT } from './support/journeys.js';
import { person } from './support/people.js';

describe.each(DATABASES)('Publishing, on $engine', (database) => {
  let running: RunningApp;
  let stage: Parameters<typeof lessonsDone>[0];

  beforeAll(async () => {
    running = await startApp(database);
    stage = { app: running.app };
  });
  afterAll(() => running?.close());

  it('twice is the same as once', async () => {
    const again = await publishSeeds(running.app);
    expect(again.every(({ changed, version }) => !changed && version === 1)).toBe(true);
  });

  it('seeds that are as they were are not read again, until something else has been published', async () => {
    const publish = jest.spyOn(running.app.get(CatalogueService), 'publish');
    const published = async () => {
      await publishChangedSeeds(running.app);
      return publish.mock.calls.length;
    };
    expect([await published(), await published()]).toEqual([1, 1]);
    await publishSeeds(running.app);
    expect([await published(), await published()]).toEqual([3, 3]);
    publish.mockRestore();
  });

  it('gives a version as the same object every time, so that what is drawn from it is drawn once', async () => {
    const catalogue = running.app.get(CatalogueService);
    expect(await catalogue.unit(UNIT)).toBe(await catalogue.unit(UNIT));
    expect(await catalogue.page('aiuto', 'it')).toBe(await catalogue.page('aiuto', 'it'));
  });

  it('a unit published before there were exercises is read as one that has none', async () => {
    const { exercises: _, ...older } = { ...readCatalogue().units[0]!, slug: 'di-prima' };
    const publication = {
      kind: 'unit',
      slug: 'di-prima',
      version: 1,
      fingerprint: 'a'.repeat(64),
      body: older as UnitContent,
    } as const;
    await running.app.get(Database).transaction((db) => db.insert(Publication, { ...publication, publishedAt: new Date() }));
    const learner = await person(running.app);
    const { unit } = await running.app.get(ProgressService).of(learner.id, 'di-prima');
    expect(unit).toMatchObject({ exercises: [], version: 1, checks: older.checks });
  });

  it('a changed unit becomes a new version; attempts, decks and completions keep the one they were taken on', async () => {
    const catalogue = running.app.get(CatalogueService);
    const assessment = running.app.get(AssessmentService);
    const done = await person(running.app);
    await completed(stage, done.id);
    const sitting = await person(running.app);
    await lessonsDone(stage, sitting.id);
    const open = await assessment.start(sitting.id, UNIT);
    const decks = running.app.get(DecksService);
    const number = await decks.start(sitting.id, UNIT);
    const { cards } = await decks.deck(sitting.id, UNIT, number);

    const seeds = readCatalogue();
    const [unit] = seeds.units;
    const changed = {
      ...unit!,
      summary: 'Un altro sommario.',
      vignettes: unit!.vignettes.map((vignette) => ({ ...vignette, text: `${vignette.text} (rivista)` })),
      bank: unit!.bank.map((question) => ({ ...question, prompt: `${question.prompt} (rivista)` })),
    };
    const published = await catalogue.publish({ ...seeds, units: [changed] });
    expect(published.find(({ kind }) => kind === 'unit')).toMatchObject({ version: 2, changed: true });

    expect((await catalogue.unit(UNIT)).version).toBe(2);
    const { unit: taken, attempt } = await assessment.attempt(sitting.id, open);
    expect(attempt.unitVersion).toBe(1);
    expect(taken.bank.some(({ prompt }) => prompt.endsWith('(rivista)'))).toBe(false);
    expect((await decks.deck(sitting.id, UNIT, number)).cards).toEqual(cards);
    expect(await running.app.get(Database).read.findOneByOrFail(Completion, { personId: done.id })).toMatchObject({
      unitVersion: 1,
    });
  });

  it('a certificate names the version whose quiz was passed, even when a newer one came before the last step', async () => {
    const catalogue = running.app.get(CatalogueService);
    const anna = await person(running.app);
    await certified(stage, anna.id, { but: [UNIT] });
    await lessonsDone(stage, anna.id);
    await practised(stage, anna.id);
    await passed(stage, anna.id);
    const before = await catalogue.unit(UNIT);
    const seeds = readCatalogue();
    await catalogue.publish({
      ...seeds,
      units: seeds.units.map((unit) => (unit.slug === UNIT ? { ...unit, title: 'Riconoscere bis', minutes: 75 } : unit)),
    });
    expect((await catalogue.unit(UNIT)).version).toBe(before.version + 1);

    await running.app.get(ProgressService).cardRead(anna.id, UNIT);
    const { facts } = await running.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
    expect(facts.units[0]).toEqual({ title: before.title, version: before.version, minutes: before.minutes });
  });

  it('enrols who works in the network in what is new, once', async () => {
    const anna = await person(running.app);
    const participation = running.app.get(ParticipationService);
    const ledger = running.app.get(LedgerService);
    await ledger.openUnit({ slug: 'nuovo', tracks: null });
    await ledger.openUnit({ slug: 'nuovo', tracks: null });
    const asOf = '2999-12-31';
    const counted = (await participation.counts({ asOf, municipality: anna.municipality! })).filter(({ unit }) => unit === 'nuovo');
    const known = (await participation.counts({ asOf, municipality: anna.municipality! })).filter(({ unit }) => unit === UNIT);
    const people = (counts: typeof counted) => counts.reduce((sum, count) => sum + count.people, 0);
    expect(people(counted)).toBe(people(known));
  });

  it('leaves a contact alone that people look after here', async () => {
    const door = running.app.get(Database);
    await door.transaction((db) => db.update(Contact, { slug: 'sportello' }, { checkedOn: '2026-11-20', hours: 'Martedì' }));
    await running.app.get(TerritoryService).publish(readTerritory());
    expect(await door.read.findOneByOrFail(Contact, { slug: 'sportello' })).toMatchObject({
      checkedOn: '2026-11-20',
      hours: 'Martedì',
    });
  });

  it('knows the eight municipalities by codes that keep their zero', async () => {
    const municipalities = await running.app.get(TerritoryService).municipalities();
    expect(municipalities.map(({ istat, name }) => `${istat} ${name}`)).toEqual([
      '015250 Baranzate',
      '015027 Bollate',
      '015076 Cesate',
      '015105 Garbagnate Milanese',
      '015157 Novate Milanese',
      '015166 Paderno Dugnano',
      '015206 Senago',
      '015213 Solaro',
    ]);
  });
});
