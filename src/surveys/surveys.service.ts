import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type Published, type SurveyContent } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { romeDay } from '../shared/index.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { ChosenCommitment } from './chosen-commitment.entity.js';
import { SCALE } from './domain/marks.js';
import type { FollowUp, Outcome } from './domain/outcomes.js';
import { carried, type Group } from './domain/traces.js';
import { isoWeek } from './domain/week.js';
import type { Wave } from './domain/waves.js';
import { pseudonymOf } from './pseudonym.js';
import { SurveySheet } from './survey-sheet.entity.js';
import { NothingAsked } from './surveys.errors.js';

/** Who answers, for as long as it takes to find their pseudonym. Neither id nor place is stored as it comes. */
export interface Respondent {
  readonly personId: string;
  readonly place: (Group & { readonly people: number }) | null; // how many people work there as that
}

/** Answers of a wave; those left out are not there. */
export interface Given {
  readonly anchors?: Readonly<Record<string, string>>;
  readonly statements?: Readonly<Record<string, number>>;
  readonly lookingBack?: Readonly<Record<string, number>>;
}

/** What is asked now, and what this person has said of it. */
export interface Own {
  readonly survey: Published<SurveyContent>;
  readonly sheets: readonly SurveySheet[];
  readonly commitments: readonly ChosenCommitment[];
}

interface Asked {
  readonly campaign: Campaign;
  readonly survey: Published<SurveyContent>;
}

/**
 * The pseudonymous store. Each answer is kept in a transaction of its own, in which nothing else is written: what is committed together could be
 * found together.
 */
@Injectable()
export class SurveysService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly campaigns: CampaignsService,
  ) {}

  /** What is asked now; null while no campaign is open. */
  async own(personId: string): Promise<Own | null> {
    const asked = await this.asked();
    if (!asked) return null;
    const pseudonym = pseudonymIn(asked.campaign, personId);
    const { read } = this.database;
    const [sheets, commitments] = await Promise.all([
      read.findBy(SurveySheet, { pseudonym }),
      read.findBy(ChosenCommitment, { pseudonym }),
    ]);
    return { survey: asked.survey, sheets, commitments };
  }

  /** Whether the end of this unit asks for a commitment now. */
  async asksCommitment(unit: string): Promise<boolean> {
    return Object.hasOwn((await this.asked())?.survey.commitments ?? {}, unit);
  }

  /** Adds answers to a wave; a later answer to a question takes the place of the one before, and what answers none is left out. @throws NothingAsked */
  async respond({ personId, place }: Respondent, wave: Wave, given: Given, at = new Date()): Promise<void> {
    const { campaign, survey } = await this.askedOrRefused();
    const answers = readable(given, survey);
    const pseudonym = pseudonymIn(campaign, personId);
    const group = place && carried(place, place.people);
    await this.database.transaction(
      async (db) => {
        await refuseIfClosed(db, campaign);
        const sheet = await db.findOneBy(SurveySheet, { pseudonym, wave });
        const { anchors, statements, lookingBack } = {
          anchors: { ...sheet?.anchors, ...answers.anchors },
          statements: { ...sheet?.statements, ...answers.statements },
          lookingBack: { ...sheet?.lookingBack, ...answers.lookingBack },
        };
        if (sheet) {
          await db.update(SurveySheet, { pseudonym, wave }, { anchors, statements, lookingBack });
          return;
        }
        await db.insert(SurveySheet, {
          pseudonym,
          wave,
          campaign: campaign.code,
          version: survey.version,
          week: isoWeek(romeDay(at)),
          organisation: group?.organisation ?? null,
          profession: group?.profession ?? null,
          anchors,
          statements,
          lookingBack,
        });
      },
      { of: pseudonym },
    );
  }

  /** Takes a commitment of the unit's list; another choice takes its place. What is not in the list is not stored. @throws NothingAsked */
  async commit(personId: string, unit: string, choice: string, at = new Date()): Promise<void> {
    const { campaign, survey } = await this.askedOrRefused();
    if (!survey.commitments[unit]?.some(({ id }) => id === choice)) throw new NothingAsked();
    const pseudonym = pseudonymIn(campaign, personId);
    await this.database.transaction(
      async (db) => {
        await refuseIfClosed(db, campaign);
        const about = { campaign: campaign.code, version: survey.version, choice };
        const chosen = await db.findOneBy(ChosenCommitment, { pseudonym, unit });
        if (chosen) await db.update(ChosenCommitment, { pseudonym, unit }, about);
        else await db.insert(ChosenCommitment, { pseudonym, unit, ...about, week: isoWeek(romeDay(at)), day30: null, day90: null });
      },
      { of: pseudonym },
    );
  }

  /** What became of commitments, by unit; of one that was never taken nothing is stored. @throws NothingAsked */
  async followUp(personId: string, day: FollowUp, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const { campaign } = await this.askedOrRefused();
    const pseudonym = pseudonymIn(campaign, personId);
    await this.database.transaction(
      async (db) => {
        await refuseIfClosed(db, campaign);
        for (const [unit, outcome] of outcomes)
          await db.update(ChosenCommitment, { pseudonym, unit }, day === 30 ? { day30: outcome } : { day90: outcome });
      },
      { of: pseudonym },
    );
  }

  private async asked(): Promise<Asked | null> {
    const campaign = await this.campaigns.open();
    const survey = campaign && (await this.catalogue.survey(campaign.course));
    return campaign && survey && { campaign, survey };
  }

  private async askedOrRefused(): Promise<Asked> {
    const asked = await this.asked();
    if (!asked) throw new NothingAsked();
    return asked;
  }
}

const pseudonymIn = ({ key, code }: Campaign, personId: string): string => pseudonymOf(key, code, personId);

/** A campaign that was closed meanwhile takes nothing more: its key is gone, and a row under the old one would be found by it. */
async function refuseIfClosed(db: EntityManager, { code, key }: Campaign): Promise<void> {
  if (!(await db.existsBy(Campaign, { code, key }))) throw new NothingAsked();
}

function readable({ anchors = {}, statements = {}, lookingBack = {} }: Given, survey: SurveyContent): Required<Given> {
  const options = new Map(survey.anchors.map((anchor) => [anchor.id, anchor.options.map(({ id }) => id)]));
  const isOption = ([id, option]: [string, string]) => options.get(id)?.includes(option) ?? false;
  const isLevel = ([id, level]: [string, number]) =>
    survey.statements.some((statement) => statement.id === id) &&
    Number.isInteger(level) &&
    level >= SCALE.low &&
    level <= SCALE.high;
  return {
    anchors: Object.fromEntries(Object.entries(anchors).filter(isOption)),
    statements: Object.fromEntries(Object.entries(statements).filter(isLevel)),
    lookingBack: Object.fromEntries(Object.entries(lookingBack).filter(isLevel)),
  };
}
