import { LOCALES, type Language, type Say } from '../shared/index.js';
import type { Estimate } from './domain/change.js';

/** A number with so many decimals, as people of this language write it; unknown is a dash (pedagogy, § 7). */
export function decimal(value: number | null, digits: number, language: Language): string {
  if (value === null) return '—';
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−');
}

/** A figure with its interval: “24,6 (da 19,8 a 29,4)”. */
export function interval(estimate: Estimate | null, digits: number, say: Say): string {
  if (!estimate) return '—';
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((one) => decimal(one, digits, say.language));
  return say('evidence.interval', { value: value!, low: low!, high: high! });
}
