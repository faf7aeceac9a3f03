import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import { standing, type Fate, type State } from './domain/standing.js';

const TONES: Record<State, 'success' | 'warning' | 'danger' | 'info'> = {
  valid: 'success',
  grace: 'warning',
  expired: 'danger',
  renewed: 'info',
  corrected: 'warning',
  anonymised: 'info',
  revoked: 'danger',
};

/** In which state a certificate is, and what that means for whoever holds it. */
export function presentState(fate: Fate, today: CalendarDay, say: Say) {
  const { state, validUntilOn, graceUntilOn } = standing(fate, today);
  const days = { valid: dayInWords(validUntilOn, say.language), grace: dayInWords(graceUntilOn, say.language) };
  return { state: say(`certificates.state.${state}`), tone: TONES[state], meaning: say(`certificates.meaning.${state}`, days) };
}
