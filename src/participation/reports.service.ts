import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { TerritoryService, type Municipality } from '../territory/index.js';
import type { Visitor } from '../web/index.js';
import type { Past } from './charts.presenter.js';
import { dayAsked } from './domain/day-asked.js';
import { yearUpTo } from './domain/history.js';
import { ofCourse } from './domain/ledger.js';
import { monthsAbout } from './domain/month.js';
import { HeadcountsService } from './headcounts.service.js';
import { MunicipalityChoice, seesNetwork, type Shown } from './municipality-choice.js';
import { ParticipationService } from './participation.service.js';
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
      isPart(shown) ? this.threeDays('network', asked) : null,
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
  async past({ asOf, shown, profession }: Report): Promise<Past[]> {
    const days = yearUpTo(asOf);
    const sums = await this.participation.figuresOn(days, { of: whoseOf(shown), profession });
    return days.map((day) => ({ day, now: sums.get(day)! }));
  }

  private async rows(some: readonly Municipality[], asked: Asked): Promise<MunicipalityFigures[]> {
    const of = some.map(({ istat }) => istat);
    const [{ before, now, ahead }, targets] = await Promise.all([
      this.threeDays(of, asked),
      this.headcounts.targets(asked.asOf, of, asked.profession),
    ]);
    const [then, today, next] = [byMunicipality(before), byMunicipality(now), ahead && byMunicipality(ahead)];
    return some.map((municipality) => ({
      municipality,
      before: then.get(municipality.istat) ?? [],
      now: today.get(municipality.istat) ?? [],
      ahead: next && (next.get(municipality.istat) ?? []),
      target: targets.get(municipality.istat) ?? null,
    }));
  }

  /** Of a day that is over nothing falls due any more. */
  private async threeDays(of: 'network' | readonly string[], { asOf, today, profession }: Asked) {
    const { before, ahead } = monthsAbout(asOf);
    const isOver = asOf !== today;
    const sums = await this.participation.figuresOn(isOver ? [before, asOf] : [before, asOf, ahead], { of, profession });
    return { before: sums.get(before)!, now: sums.get(asOf)!, ahead: isOver ? null : sums.get(ahead)! };
  }

  private details(shown: Shown, { asOf, profession }: Asked): Promise<Sum[]> {
    const of = isPart(shown) ? 'network' : shown.some.map(({ istat }) => istat);
    return this.participation.figures(asOf, { of, profession, apart: true });
  }
}

interface Asked {
  readonly asOf: CalendarDay;
  readonly today: CalendarDay;
  readonly profession: string | null;
}

/** Whether the municipalities shown are only some of those the report is about. */
const isPart = ({ large, chosen }: Shown): boolean => large && chosen === null;

/** Everybody a report is about. */
const whoseOf = ({ chosen, all, large, some }: Shown): 'network' | string[] =>
  chosen === null && (large || all.length > 1) ? 'network' : some.map(({ istat }) => istat);

function byMunicipality(sums: readonly Sum[]): Map<string, Sum[]> {
  const each = new Map<string, Sum[]>();
  for (const sum of sums) {
    const known = each.get(sum.municipality);
    if (known) known.push(sum);
    else each.set(sum.municipality, [sum]);
  }
  return each;
}
