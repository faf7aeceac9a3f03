import { Certainties } from '../src/assessment/index.js';
import { CatalogueService } from '../src/catalogue/index.js';
import { Database } from '../src/database/index.js';
import { drawPdf, flow } from '../src/documents/index.js';
import { layOutEvidence } from '../src/evidence/evidence.paper.js';
import { EvidenceService } from '../src/evidence/index.js';
import { limitsOf, sectionsOf } from '../src/evidence/sections.js';
import { DecksService, PooledDecks } from '../src/practice/index.js';
import { PublishedFigure } from '../src/publication/index.js';
import { CampaignsService, SurveysService } from '../src/surveys/index.js';
import { sayIn } from '../src/web/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { lessonsDone, passed, UNIT } from './support/journeys.js';
import { readPdf } from './support/pdf.js';
import { person } from './support/people.js';

const DAY = 86_400_000; // milliseconds
const say = sayIn('it');
const start = new Date();
const onDay = (day: number) => new Date(start.getTime() + day * DAY);

describe.each(DATABASES)('The evidence report, on $engine', (database) => {
  let running: RunningApp;
  let code: string;
  let answered = 0;

  beforeAll(async () => {
    running = await startApp(database);
    code = await running.app.get(CampaignsService).begin(start);
  });

  afterAll(() => running.close());

  /** So many people more answer before and after: a little better, each with something of their own. */
  async function answer(people: number): Promise<void> {
    const surveys = running.app.get(SurveysService);
    const { anchors, statements } = (await running.app.get(CatalogueService).survey('al-tuo-fianco'))!;
    for (; people > 0; people--, answered++) {
      const respondent = { personId: `persona-${answered}`, place: null };
      for (const [wave, right, level] of [
        ['before', 4 + (answered % 3), 3],
        ['after', 7 + (answered % 4), 5],
      ] as const) {
        const given = anchors.map(({ id, options }, at) => [id, options.find(({ correct }) => correct === at < right)!.id]);
        const levels = Object.fromEntries(statements.map(({ id }, at) => [id, level + ((answered + at) % 3)]));
        const lookingBack =
          wave === 'after' ? { lookingBack: Object.fromEntries(statements.map(({ id }) => [id, 2 + (answered % 2)])) } : {};
        await surveys.respond(respondent, wave, { anchors: Object.fromEntries(given), statements: levels, ...lookingBack }, start);
      }
    }
  }

  const reportOn = (day: number) => running.app.get(EvidenceService).report(null, onDay(day));
  const section = async (id: string, day: number) => sectionsOf(await reportOn(day), say).find((one) => one.id === id)!;

  it.each([
    { more: 0, day: 0, says: 'Nessun dato.' },
    { more: 4, day: 1, says: 'meno di cinque persone' },
    { more: 1, day: 2, says: 'Per ora ci sono 5 persone' },
    { more: 4, day: 3, says: 'Per ora ci sono 5 persone' }, // nine: four more are not five
    { more: 1, day: 4, says: 'Aumento osservato.' }, // ten: five more than were published
  ])('of $more more people, on day $day, says “$says”', async ({ more, day, says }) => {
    await answer(more);
    const learning = await section('apprendimento', day);
    expect(learning.sentences[0]).toContain(says);
    expect(learning.rows.length > 0).toBe(day === 4);
  });

  it('does not change for one person more, and does for five', async () => {
    const before = await section('apprendimento', 5);
    await answer(1);
    expect(await section('apprendimento', 6)).toEqual(before);
    await answer(4);
    const after = await section('apprendimento', 7);
    expect(after.rows).not.toEqual(before.rows);
    expect(after.sentences.join(' ')).toContain('15 persone su');
  });

  it('has an interval on every mean, and always the limits', async () => {
    const evidence = await reportOn(8);
    const [row] = (await section('apprendimento', 8)).rows;
    expect(row!.figures.slice(2)).toEqual([
      expect.stringMatching(/^[\d,]+ \(da [\d,]+ a [\d,]+\)$/),
      expect.stringMatching(/^[\d,]+ \(da /),
    ]);
    expect(limitsOf(evidence, say).slice(0, 2)).toEqual([
      'Confronto prima/dopo senza gruppo di controllo.',
      expect.stringMatching(/^Hanno risposto 15 persone su \d+\.$/),
    ]);
  });

  it('keeps nothing of a mean that may not be shown', async () => {
    const kept = await running.app.get(Database).read.findOneByOrFail(PublishedFigure, { name: `${code}/retained` });
    expect(kept.figure).toMatchObject({ people: 0, before: null, later: null });
  });

  it('as a file says what the page says, in tagged Italian', async () => {
    const evidence = await reportOn(8);
    const pdf = readPdf(await drawPdf(flow(layOutEvidence(evidence, say, onDay(8)))));
    const words = pdf.pages
      .map(({ body }) => body)
      .join('\n')
      .replace(/\s+/g, ' ');
    for (const { title, sentences, rows } of sectionsOf(evidence, say)) {
      for (const said of [title, ...sentences, ...rows.flatMap(({ name, figures }) => [name, ...figures.map(String)])])
        expect(words).toContain(said.replace(/\s+/g, ' '));
    }
    for (const limit of limitsOf(evidence, say)) expect(words.split(limit.replace(/\s+/g, ' ')).length).toBe(3); // on the cover and at the end
    expect(pdf.file).toMatch(/\/Lang \(it-IT\)/);
    expect(pdf.file).toMatch(/\/StructTreeRoot/);
  });

  it('adds up decks and certainties without saying whose they are', async () => {
    for (let at = 0; at < 2; at++) {
      const { id } = await person(running.app);
      await lessonsDone(running, id);
      await passed(running, id);
      for (const sees of [true, false]) {
        const decks = running.app.get(DecksService);
        const number = await decks.start(id, UNIT);
        for (let card = 1; card <= 12; card++) await decks.answer(id, UNIT, { number, card, saw: sees });
      }
    }
    expect(await running.app.get(PooledDecks).firstAndLast()).toEqual({
      people: 2,
      first: { hits: 12, signals: 12, falseAlarms: 12, neutral: 12 },
      last: { hits: 0, signals: 12, falseAlarms: 0, neutral: 12 },
    });
    const { people, levels } = await running.app.get(Certainties).ofFirstAttempts();
    expect(people).toBe(2);
    expect(levels).toEqual({ 1: { right: 0, responses: 0 }, 2: { right: 0, responses: 0 }, 3: { right: 24, responses: 24 } });
  });
});
