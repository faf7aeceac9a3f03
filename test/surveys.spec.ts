import { CatalogueService } from '../src/catalogue/index.js';
import { Database } from '../src/database/index.js';
import {
  AnswersService,
  Campaign,
  CampaignsService,
  ChosenCommitment,
  NothingAsked,
  SurveySheet,
  SurveysService,
} from '../src/surveys/index.js';
import { CampaignAlreadyOpen, CampaignNotFound } from '../src/surveys/surveys.errors.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { person, type TestPerson } from './support/people.js';

const UNIT = 'riconoscere';
const PEOPLE = 12;
const place = { organisation: 'asst-rhodense', profession: 'infermiere' };
const monday = new Date('2027-03-01T09:00:00Z');

/** Everything that two tables of the store hold, as text. */
async function stored({ app }: RunningApp) {
  const { read } = app.get(Database);
  const sheets = await read.find(SurveySheet);
  const commitments = await read.find(ChosenCommitment);
  return { sheets, commitments, text: JSON.stringify([sheets, commitments]) };
}

describe.each(DATABASES)('The pseudonymous store, on $engine', (database) => {
  let running: RunningApp;
  let people: TestPerson[];
  let code: string;

  beforeAll(async () => {
    running = await startApp(database);
    people = [];
    for (let at = 0; at < PEOPLE; at++) people.push(await person(running.app, { name: `Anna Bianchi${at}` }));
    code = await running.app.get(CampaignsService).begin(monday);
    const surveys = running.app.get(SurveysService);
    const { anchors, statements, commitments } = (await running.app.get(CatalogueService).survey('al-tuo-fianco'))!;
    for (const [at, { id }] of people.entries()) {
      const respondent = { personId: id, place: { ...place, people: at === 0 ? 9 : 10 } };
      for (const wave of ['before', 'after'] as const) {
        const right = wave === 'before' ? 5 : 8;
        for (const [index, { id: anchor, options }] of anchors.entries()) {
          const option = options.find(({ correct }) => correct === index < right)!.id;
          await surveys.respond(respondent, wave, { anchors: { [anchor]: option } }, monday);
        }
        await surveys.respond(respondent, wave, { statements: Object.fromEntries(statements.map((one) => [one.id, 4])) }, monday);
      }
      await surveys.commit(id, UNIT, commitments[UNIT]![0]!.id, monday);
      await surveys.followUp(id, 30, new Map([[UNIT, 'done']]));
    }
  });

  afterAll(() => running.close());

  it('holds no person, no name, no address, and no moment but the week', async () => {
    const { sheets, text } = await stored(running);
    expect(sheets).toHaveLength(2 * PEOPLE);
    for (const { id, name, email } of people) for (const known of [id, name, email]) expect(text).not.toContain(known);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}|127\.0\.0\.1/);
    expect(new Set(sheets.map(({ week }) => week))).toEqual(new Set(['2027-W09']));
  });

  it('carries body and profession only where ten people or more work there as that', async () => {
    const { sheets } = await stored(running);
    expect(sheets.filter(({ organisation }) => organisation === null)).toHaveLength(2); // the two waves of the one in a group of nine
    expect(sheets.filter(({ profession }) => profession === place.profession)).toHaveLength(2 * PEOPLE - 2);
  });

  it('keeps what answers a question and leaves out the rest', async () => {
    const [someone] = people;
    await running.app.get(SurveysService).respond({ personId: someone!.id, place: null }, 'later', {
      anchors: { 'chi-chiamare-di-notte': 'z', altro: 'a', 'prima-frase': 'c' },
      statements: { invio: 9, spazio: 3 },
    });
    const own = await running.app.get(SurveysService).own(someone!.id);
    expect(own!.sheets.find(({ wave }) => wave === 'later')).toMatchObject({
      anchors: { 'prima-frase': 'c' },
      statements: { spazio: 3 },
    });
  });

  it('gives the report people without anything that says whose they are', async () => {
    const campaign = { code, course: 'al-tuo-fianco' };
    const answered = await running.app.get(AnswersService).people(campaign);
    expect(answered).toHaveLength(PEOPLE);
    expect(answered[0]).toMatchObject({ before: { learning: 50, lookingBack: null }, after: { learning: 80 } });
    expect(await running.app.get(AnswersService).undertakings(code)).toMatchObject({ people: PEOPLE });
  });

  it('lies in an order that is not that of coming', async () => {
    const { sheets } = await stored(running);
    const inOrder = await Promise.all(people.map(({ id }) => running.app.get(SurveysService).own(id)));
    const came = inOrder.map((own) => own!.sheets[0]!.pseudonym);
    expect([...new Set(sheets.map(({ pseudonym }) => pseudonym))].sort()).not.toEqual(came);
    if (database.engine !== 'SQLite') return;
    const [table] = await running.app.get(Database).read.sql<
      { sql: string }[]
    >`select sql from sqlite_master where name = 'survey_sheets'`;
    expect(table!.sql).toMatch(/WITHOUT ROWID/i);
  });

  it('links nothing to anybody once its campaign is closed, and takes nothing more', async () => {
    const before = await stored(running);
    const answered = await running.app.get(AnswersService).people({ code, course: 'al-tuo-fianco' });
    const { key } = await running.app.get(Database).read.findOneByOrFail(Campaign, { code });
    await running.app.get(CampaignsService).close(code, PEOPLE, monday);

    const after = await stored(running);
    const campaign = await running.app.get(Database).read.findOneByOrFail(Campaign, { code });
    expect(campaign).toMatchObject({ key: '0'.repeat(64), enrolled: PEOPLE, closedOn: '2027-03-01' });
    expect(JSON.stringify([campaign, after])).not.toContain(key);
    for (const { pseudonym } of before.sheets) expect(after.text).not.toContain(pseudonym);
    expect(after.sheets.filter(({ wave }) => wave === 'later')).toMatchObject([{ week: null, organisation: null }]); // the only one of its week
    expect(after.commitments.map(({ week }) => week)).toEqual(Array.from({ length: PEOPLE }, () => null));
    for (const { id } of people) expect(await running.app.get(SurveysService).own(id)).toBeNull();
    await expect(running.app.get(SurveysService).commit(people[0]!.id, UNIT, 'collo')).rejects.toThrow(NothingAsked);

    const kept = await running.app.get(AnswersService).people({ code, course: 'al-tuo-fianco' });
    const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(sorted(kept.map(({ before: one, after: other }) => [one, other]))).toEqual(
      sorted(answered.map(({ before: one, after: other }) => [one, other])),
    ); // the answers of one person still belong together
  });

  it('one campaign is open at a time, and each has the next number', async () => {
    const campaigns = running.app.get(CampaignsService);
    expect(await campaigns.begin(monday)).toBe('rete-2027-2');
    await expect(campaigns.begin(monday)).rejects.toThrow(CampaignAlreadyOpen);
    await expect(campaigns.close(code, 0)).rejects.toThrow(CampaignNotFound);
  });
});
