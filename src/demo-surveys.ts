import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from './accounts/index.js';
import { BoostersService } from './boosters/index.js';
import { CatalogueService, type SurveyContent } from './catalogue/index.js';
import { randomFrom, type Random } from './shared/index.js';
import { CampaignsService, OUTCOMES, SurveysService, type Given, type Wave } from './surveys/index.js';

const DAY = 86_400_000; // milliseconds
const COURSE = 'al-tuo-fianco';
const PILOT = { people: 64, enrolled: 90, openedDaysAgo: 420, closedDaysAgo: 160 };

/** The share of anchors that people get right, and how ready they feel, by wave: invented means, about which people differ. */
const TYPICAL = {
  before: { right: 0.56, ready: 4.3, lookingBack: 3.6 },
  after: { right: 0.78, ready: 5.1, lookingBack: 3.6 },
  later: { right: 0.72, ready: 5, lookingBack: 3.6 },
} as const satisfies Record<Wave, object>;

/** A campaign of the year before, with invented answers of people who have no account, closed; then one that is open. */
export async function seedCampaigns(app: INestApplicationContext, openSince: Date, now: Date): Promise<void> {
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
  await campaigns.begin(openSince);
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
  const surveys = app.get(SurveysService);
  const survey = await surveyOf(app);
  const random = randomFrom(seed);
  if (random() < 0.2) return; // one in five skips it
  const respondent = { personId, place: await app.get(AccountsService).group(personId) };
  await surveys.respond(respondent, 'before', answers(survey, 'before', random), joined);
  await commit(app, personId, completed, random, joined);

  const boosters = await app.get(BoostersService).of(personId, now);
  const [certificate] = boosters.map((entry) => entry.certificate);
  if (!certificate) return;
  const completedAt = Date.parse(certificate.completedOn);
  await surveys.respond(respondent, 'after', answers(survey, 'after', random), new Date(completedAt));
  if (now.getTime() - completedAt > 90 * DAY)
    await surveys.respond(respondent, 'later', answers(survey, 'later', random), new Date(completedAt + 91 * DAY));
  if (boosters.some(({ day, booster }) => day === 30 && booster?.finishedAt)) await followUp(app, personId, 30, random);
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
