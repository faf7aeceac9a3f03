import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { nameOf, Person } from '../accounts/index.js';
import { Certificate } from '../certificates/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { OutboxService, SchedulerService } from '../jobs/index.js';
import { dayInWords, romeDay } from '../shared/index.js';
import { sayIn } from '../web/index.js';
import { BOOSTERS } from './addresses.js';
import { BoosterReminder } from './booster-reminder.entity.js';
import { Booster } from './booster.entity.js';
import { standingOf } from './boosters.service.js';
import { YEARLY } from './domain/calendar.js';
import { callsOn, isDaytime, type Call } from './domain/reminding.js';
import { MutedReminders } from './muted-reminders.entity.js';

const OFTEN = 15 * 60_000; // milliseconds between looks at who is due

/** Mails that call a booster to mind: from nine to six, once, and once more; they say nothing of the matter. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxService,
    private readonly scheduler: SchedulerService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(OFTEN, 'Reminders', () => this.remind());
  }

  /** Writes the mails that are due at this moment, and sends them. On several processes at once each is written by one. */
  async remind(at = new Date()): Promise<void> {
    if (!isDaytime(at)) return;
    let written = false;
    for (const call of callsOn(romeDay(at))) {
      for (const { id } of await this.whom(call)) written = (await this.write(id, call, at)) || written;
    }
    if (written) await this.outbox.flush();
  }

  /** Whether this person wants no reminders but the yearly one. */
  isMuted(personId: string): Promise<boolean> {
    return this.database.read.existsBy(MutedReminders, { personId });
  }

  async mute(personId: string, muted: boolean, at = new Date()): Promise<void> {
    await this.database.transaction(async (db) => {
      if (!muted) await db.delete(MutedReminders, { personId });
      else if (!(await db.existsBy(MutedReminders, { personId }))) await db.insert(MutedReminders, { personId, mutedAt: at });
    });
  }

  /** The certificates whose holder is called: the newest of a course, of somebody who works in the network and has not done it. */
  private whom({ day, reminder, completedFrom, completedTo, firstSentBy, mutable }: Call): Promise<{ id: string }[]> {
    const mustWant = mutable ? 1 : 0;
    return this.database.read.sql<{ id: string }[]>`
      select c.id from certificates c
      where c."revokedAt" is null and c."anonymisedAt" is null and c."completedOn" >= ${completedFrom} and c."completedOn" <= ${completedTo}
        and not exists (select 1 from certificates n where n."personId" = c."personId" and n.course = c.course and n.cycle > c.cycle)
        and exists (select 1 from memberships m where m."personId" = c."personId" and m."toOn" is null)
        and not exists (select 1 from boosters b where b."certificateId" = c.id and b.day = ${day} and b."finishedAt" is not null)
        and not exists (select 1 from booster_reminders r where r."certificateId" = c.id and r.day = ${day} and r.reminder = ${reminder})
        and (cast(${firstSentBy} as varchar) is null or exists (
          select 1 from booster_reminders r
          where r."certificateId" = c.id and r.day = ${day} and r.reminder = 'first' and r."sentOn" <= ${firstSentBy}))
        and (0 = ${mustWant} or not exists (select 1 from muted_reminders q where q."personId" = c."personId"))
      order by c.id`;
  }

  /** The row first, in the transaction that hands the mail to the outbox: whoever comes second finds it. */
  private write(certificateId: string, { day, reminder }: Call, at: Date): Promise<boolean> {
    const today = romeDay(at);
    return this.database.transaction(async (db) => {
      const certificate = await db.findOneByOrFail(Certificate, { id: certificateId });
      const booster = await db.findOneBy(Booster, { certificateId, day });
      const standing = standingOf(certificate, day, booster, today);
      if (standing.state !== 'due' || (await db.existsBy(BoosterReminder, { certificateId, day, reminder }))) return false;

      await db.insert(BoosterReminder, { certificateId, day, reminder, sentOn: today });
      const person = await db.findOneByOrFail(Person, { id: certificate.personId });
      await this.outbox.add(db, this.mailTo(person, day === YEARLY ? standing.untilOn : null), at);
      return true;
    });
  }

  private mailTo(person: Person, untilOn: string | null) {
    const say = sayIn(person.language);
    const { publicUrl } = this.config;
    const values = { name: nameOf(person), link: publicUrl + BOOSTERS, profile: `${publicUrl}/profilo` };
    const text = untilOn
      ? say('boosters.mail.yearly-text', { ...values, until: dayInWords(untilOn, say.language) })
      : say('boosters.mail.text', values);
    return { recipient: person.email, subject: say('boosters.mail.subject'), text };
  }
}
