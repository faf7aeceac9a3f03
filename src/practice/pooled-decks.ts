import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { Calls } from '../statistics/index.js';
import type { Outcome } from './domain/tally.js';

/** The first and the last decks of those who finished two or more, each added up over all of them. */
export interface Pooled {
  readonly people: number;
  readonly first: Calls;
  readonly last: Calls;
}

interface Row {
  readonly deck: 'first' | 'last';
  readonly outcome: Outcome;
  readonly cards: number | string; // PostgreSQL counts into text
  readonly people: number | string;
}

/** How a group told signs from their absence, first and last. Nobody is in the answer, only sums. */
@Injectable()
export class PooledDecks {
  constructor(private readonly database: Database) {}

  async firstAndLast(): Promise<Pooled> {
    const rows = await this.database.read.sql<Row[]>`
      select case when d.one = 1 then 'first' else 'last' end as deck, a.outcome, count(*) as cards, count(distinct d."personId") as people
      from (
        select id, "personId", count(*) over (partition by "personId") as decks,
          row_number() over (partition by "personId" order by "finishedAt", id) as one,
          row_number() over (partition by "personId" order by "finishedAt" desc, id desc) as other
        from decks where "finishedAt" is not null
      ) d join card_answers a on a."deckId" = d.id
      where d.decks > 1 and (d.one = 1 or d.other = 1)
      group by 1, 2`;
    const cards = (deck: Row['deck'], ...outcomes: Outcome[]) =>
      rows.filter((row) => row.deck === deck && outcomes.includes(row.outcome)).reduce((sum, row) => sum + Number(row.cards), 0);
    const calls = (deck: Row['deck']): Calls => ({
      hits: cards(deck, 'hit'),
      signals: cards(deck, 'hit', 'miss'),
      falseAlarms: cards(deck, 'false_alarm'),
      neutral: cards(deck, 'false_alarm', 'correct_rejection'),
    });
    return { people: Math.max(0, ...rows.map((row) => Number(row.people))), first: calls('first'), last: calls('last') };
  }
}
