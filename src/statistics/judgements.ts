import { mean, sum } from './averages.js';

/** A probability somebody gave to something that then happened or not, in an invented case. Never in a real one. */
export interface Judgement {
  readonly forecast: number; // 0 to 1
  readonly happened: boolean;
}

export interface JudgementScore {
  readonly brier: number; // 0 is perfect, 1 is surely wrong; reliability − resolution + uncertainty
  readonly reliability: number; // how far each forecast is from what happened when it was given; less is better
  readonly resolution: number; // how far what happened then is from the base rate; more is better
  readonly uncertainty: number; // of the cases, whoever judges: 0 to 0.25
  readonly skill: number | null; // 1 − brier / uncertainty: 0 is the base rate alone; null when all cases ended alike
  readonly bias: number; // mean forecast − base rate: positive expects too much
}

/**
 * How good judgements in probabilities were (pedagogy, § 5; Brier 1950, taken apart as by Murphy, 1973, with identical forecasts
 * together).
 *
 * @returns null without judgements
 */
export function judgementScore(judgements: readonly Judgement[]): JudgementScore | null {
  if (judgements.length === 0) return null;
  const base = mean(judgements.map(outcome));
  const bins = [...new Set(judgements.map(({ forecast }) => forecast))].map((forecast) => {
    const alike = judgements.filter((judgement) => judgement.forecast === forecast);
    return { forecast, share: alike.length / judgements.length, happened: mean(alike.map(outcome)) };
  });
  const brier = mean(judgements.map((judgement) => (judgement.forecast - outcome(judgement)) ** 2));
  const uncertainty = base * (1 - base);
  return {
    brier,
    reliability: sum(bins.map(({ forecast, share, happened }) => share * (forecast - happened) ** 2)),
    resolution: sum(bins.map(({ share, happened }) => share * (happened - base) ** 2)),
    uncertainty,
    skill: uncertainty === 0 ? null : 1 - brier / uncertainty,
    bias: mean(judgements.map(({ forecast }) => forecast)) - base,
  };
}

const outcome = ({ happened }: Judgement): number => Number(happened);
