import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { TerritoryService, type Municipality } from '../territory/index.js';
import type { Visitor } from '../web/index.js';
import type { Past } from './charts.presenter.js';
import { dayAsked } from './domain/day-asked.js';
import { yearUpTo } from './domain/history.js';
import { ofCourse } from './domain/ledger.js';
import { monthsAbout, type ThreeDays } from './domain/month.js';
import { HeadcountsService } from './headcounts.service.js';
import { MunicipalityChoice, seesNetwork, type Shown } from './municipality-choice.js';
import { ParticipationService } from './participation.service.js';
import type { PlaceSum } from './place-sums.js';
import type { MunicipalityFigures, Report } from './report.js';
import type { Sum } from './sums.js';

/** What an address asks for, as it was typed. */
export interface ReportAsked {
  readonly al: string;
  readonly comune: string;
  readonly da?: string | undefined;
  readonly professione?: string | undefined;
  readonly modulo?: string | undefined;
}

type Sums = (asOf: CalendarDay) => Promise<Sum[]>;

/**
 * The one reading behind page and file. Of a network that fits on a page everything is read by municipality; of a larger one the network's own
 * sums, and those of a page of municipalities: what a report costs depends neither on the people nor on how many municipalities there are.
 */
@Injectable()
export class ReportsService {
  constructor(
    private readonly participation: ParticipationService,
    private readonly headcounts: HeadcountsService,
    private readonly territory: TerritoryService,
    private readonly catalogue: CatalogueService,
    private readonly choice: MunicipalityChoice,
  ) {}

  /** A report; what is refused is shown as if it had not been asked for. @throws AnotherMunicipality */
  async report(
    { al, comune, da, professione, modulo }: ReportAsked,
    visitor: Visitor,
    today = romeDay(new Date()),
  ): Promise<Report> {
    const shown = await this.choice.of(visitor, comune, da ?? null);
    const { day: asOf, refused } = dayAsked(al, today);
    const [professions, courses] = await Promise.all([this.territory.professions(), this.catalogue.courses()]);
    const units = (await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)))).flat();
    const tracksOf = new Map(courses.flatMap((course) => course.units.map(({ slug, tracks }) => [slug, tracks])));
    const allUnits = units.map(({ slug, title, number }) => ({ slug, title, number, tracks: tracksOf.get(slug) ?? null }));
    const unit = allUnits.find(({ slug }) => slug === modulo)?.slug ?? null;
    const profession = professions.find(({ code }) => code === professione)?.code ?? null;
    const asked = { asOf, today, profession };
    const [municipalities, network, details] = await Promise.all([
      this.rows(shown.some, asked),
      isPart(shown) ? this.network(asked) : null,
      this.details(shown, asked),
    ]);
    return {
      asOf,
      refused: { al: refused && { typed: al, why: refused }, comune: shown.unknown === null ? null : { typed: shown.unknown } },
      shown,
      municipalities,
      network,
      details,
      byBody: !isPart(shown),
      organisations: await this.territory.organisationsOf([...new Set(details.map(({ organisation }) => organisation))]),
      professions,
      course: courses[0] ? ofCourse(courses[0].slug) : null,
      units: allUnits.filter(({ slug }) => !unit || slug === unit),
      allUnits,
      unit,
      profession,
      seesNetwork: seesNetwork(visitor),
    };
  }

  /** The rows of the report's municipalities and of all that come after them, a page at a time. */
  async *allRows({ shown, asOf, profession }: Report, today = romeDay(new Date())): AsyncGenerator<MunicipalityFigures> {
    for await (const some of this.choice.pages({ ...shown, next: shown.next }))
      yield* await this.rows(some, { asOf, today, profession });
  }

  /** The year before, counted by the same sums. */
  past({ asOf, shown, profession }: Report): Promise<Past[]> {
    const sums = this.sumsOf(shown, profession);
    return Promise.all(yearUpTo(asOf).map(async (day) => ({ day, now: await sums(day) })));
  }

  /** The sums of everybody a report is about, as of a day. */
  private sumsOf({ chosen, all, large, some }: Shown, profession: string | null): Sums {
    if (chosen === null && (large || all.length > 1))
      return (asOf) => this.participation.figures({ asOf, of: 'network', profession });
    const municipalities = some.map(({ istat }) => istat);
    return (asOf) => this.participation.ofSome({ asOf, municipalities, profession });
  }

  private network({ asOf, today, profession }: Asked): Promise<ThreeDays> {
    return threeDays((day) => this.participation.figures({ asOf: day, of: 'network', profession }), asOf, today);
  }

  private async rows(some: readonly Municipality[], { asOf, today, profession }: Asked): Promise<MunicipalityFigures[]> {
    const municipalities = some.map(({ istat }) => istat);
    const [{ before, now, ahead }, targets] = await Promise.all([
      threeDays((day) => this.participation.ofSome({ asOf: day, municipalities, profession }), asOf, today),
      this.headcounts.targets(asOf, municipalities, profession),
    ]);
    return some.map((municipality) => {
      const own = (sums: readonly Sum[]) => sums.filter((sum) => sum.municipality === municipality.istat);
      const target = targets.get(municipality.istat) ?? null;
      return { municipality, before: own(before), now: own(now), ahead: ahead && own(ahead), target };
    });
  }

  private async details(shown: Shown, { asOf, profession }: Asked): Promise<PlaceSum[]> {
    if (!isPart(shown))
      return this.participation.byPlace({ asOf, municipalities: shown.some.map(({ istat }) => istat), profession });
    const all = await this.participation.byProfession(asOf);
    return profession === null ? all : all.filter((sum) => sum.profession === profession);
  }
}

interface Asked {
  readonly asOf: CalendarDay;
  readonly today: CalendarDay;
  readonly profession: string | null;
}

/** Whether the municipalities shown are only some of those the report is about. */
const isPart = ({ large, chosen }: Shown): boolean => large && chosen === null;

/** Of a day that is over nothing falls due any more. */
async function threeDays(
  sums: Sums,
  asOf: CalendarDay,
  today: CalendarDay,
): Promise<{ before: Sum[]; now: Sum[]; ahead: Sum[] | null }> {
  const months = monthsAbout(asOf);
  const [before, now, ahead] = await Promise.all([sums(months.before), sums(asOf), asOf === today ? sums(months.ahead) : null]);
  return { before, now, ahead };
}
