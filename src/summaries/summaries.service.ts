import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountsService, ErasuresService, nameOf, Person } from '../accounts/index.js';
import { CatalogueService } from '../catalogue/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { OutboxService, SchedulerService } from '../jobs/index.js';
import { HeadcountsService, ofCourse, ParticipationService } from '../participation/index.js';
import { dayInWords, romeDay, romeHour, type CalendarDay } from '../shared/index.js';
import { TerritoryService, type Municipality } from '../territory/index.js';
import { sayIn, sees, type Role, type Visitor } from '../web/index.js';
import { headlines, type Headlines, type Known } from './domain/headlines.js';
import { isDaytime, monthBefore, type Month } from './domain/month.js';
import { SummaryMail } from './summary-mail.entity.js';
import { SummarySubscription } from './summary-subscription.entity.js';

const OFTEN = 15 * 60_000; // milliseconds between looks at who waits for a summary

/** Who may have the summary: those who see the figures with the persons behind them. */
export const SUMMARY_ROLES: readonly Role[] = ['contact', 'coordinator', 'administrator'];

/** The figures of last month by mail, to who wants them: from nine to six, once; numbers and a link, no name and no file. */
@Injectable()
export class SummariesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly erasures: ErasuresService,
    private readonly participation: ParticipationService,
    private readonly headcounts: HeadcountsService,
    private readonly territory: TerritoryService,
    private readonly catalogue: CatalogueService,
    private readonly outbox: OutboxService,
    private readonly scheduler: SchedulerService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(OFTEN, 'Monthly summaries', () => this.send());
    this.erasures.also(async (db, personId) => void (await db.delete(SummarySubscription, { personId })));
  }

  /** Whether this person gets the summary. */
  isSubscribed(personId: string): Promise<boolean> {
    return this.database.read.existsBy(SummarySubscription, { personId });
  }

  /** The first one is that of the month in which somebody asks for it. */
  async subscribe(personId: string, wanted: boolean, at = new Date()): Promise<void> {
    await this.database.transaction(async (db) => {
      if (!wanted) await db.delete(SummarySubscription, { personId });
      else if (!(await db.existsBy(SummarySubscription, { personId })))
        await db.insert(SummarySubscription, { personId, sinceOn: romeDay(at) });
    });
  }

  /** Writes the mails of last month that are not written yet, and sends them. On several processes at once each is written by one. */
  async send(at = new Date()): Promise<void> {
    if (!isDaytime(romeHour(at))) return;
    const month = monthBefore(romeDay(at));
    const waiting = await this.waiting(month);
    const [course] = waiting.length > 0 ? await this.catalogue.courses() : [];
    if (!course) return;

    const municipalities = await this.territory.municipalities();
    const [now, before, targets] = await Promise.all([
      this.participation.figures(month.last, { of: 'each', profession: null }),
      this.participation.figures(month.before, { of: 'each', profession: null }),
      this.headcounts.targets(
        month.last,
        municipalities.map(({ istat }) => istat),
      ),
    ]);
    const known = { course: ofCourse(course.slug), now, before, targets };
    for (const personId of waiting) await this.write(personId, { month, known, municipalities }, at);
    await this.outbox.flush();
  }

  private async waiting({ name, last }: Month): Promise<string[]> {
    const rows = await this.database.read.sql<{ personId: string }[]>`
      select s."personId" from summary_subscriptions s
      where s."sinceOn" <= ${last}
        and not exists (select 1 from summary_mails m where m."personId" = s."personId" and m.month = ${name})
      order by s."personId"`;
    return rows.map(({ personId }) => personId);
  }

  /** The row first, in the transaction that hands the mail to the outbox: whoever comes second finds it. Nothing for who sees no figures any more. */
  private async write(
    personId: string,
    { month, known, municipalities }: { month: Month; known: Known; municipalities: readonly Municipality[] },
    at: Date,
  ): Promise<void> {
    const visitor = await this.accounts.visitor(personId);
    if (!visitor || !SUMMARY_ROLES.some((role) => visitor.roles.includes(role))) return;
    const seen = municipalities.filter(({ istat }) => sees(visitor, istat));
    const figures = headlines(
      known,
      seen.map(({ istat }) => istat),
    );
    await this.database.transaction(async (db) => {
      if (await db.existsBy(SummaryMail, { personId, month: month.name })) return;
      await db.insert(SummaryMail, { personId, month: month.name, sentOn: romeDay(at) });
      const person = await db.findOneByOrFail(Person, { id: personId });
      await this.outbox.add(db, this.mailTo(person, visitor, figures, month.last), at);
    });
  }

  private mailTo(person: Person, { municipality }: Visitor, { trained, target, completed, toRenew }: Headlines, last: CalendarDay) {
    const say = sayIn(person.language);
    const { publicUrl } = this.config;
    const query = new URLSearchParams({ al: last, ...(municipality && { comune: municipality }) });
    const text = say('summaries.mail.text', {
      name: nameOf(person),
      day: dayInWords(last, say.language),
      trained: target === null ? say('summaries.mail.trained', { trained }) : say('summaries.mail.trained-of', { trained, target }),
      completed,
      toRenew,
      link: `${publicUrl}/partecipazione?${query.toString()}`,
      profile: `${publicUrl}/profilo`,
    });
    return { recipient: person.email, subject: say('summaries.mail.subject'), text };
  }
}
