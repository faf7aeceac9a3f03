import { discloses, passingByChance } from '../statistics/index.js';
import type { Say } from '../shared/index.js';
import type { QuizFinding } from './domain/findings.js';
import { decimalInWords, needInWords, NOTHING, percentInWords } from './in-words.js';

/** A figure, what it says in a line, and its rule. */
interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly rule: string;
}

/** The quiz as a whole: how far its scores can be trusted; below 30 people what is missing. */
export function presentQuiz({ people, reliability, consistency }: QuizFinding, say: Say) {
  if (!discloses(people, 'items')) return { need: needInWords(people, say), people: null, figures: [] };
  const figures: Figure[] = [
    {
      label: say('contents.quiz.reliability'),
      value: decimalInWords(reliability?.reliability ?? null, say),
      note: reliability ? say('contents.quiz.error', { value: reliability.error }) : say('contents.quiz.no-spread'),
      rule: say('contents.quiz.reliability.rule'),
    },
    {
      label: say('contents.quiz.agreement'),
      value: consistency ? percentInWords(consistency.agreement, say) : NOTHING,
      note: consistency ? kappaInWords(consistency.kappa, say) : say('contents.quiz.no-spread'),
      rule: say('contents.quiz.agreement.rule'),
    },
  ];
  return { need: null, people: say('contents.quiz.people', { people }), figures };
}

const kappaInWords = (kappa: number | null, say: Say): string => say('contents.quiz.kappa', { kappa: decimalInWords(kappa, say) });

/** Shares of what somebody may know; with four options whoever knows nothing gets a quarter right. */
const KNOWN = [0.25, 0.5, 0.6, 0.7];
const ATTEMPTS = 5; // after these new questions run out (pedagogy, § 2)

/** How probable it is to pass without knowing enough. It follows from the pass mark, not from what anybody answered. */
export function presentChance({ questions, cut }: { readonly questions: number; readonly cut: number }, say: Say) {
  const share = (known: number, attempts: number) => percentInWords(passingByChance({ questions, cut, known, attempts }), say);
  return {
    caption: say('contents.chance.caption', { cut, questions }),
    many: say('contents.chance.many', { attempts: ATTEMPTS }),
    rows: KNOWN.map((known) => ({
      known: say('contents.share', { value: known }),
      once: share(known, 1),
      many: share(known, ATTEMPTS),
    })),
  };
}
