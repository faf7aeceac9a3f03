import { Injectable } from '@nestjs/common';
import { Certainties } from '../assessment/index.js';
import { CatalogueService } from '../catalogue/index.js';
import { HeadcountsService, isTrained, ofCourse, ParticipationService, type Count } from '../participation/index.js';
import { PooledDecks } from '../practice/index.js';
import { FiguresService, type Fresh, type Shown } from '../publication/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { AnswersService, CampaignsService, OUTCOMES, type Answered, type Campaign } from '../surveys/index.js';
import { TerritoryService } from '../territory/index.js';
import { changeOf, retainedOf, type Change, type Retained } from './domain/change.js';
import { countedOf, levelsOf, toldOf, type Counted, type Level, type Told } from './domain/groups.js';

/** How many completed in a municipality, and how many should be trained there; null: nobody has said. */
export interface Covering {
  readonly municipality: string;
  readonly name: string;
  readonly target: number | null;
  readonly completed: Shown<number>;
}

/** People who came as far as a step: enrolled, then each unit of the course by its number, then the certificate. */
export interface Passed {
  readonly step: 'enrolled' | 'certificate' | number;
  readonly people: Shown<number>;
}

/** How ready people feel, against what they said before and against what they now say they would have said. */
export interface Ready {
  readonly asked: Change;
  readonly lookingBack: Change;
}

/** Commitments and what became of them; null where it is held back. */
export interface Undertaken {
  readonly chosen: number;
  readonly after30: readonly Counted[] | null;
  readonly after90: readonly Counted[] | null;
}

/** Everything the report has data for (pedagogy, § 15), each figure as it may be shown. */
export interface Evidence {
  readonly asOf: CalendarDay;
  readonly campaigns: readonly Campaign[];
  readonly campaign: Campaign | null; // whose answers these are; null: nobody was ever asked
  readonly coverage: readonly Covering[];
  readonly path: readonly Passed[];
  readonly signs: Shown<{ readonly first: Told | null; readonly last: Told | null }>;
  readonly certainty: Shown<readonly Level[] | null>;
  readonly answers: {
    readonly enrolled: number; // of whom the answers are: today, or when the campaign was closed
    readonly learning: Shown<Change>;
    readonly retained: Shown<Retained>;
    readonly ready: Shown<Ready>;
    readonly commitments: Shown<Undertaken | null>;
  } | null;
}

/** The evidence report. It sees groups and never a person. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
    private readonly participation: ParticipationService,
    private readonly headcounts: HeadcountsService,
    private readonly decks: PooledDecks,
    private readonly certainties: Certainties,
    private readonly campaigns: CampaignsService,
    private readonly answered: AnswersService,
    private readonly figures: FiguresService,
  ) {}

  /** @param code of a campaign; without one, or with one that is not there, the newest */
  async report(code: string | null, at = new Date()): Promise<Evidence> {
    const asOf = romeDay(at);
    const campaigns = await this.campaigns.all();
    const campaign = campaigns.find((one) => one.code === code) ?? campaigns[0] ?? null;
    const path = await this.path(asOf, at);
    return {
      asOf,
      campaigns,
      campaign,
      coverage: await this.coverage(asOf, at),
      path,
      signs: await this.figures.shown('signs', () => this.signs(), at),
      certainty: await this.figures.shown('certainty', () => this.certainty(), at),
      answers: campaign && (await this.answers(campaign, path[0]!.people.figure, at)),
    };
  }

  /** People in the course today. */
  async enrolled(at = new Date()): Promise<number> {
    const [first] = await this.steps(romeDay(at));
    return first?.people ?? 0;
  }

  private async coverage(asOf: CalendarDay, at: Date): Promise<Covering[]> {
    const [course] = await this.catalogue.courses();
    const counts = await this.participation.counts({ asOf });
    const municipalities = await this.territory.municipalities();
    const targets = await this.headcounts.targets(
      asOf,
      municipalities.map(({ istat }) => istat),
    );
    const covering: Covering[] = [];
    for (const { istat, name } of municipalities) {
      const certified = counts.filter(
        ({ unit, municipality, state }) =>
          course && unit === ofCourse(course.slug) && municipality === istat && state !== 'expired',
      );
      const completed = await this.figures.shown(`coverage/${istat}`, () => Promise.resolve(figureOf(sumOf(certified))), at);
      covering.push({ municipality: istat, name, target: targets.get(istat) ?? null, completed });
    }
    return covering;
  }

  private async path(asOf: CalendarDay, at: Date): Promise<Passed[]> {
    const passed: Passed[] = [];
    for (const { step, people } of await this.steps(asOf))
      passed.push({ step, people: await this.figures.shown(`path/${step}`, () => Promise.resolve(figureOf(people)), at) });
    return passed;
  }

  private async steps(asOf: CalendarDay): Promise<{ readonly step: Passed['step']; readonly people: number }[]> {
    const [course] = await this.catalogue.courses();
    const units = course ? await this.catalogue.unitsOf(course) : [];
    const counts = await this.participation.networkCounts({ asOf });
    const first = units.filter(({ number }) => number === units[0]?.number).map(({ slug }) => slug);
    const done = (slugs: readonly string[]) => sumOf(counts.filter(({ unit, state }) => slugs.includes(unit) && isTrained(state)));
    const numbers = [...new Set(units.map(({ number }) => number))];
    return [
      { step: 'enrolled', people: sumOf(counts.filter(({ unit }) => first.includes(unit))) },
      ...numbers.map((number) => ({
        step: number,
        people: done(units.filter((unit) => unit.number === number).map(({ slug }) => slug)),
      })),
      { step: 'certificate', people: course ? done([ofCourse(course.slug)]) : 0 },
    ];
  }

  private async signs(): Promise<Fresh<{ first: Told | null; last: Told | null }>> {
    const { people, first, last } = await this.decks.firstAndLast();
    return { people, figure: { first: toldOf(people, first), last: toldOf(people, last) } };
  }

  private async certainty(): Promise<Fresh<Level[] | null>> {
    const { people, levels } = await this.certainties.ofFirstAttempts();
    return { people, figure: levelsOf(people, levels) };
  }

  private async answers(campaign: Campaign, enrolledNow: number, at: Date): Promise<NonNullable<Evidence['answers']>> {
    const people = await this.answered.people(campaign);
    const shown = <T>(name: string, fresh: Fresh<T>) =>
      this.figures.shown(`${campaign.code}/${name}`, () => Promise.resolve(fresh), at);
    const learning = changeOf(pairsOf(people, 'learning'), { percent: true });
    const retained = retainedOf(
      people.flatMap(({ before, after, later }) =>
        before?.learning != null && after?.learning != null
          ? [{ before: before.learning, after: after.learning, later: later?.learning ?? null }]
          : [],
      ),
    );
    const asked = changeOf(pairsOf(people, 'readiness'), { percent: false });
    const back = changeOf(
      people.flatMap(({ after }) =>
        after?.readiness != null && after.lookingBack != null ? [{ before: after.lookingBack, after: after.readiness }] : [],
      ),
      { percent: false },
    );
    return {
      enrolled: campaign.enrolled ?? enrolledNow,
      learning: await shown('learning', { people: learning.people, figure: learning }),
      retained: await shown('retained', { people: retained.people, figure: retained }),
      ready: await shown('ready', { people: Math.min(asked.people, back.people), figure: { asked, lookingBack: back } }),
      commitments: await shown('commitments', await this.commitments(campaign.code)),
    };
  }

  private async commitments(code: string): Promise<Fresh<Undertaken | null>> {
    const { people, undertakings } = await this.answered.undertakings(code);
    const counted = (day: 'day30' | 'day90') =>
      countedOf(OUTCOMES.map((name) => ({ name, people: undertakings.filter((one) => one[day] === name).length })));
    const figure = people < 5 ? null : { chosen: undertakings.length, after30: counted('day30'), after90: counted('day90') };
    return { people, figure };
  }
}

const figureOf = (people: number): Fresh<number> => ({ people, figure: people });

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { people }) => sum + people, 0);

/** Those who answered both before and after, enough of it. */
const pairsOf = (people: readonly Answered[], of: 'learning' | 'readiness') =>
  people.flatMap(({ before, after }) => {
    const [one, other] = [before?.[of] ?? null, after?.[of] ?? null];
    return one === null || other === null ? [] : [{ before: one, after: other }];
  });
