import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, Like, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { CatalogueService } from '../catalogue/index.js';
import { Database, EVERYBODY } from '../database/index.js';
import { romeDay, shuffle } from '../shared/index.js';
import { Campaign } from './campaign.entity.js';
import { ChosenCommitment } from './chosen-commitment.entity.js';
import { coarsened } from './domain/traces.js';
import { DESTROYED, newKey, newPseudonym } from './pseudonym.js';
import { SurveySheet } from './survey-sheet.entity.js';
import { CampaignAlreadyOpen, CampaignNotFound } from './surveys.errors.js';

const AT_ONCE = 200; // rows in one statement

/** Campaigns: opened with a key of their own, and closed so that nobody can find anybody in them any more. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** All there have been, the newest first. */
  all(): Promise<Campaign[]> {
    return this.database.read.find(Campaign, { order: { openedOn: 'DESC', code: 'DESC' } });
  }

  /** The one in which people are asked now, or null. */
  open(): Promise<Campaign | null> {
    return this.database.read.findOneBy(Campaign, { closedOn: IsNull() });
  }

  /** Opens the next campaign of the course that has a survey. Gives its code. @throws CampaignAlreadyOpen, CampaignNotFound without a survey */
  async begin(at = new Date()): Promise<string> {
    const courses = await this.catalogue.courses();
    const surveys = await Promise.all(courses.map(({ slug }) => this.catalogue.survey(slug)));
    const survey = surveys.find((one) => one !== null);
    if (!survey) throw new CampaignNotFound();

    const openedOn = romeDay(at);
    const [key, series] = [newKey(), `rete-${openedOn.slice(0, 4)}-`];
    return this.database.transaction(async (db) => {
      if (await db.existsBy(Campaign, { closedOn: IsNull() })) throw new CampaignAlreadyOpen();
      const code = `${series}${(await db.countBy(Campaign, { code: Like(`${series}%`) })) + 1}`;
      await db.insert(Campaign, { code, course: survey.slug, key, openedOn, closedOn: null, enrolled: null });
      return code;
    });
  }

  /**
   * Closes a campaign for good. Its key is written over, every pseudonym gives way to a new one made by chance, what would still tell a person
   * among few is taken off, and all rows are written again in another order: what remains says which answers belong together, and of
   * nobody whose they are. Why: docs/decisions/0018.
   *
   * @param enrolled people in the course today: whom the answers are compared with
   * @throws CampaignNotFound when there is none of this code that is open
   */
  async close(code: string, enrolled: number, at = new Date()): Promise<void> {
    await this.database.transaction(
      async (db) => {
        const campaign = await db.findOneBy(Campaign, { code, closedOn: IsNull() });
        if (!campaign) throw new CampaignNotFound();

        const sheets = await db.findBy(SurveySheet, { campaign: code });
        const commitments = await db.findBy(ChosenCommitment, { campaign: code });
        const fresh = new Map([...sheets, ...commitments].map(({ pseudonym }) => [pseudonym, newPseudonym()]));
        const renamed = <T extends { readonly pseudonym: string }>(row: T): T => ({ ...row, pseudonym: fresh.get(row.pseudonym)! });
        await rewrite(db, SurveySheet, code, coarsened(sheets).map(renamed));
        await rewrite(
          db,
          ChosenCommitment,
          code,
          commitments.map((row) => renamed(Object.assign(row, { week: null }))),
        );
        await db.update(Campaign, { code }, { key: DESTROYED, closedOn: romeDay(at), enrolled });
      },
      { of: EVERYBODY },
    );
  }
}

/** The rows of a campaign written again from the first to the last, in an order made by chance. */
async function rewrite<T extends ObjectLiteral>(
  db: EntityManager,
  table: EntityTarget<T>,
  campaign: string,
  rows: T[],
): Promise<void> {
  await db.delete(table, { campaign });
  const mixed = shuffle(rows, secureRandom);
  for (let from = 0; from < mixed.length; from += AT_ONCE) await db.insert(table, mixed.slice(from, from + AT_ONCE));
}

/** Dice that nobody can throw again, unlike those made from a seed. */
const secureRandom = (): number => randomInt(2 ** 47) / 2 ** 47;
