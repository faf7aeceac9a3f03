import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { FEWEST } from '../statistics/index.js';
import { mayChange } from './domain/keeping-still.js';
import { PublishedFigure } from './published-figure.entity.js';

/** A figure and how many people are in it, worked out now. */
export interface Fresh<T> {
  readonly people: number;
  readonly figure: T;
}

/** A figure as it may be shown, with the day it is of. */
export interface Shown<T> extends Fresh<T> {
  readonly publishedOn: CalendarDay;
}

/** Figures as they are published: worked out at most once a day, and another only when five people more or fewer are in them (pedagogy, § 9). */
@Injectable()
export class FiguresService {
  constructor(private readonly database: Database) {}

  async shown<T>(name: string, workOut: () => Promise<Fresh<T>>, at: Date): Promise<Shown<T>> {
    const today = romeDay(at);
    const kept = await this.database.read.findOneBy(PublishedFigure, { name });
    if (kept && kept.lookedAtOn >= today && kept.people >= FEWEST) return shownOf<T>(kept);

    const fresh = await workOut();
    return this.database.transaction(async (db) => {
      const before = await db.findOneBy(PublishedFigure, { name }); // somebody else may have published meanwhile
      if (before && !mayChange(before.people, fresh.people)) {
        await db.update(PublishedFigure, { name }, { lookedAtOn: today });
        return shownOf<T>(before);
      }
      const figure = { name, ...fresh, publishedOn: today, lookedAtOn: today };
      await db.upsert(PublishedFigure, figure as never, ['name']);
      return { ...fresh, publishedOn: today };
    });
  }
}

const shownOf = <T>({ people, figure, publishedOn }: PublishedFigure): Shown<T> => ({ people, figure: figure as T, publishedOn });
