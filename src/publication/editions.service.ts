import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { CatalogueService } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { certifiedIn, ofCourse, ParticipationService } from '../participation/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { cellOf, publish, type Counted, type Edition } from './domain/edition.js';
import { monthsWithout } from './domain/months.js';
import type { PublicReport } from './public-report.js';
import { PublishedFigure } from './published-figure.entity.js';

const EDITION = 'edition/'; // and the last day of its month

/**
 * The editions for readers outside the network, one for each month that is over. Each is made once, from the one before and the ledger, and
 * kept: whoever asks first makes it, whoever asks later finds it.
 */
@Injectable()
export class EditionsService {
  constructor(
    private readonly database: Database,
    private readonly participation: ParticipationService,
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
  ) {}

  /** @param asked last day of a month, as it was typed; '': the newest. Of what has no edition, the newest is shown and the refusal said. */
  async report(asked: string, at = new Date()): Promise<PublicReport> {
    const days = await this.days(romeDay(at));
    const day = days.includes(asked) ? asked : days[0]!;
    const { figure } = await this.database.read.findOneByOrFail(PublishedFigure, { name: EDITION + day });
    const [municipalities, professions] = await Promise.all([this.territory.municipalities(), this.territory.professions()]);
    return { edition: figure as Edition, days, refused: asked === '' || day === asked ? null : asked, municipalities, professions };
  }

  /** Days that have an edition, the newest first; what is missing is made. */
  private async days(today: CalendarDay): Promise<CalendarDay[]> {
    const known = await this.knownDays();
    const missing = monthsWithout(known[0] ?? null, today);
    if (missing.length === 0) return known;
    await this.make(missing, known[0] ?? null);
    return this.knownDays();
  }

  private async knownDays(): Promise<CalendarDay[]> {
    const rows = await this.database.read.find(PublishedFigure, { where: { name: Like(`${EDITION}%`) }, select: { name: true } });
    return rows.map(({ name }) => name.slice(EDITION.length)).sort().reverse(); // prettier-ignore
  }

  /** Of two who make the same edition at once the first keeps it; they make it of the same, so it is the same. */
  private async make(days: readonly CalendarDay[], newest: CalendarDay | null): Promise<void> {
    const kept = newest && (await this.database.read.findOneByOrFail(PublishedFigure, { name: EDITION + newest }));
    let before = kept ? (kept.figure as Edition) : null;
    const counted = await this.counted(days);
    const rows = days.map((day) => {
      before = publish(counted.get(day)!, before, day);
      return { name: EDITION + day, people: before.total.last?.people ?? 0, publishedOn: day, lookedAtOn: day, figure: before };
    });
    await this.database.transaction(async (db) => {
      await db.createQueryBuilder().insert().into(PublishedFigure).values(rows).orIgnore().execute();
    });
  }

  private async counted(days: readonly CalendarDay[]): Promise<Map<CalendarDay, Counted>> {
    const [course] = await this.catalogue.courses();
    const [towns, trades] = await Promise.all([this.territory.municipalities(), this.territory.professions()]);
    const sums = await this.participation.figuresOn(days, { of: 'each', profession: null, apart: true });
    const slug = course ? ofCourse(course.slug) : null;
    return new Map(
      days.map((day) => {
        const people = new Map<string, number>();
        for (const sum of sums.get(day)!) {
          const cell = cellOf(sum.municipality, sum.profession);
          people.set(cell, (people.get(cell) ?? 0) + certifiedIn([sum], slug));
        }
        const municipalities = towns.map(({ istat }) => istat);
        const professions = trades.map(({ code }) => code);
        return [day, { municipalities, professions, people: (town, trade) => people.get(cellOf(town, trade)) ?? 0 }];
      }),
    );
  }
}
