import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { nameOf, Person } from '../accounts/index.js';
import { CatalogueService } from '../catalogue/index.js';
import { Certificate, CertificatesService, graceUntil } from '../certificates/index.js';
import { Database, nextId } from '../database/index.js';
import { receiveOnce, type Received } from '../practice/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { positionHref } from './addresses.js';
import { BoosterAnswer } from './booster-answer.entity.js';
import { Booster } from './booster.entity.js';
import { BoosterAnswerUnreadable, BoosterNotDue, BoosterNotFound, BoosterOver } from './boosters.errors.js';
import { DAYS, standing, YEARLY, type Day, type Standing } from './domain/calendar.js';
import { DrawingService } from './drawing.service.js';
import { answersTo, askedIn, isRightAnswer, type AskedItem } from './asked-item.js';

/** One of the four boosters of a certificate, begun or not. */
export interface BoosterEntry {
  readonly certificate: Certificate;
  readonly day: Day;
  readonly booster: Booster | null;
  readonly standing: Standing;
}

/** A booster with what it asks, as it was when it was drawn, and the answers given: always to the first ones, in order. */
export interface OpenedBooster {
  readonly booster: Booster;
  readonly items: readonly AskedItem[];
  readonly answers: readonly BoosterAnswer[];
}

/** Short activities after the course: drawn when begun, each answer stored once, the yearly one renews the certificate. */
@Injectable()
export class BoostersService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly certificates: CertificatesService,
    private readonly drawing: DrawingService,
  ) {}

  /** The boosters of the newest certificate of each course, in the order of their days; none for who has completed no course. */
  async of(personId: string, at = new Date()): Promise<BoosterEntry[]> {
    const certificates = await this.certificates.current(personId);
    const ids = certificates.map(({ id }) => id);
    const begun = await this.database.read.findBy(Booster, { personId, certificateId: In(ids) });
    return certificates.flatMap((certificate) =>
      DAYS.map((day) => {
        const booster = begun.find((one) => one.certificateId === certificate.id && one.day === day) ?? null;
        return { certificate, day, booster, standing: standingOf(certificate, day, booster, romeDay(at)) };
      }),
    );
  }

  /**
   * Begins a booster, or gives the one that was begun: two tabs get the same. Gives its number.
   * @param code of the certificate it belongs to @throws BoosterNotFound, BoosterNotDue, BoosterOver
   */
  async start(personId: string, { code, day }: { readonly code: string; readonly day: Day }, at = new Date()): Promise<number> {
    const entry = (await this.of(personId, at)).find((one) => one.certificate.code === code && one.day === day);
    if (!entry) throw new BoosterNotFound();
    if (entry.booster) return entry.booster.number;
    if (entry.standing.state === 'not_yet') throw new BoosterNotDue();
    if (entry.standing.state === 'over') throw new BoosterOver();

    const { id: certificateId, course } = entry.certificate;
    const seed = randomBytes(12).toString('hex');
    const items = await this.drawing.draw(personId, { course, day, seed });
    return this.database.transaction(
      async (db) => {
        const begun = await db.findOneBy(Booster, { certificateId, day });
        if (begun) return begun.number;

        const number = (await db.countBy(Booster, { personId })) + 1;
        const booster = { id: nextId(), personId, certificateId, day, number, seed, items };
        await db.insert(Booster, { ...booster, startedAt: at, finishedAt: null });
        return number;
      },
      { of: personId },
    );
  }

  /** A booster of this person. @throws BoosterNotFound */
  async opened(personId: string, number: number): Promise<OpenedBooster> {
    const { read } = this.database;
    const booster = await read.findOneBy(Booster, { personId, number });
    if (!booster) throw new BoosterNotFound();
    const items = await Promise.all(
      booster.items.map(async (item) => askedIn(await this.catalogue.unitAt(item.unit, item.version), item)),
    );
    return { booster, items, answers: await answersIn(read, booster) };
  }

  /**
   * Stores an answer, once: the first stays. Questions come in their order; one that is still ahead is not answered, and gives null.
   * The last one finishes the booster, whatever the score, and the yearly one renews the certificate in the same transaction.
   * @param position from 1 @throws BoosterNotFound, BoosterOver, BoosterAnswerUnreadable
   */
  async answer(
    personId: string,
    { number, position, given }: { readonly number: number; readonly position: number; readonly given: string },
    at = new Date(),
  ): Promise<Received | null> {
    const { booster, items } = await this.opened(personId, number);
    const item = items[position - 1];
    if (!item) return null;
    if (!answersTo(item).includes(given)) throw new BoosterAnswerUnreadable(positionHref(number, position));

    return this.database.transaction(
      async (db) => {
        const stored = await answersIn(db, booster);
        if (position > stored.length + 1) return null;

        const received = receiveOnce(given, stored[position - 1]?.given);
        if (received !== 'stored') return received;

        const certificate = await db.findOneByOrFail(Certificate, { id: booster.certificateId });
        refuseIfOver(certificate, booster, romeDay(at));
        const answer = { boosterId: booster.id, position, given, right: isRightAnswer(item, given), givenAt: at };
        await db.insert(BoosterAnswer, answer);
        if (position === items.length) await this.finish(db, booster, certificate, at);
        return received;
      },
      { of: personId },
    );
  }

  private async finish(db: EntityManager, { id, personId, day }: Booster, certificate: Certificate, at: Date): Promise<void> {
    await db.update(Booster, { id }, { finishedAt: at });
    if (day !== YEARLY) return;
    const person = await db.findOneByOrFail(Person, { id: personId });
    await this.certificates.renew(db, certificate, { name: nameOf(person), surname: person.familyName }, at);
  }
}

/** How a booster stands on a day; `booster` is null where it was never begun. */
export function standingOf(
  { completedOn, facts }: Pick<Certificate, 'completedOn' | 'facts'>,
  day: Day,
  booster: Pick<Booster, 'finishedAt'> | null,
  today: CalendarDay,
): Standing {
  const doneOn = booster?.finishedAt ? romeDay(booster.finishedAt) : null;
  return standing({ day, completedOn, graceUntilOn: graceUntil(facts.validUntilOn), doneOn }, today);
}

/** A yearly booster left open is of no use once its certificate can no longer be renewed. @throws BoosterOver */
function refuseIfOver(certificate: Certificate, booster: Booster, today: CalendarDay): void {
  if (booster.day !== YEARLY) return;
  if (certificate.revokedAt !== null || standingOf(certificate, YEARLY, booster, today).state === 'over') throw new BoosterOver();
}

const answersIn = (db: EntityManager, { id }: Booster): Promise<BoosterAnswer[]> =>
  db.find(BoosterAnswer, { where: { boosterId: id }, order: { position: 'ASC' } });
