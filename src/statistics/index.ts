export { coverage, type Coverage } from './coverage.js';
export type { Effect } from './effects.js';
export { gain, gainBand, normalisedGain, retention, yesNoChange, type Gain, type Pair, type Spread } from './gains.js';
export { wilson, type Interval } from './proportions.js';
export { rateRatio, showsRateRatio, type Count, type RateRatio } from './referrals.js';
export { peopleNeeded } from './sample.js';
