import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/index.js';
import { Database } from '../database/index.js';
import { Campaign } from './campaign.entity.js';
import { ChosenCommitment } from './chosen-commitment.entity.js';
import { anchorScore, readiness } from './domain/marks.js';
import type { Wave } from './domain/waves.js';
import { SurveySheet } from './survey-sheet.entity.js';

/** What one person said in a wave, as figures; null where too little was answered. */
export interface Marks {
  readonly learning: number | null; // percent of the anchors, 0 to 100
  readonly readiness: number | null; // 1 to 7
  readonly lookingBack: number | null; // 1 to 7: before the course, seen from after it
}

/** What one person said in all waves. Nothing in it says whose it is. */
export type Answered = Partial<Record<Wave, Marks>>;

/** A commitment and what became of it, without whose it is. */
export type Undertaking = Pick<ChosenCommitment, 'unit' | 'day30' | 'day90'>;

/** The answers of a campaign as the evidence report needs them: people without pseudonyms. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Everybody who answered something, each with their waves, in no order that says anything. */
  async people({ code, course }: Pick<Campaign, 'code' | 'course'>): Promise<Answered[]> {
    const sheets = await this.database.read.findBy(SurveySheet, { campaign: code });
    const people = new Map<string, Answered>();
    for (const { pseudonym, wave, version, anchors, statements, lookingBack } of sheets) {
      const survey = (await this.catalogue.survey(course, version))!; // a version is kept for ever
      const marks = {
        learning: anchorScore(survey.anchors, anchors),
        readiness: readiness(survey.statements, statements),
        lookingBack: readiness(survey.statements, lookingBack),
      };
      people.set(pseudonym, { ...people.get(pseudonym), [wave]: marks });
    }
    return [...people.values()];
  }

  /** The commitments taken, and by how many people. */
  async undertakings(campaign: string): Promise<{ readonly people: number; readonly undertakings: Undertaking[] }> {
    const chosen = await this.database.read.findBy(ChosenCommitment, { campaign });
    const people = new Set(chosen.map(({ pseudonym }) => pseudonym)).size;
    return { people, undertakings: chosen.map(({ unit, day30, day90 }) => ({ unit, day30, day90 })) };
  }
}
