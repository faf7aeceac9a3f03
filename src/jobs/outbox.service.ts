import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import { Database, nextId } from '../database/index.js';
import { mailer, type SendMail } from './mailer.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

const TICK = 60_000; // milliseconds between looks at the table; what was just written is sent at once
const CLAIM = 5 * 60_000; // milliseconds a process has for a mail before another may take it
const TRIES = 8;

/**
 * Mail as rows: written in the transaction that causes it, sent after it by whichever process claims it first. A mail whose
 * process died is taken up again by the next look.
 */
@Injectable()
export class OutboxService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Mail');
  private readonly send: SendMail;
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.send = mailer(config.mail);
  }

  /** Adds a mail to the caller's unit of work; call `flush` when that is committed. */
  async add(db: EntityManager, mail: { recipient: string; subject: string; text: string }, at: Date): Promise<void> {
    await db.insert(OutgoingMail, { id: nextId(), ...mail, dueAt: at, tries: 0, sentAt: null });
  }

  /** Forgets mails to somebody who is being erased, sent or not: their rows name the address. In the caller's unit of work. */
  async forget(db: EntityManager, recipient: string): Promise<void> {
    await db.delete(OutgoingMail, { recipient });
  }

  /** Sends what is due; failures stay in the table for later. Calls queue up. */
  flush(): Promise<void> {
    this.sending = this.sending.then(() => this.sendDue()).catch((why: unknown) => this.log.error(why));
    return this.sending;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(), TICK).unref();
    void this.flush();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sending;
  }

  private async sendDue(): Promise<void> {
    for (let mail = await this.claim(); mail; mail = await this.claim()) {
      const { id, tries } = mail;
      try {
        const where = await this.send(mail);
        await this.database.transaction((db) => db.update(OutgoingMail, { id }, { sentAt: new Date(), text: '' }));
        this.log.log(`Mail ${id} went to ${where}.`);
      } catch (why) {
        const dueAt = new Date(Date.now() + 60_000 * 2 ** tries);
        await this.database.transaction((db) => db.update(OutgoingMail, { id }, { dueAt }));
        this.log.warn(`Mail ${id} could not be sent (try ${tries + 1} of ${TRIES}): ${whyNot(why)}`);
      }
    }
  }

  /** Takes one due mail for this process: the row says so before anything is sent. */
  private claim(now = new Date()): Promise<OutgoingMail | null> {
    return this.database.transaction(async (db) => {
      const due = { sentAt: IsNull(), dueAt: LessThanOrEqual(now), tries: LessThanOrEqual(TRIES - 1) };
      const mail = await db.findOne(OutgoingMail, { where: due, order: { id: 'ASC' } });
      if (!mail) return null;

      await db.update(OutgoingMail, { id: mail.id }, { dueAt: new Date(now.getTime() + CLAIM), tries: mail.tries + 1 });
      return mail;
    });
  }
}

/** The server's code alone: its words name the recipient. */
function whyNot(why: unknown): string {
  const { responseCode, code } = why as { responseCode?: number; code?: string };
  return [code, responseCode].filter(Boolean).join(' ') || 'unknown';
}
