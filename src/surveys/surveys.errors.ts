import { NotFound, Refused } from '../shared/index.js';

/** No campaign is open, or nothing is asked of this person now. Nothing was stored. */
export class NothingAsked extends Refused {
  readonly code = 'surveys.nothing-asked';
  override readonly href = '/percorso';
}

/** One campaign at a time: two would ask the same people the same things. */
export class CampaignAlreadyOpen extends Refused {
  readonly code = 'surveys.already-open';
  override readonly href = '/evidenza';
}

export class CampaignNotFound extends NotFound {
  readonly code = 'surveys.campaign-not-found';
  override readonly href = '/evidenza';
}
