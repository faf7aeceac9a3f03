import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from './accounts/index.js';
import { BoostersService } from './boosters/index.js';
import { CatalogueService, type SurveyContent } from './catalogue/index.js';
import { randomFrom, type Random } from './shared/index.js';
import { CampaignsService, OUTCOMES, SurveysService, type Given, type Wave } from './surveys/index.js';

const DAY = 86_400_000; // milliseconds
const COURSE = 'al-tuo-fianco';
const PILOT = { people: 64, enrolled: 90, openedDaysAgo: 420, closedDaysAgo: 235 };
const OPEN = { sinceDaysAgo: 230 };
const ANSWERS = 0.65; // share of the people of the crowd who begin their course while they are asked
const STILL_THERE = 0.7; // share of these whom the last wave finds again
const AT_ONCE = 50; // people whose answers are stored side by side

/** The share of anchors that people get right, and how ready they feel, by wave: invented means, about which people differ. */
const TYPICAL = {
  before: { right: 0.56, ready: 4.3, lookingBack: 3.6 },
  after: { right: 0.78, ready: 5.1, lookingBack: 3.6 },
  later: { right: 0.72, ready: 5, lookingBack: 3.6 },
} as const satisfies Record<Wave, object>;

/** A campaign of the year before, with invented answers of people who have no account, closed; then one that is open. */
export async function seedCampaigns(app: INestApplicationContext, now: Date): Promise<void> {
  const campaigns = app.get(CampaignsService);
  const surveys = app.get(SurveysService);
  const survey = await surveyOf(app);
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const code = await campaigns.begin(ago(PILOT.openedDaysAgo));
  for (let at = 1; at <= PILOT.people; at++) {
    const random = randomFrom(`pilota ${at}`);
    const personId = `pilota-${at}`;
    const waves: Wave[] = at % 8 === 0 ? ['before'] : at % 3 === 0 ? ['before', 'after'] : ['before', 'after', 'later'];
    const begun = PILOT.openedDaysAgo - at;
    for (const [index, wave] of waves.entries())
      await surveys.respond({ personId, place: null }, wave, answers(survey, wave, random), ago(begun - index * 60));
    if (waves.length > 1) await commit(app, personId, Object.keys(survey.commitments).slice(0, 3), random, ago(begun - 30));
    for (const day of waves.length > 2 ? ([30, 90] as const) : []) await followUp(app, personId, day, random);
  }
  await campaigns.close(code, PILOT.enrolled, ago(PILOT.closedDaysAgo));
  await campaigns.begin(ago(OPEN.sinceDaysAgo));
}

/** What somebody of the demonstration answered in the open campaign, as far as they are in their course. */
export async function answerSurvey(
  app: INestApplicationContext,
  personId: string,
  {
    seed,
    joined,
    completed,
    now,
  }: { readonly seed: string; readonly joined: Date; readonly completed: readonly string[]; readonly now: Date },
): Promise<void> {
  const random = randomFrom(seed);
  if (random() < 0.2) return; // one in five skips it
  const boosters = await app.get(BoostersService).of(personId, now);
  const [certificate] = boosters.map((entry) => entry.certificate);
  const certified = certificate ? new Date(Date.parse(certificate.completedOn)) : null;
  const told = boosters.some(({ day, booster }) => day === 30 && booster?.finishedAt) ? ([30] as const) : [];
  await answerWaves(app, { personId, begun: joined, completed, certified }, { random, told, lasts: true, now });
}

/** How far somebody is in their course. */
export interface Way {
  readonly personId: string;
  readonly begun: Date;
  readonly completed: readonly string[]; // units
  readonly certified: Date | null;
}

/** The same for the crowd: those who have begun while the campaign is open, as many as one may hope for. The same people each time. */
export async function answerSurveys(
  app: INestApplicationContext,
  ways: readonly (Way & { readonly seed: string })[],
  now: Date,
): Promise<void> {
  const asked = ways.filter(({ begun }) => now.getTime() - begun.getTime() < OPEN.sinceDaysAgo * DAY);
  for (let from = 0; from < asked.length; from += AT_ONCE)
    await Promise.all(asked.slice(from, from + AT_ONCE).map(({ seed, ...way }) => answerAs(app, way, randomFrom(seed), now)));
}

async function answerAs(app: INestApplicationContext, way: Way, random: Random, now: Date): Promise<void> {
  if (random() > ANSWERS) return;
  const [lasts, ago] = [random() < STILL_THERE, way.certified ? now.getTime() - way.certified.getTime() : 0];
  const told = ([30, 90] as const).filter((day) => lasts && ago > day * DAY);
  await answerWaves(app, way, { random, told, lasts, now });
}

interface Answering {
  readonly random: Random;
  readonly told: readonly (30 | 90)[]; // days on which they said what became of their commitments
  readonly lasts: boolean; // still answers on day 90
  readonly now: Date;
}

/** Every wave and commitment that somebody's way has come to. */
async function answerWaves(app: INestApplicationContext, way: Way, { random, told, lasts, now }: Answering): Promise<void> {
  const { personId, begun, completed, certified } = way;
  const surveys = app.get(SurveysService);
  const survey = await surveyOf(app);
  const respondent = { personId, place: await app.get(AccountsService).group(personId) };
  await surveys.respond(respondent, 'before', answers(survey, 'before', random), begun);
  await commit(app, personId, completed, random, begun);
  if (!certified) return;

  await surveys.respond(respondent, 'after', answers(survey, 'after', random), certified);
  const later = new Date(certified.getTime() + 91 * DAY);
  if (lasts && later <= now) await surveys.respond(respondent, 'later', answers(survey, 'later', random), later);
  for (const day of told) await followUp(app, personId, day, random);
}

async function surveyOf(app: INestApplicationContext): Promise<SurveyContent> {
  return (await app.get(CatalogueService).survey(COURSE))!;
}

/** All questions of a wave answered, about as `TYPICAL` says. */
function answers({ anchors, statements }: SurveyContent, wave: Wave, random: Random): Given {
  const { right, ready, lookingBack } = TYPICAL[wave];
  const [knows, dares] = [(random() - 0.5) * 0.4, (random() - 0.5) * 3]; // of that person, in that wave
  const level = (mean: number, reversed: boolean) => {
    const said = Math.min(7, Math.max(1, Math.round(mean + dares + (random() - 0.5) * 2)));
    return reversed ? 8 - said : said;
  };
  const levels = (mean: number) => Object.fromEntries(statements.map(({ id, reversed }) => [id, level(mean, reversed)]));
  return {
    anchors: Object.fromEntries(
      anchors.map(({ id, options }) => {
        const isRight = random() < right + knows;
        return [id, options.find(({ correct }) => correct === isRight)!.id];
      }),
    ),
    statements: levels(ready),
    ...(wave === 'after' && { lookingBack: levels(lookingBack) }),
  };
}

async function commit(
  app: INestApplicationContext,
  personId: string,
  units: readonly string[],
  random: Random,
  at: Date,
): Promise<void> {
  const { commitments } = await surveyOf(app);
  for (const unit of units) {
    const offered = commitments[unit] ?? [];
    const choice = offered[Math.floor(random() * offered.length)];
    if (choice) await app.get(SurveysService).commit(personId, unit, choice.id, at);
  }
}

async function followUp(app: INestApplicationContext, personId: string, day: 30 | 90, random: Random): Promise<void> {
  const own = await app.get(SurveysService).own(personId);
  const outcomes = own!.commitments.map(({ unit }) => [unit, OUTCOMES[Math.floor(random() ** 1.5 * OUTCOMES.length)]!] as const);
  await app.get(SurveysService).followUp(personId, day, new Map(outcomes));
}
