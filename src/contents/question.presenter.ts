import type { Question } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { anchorOf } from './addresses.js';
import type { Measured } from './domain/findings.js';
import { FIVE } from './domain/in-fives.js';
import { decimalInWords, intervalInWords, percentInWords } from './in-words.js';

/** A question that enough people were asked. */
interface Shown {
  readonly question: Question;
  readonly lesson: string; // its title
  readonly people: number;
  readonly measured: Measured;
}

/** A question with its figures, what they ask its author to do, and how often each option was chosen. */
export function presentQuestion({ question, lesson, people, measured }: Shown, say: Say) {
  const { chosen, blank, weak, flags } = measured;
  return {
    id: anchorOf(question.id),
    prompt: question.prompt,
    lesson,
    critical: question.sister !== null,
    flags: flags.map((flag) => ({
      tone: flag === 'withdraw' ? 'danger' : 'warning',
      heading: say(`contents.flag.${flag}`),
      text: say(`contents.flag-todo.${flag}`),
    })),
    people: say('contents.people', { people }),
    facility: percentInWords(measured.facility, say),
    interval: intervalInWords(measured.interval, say),
    withRest: decimalInWords(measured.withRest, say),
    options: question.options.map(({ id, text, correct }) => ({
      text,
      correct,
      weak: weak.includes(id),
      chosen: shareInWords(chosen.get(id)!, people, say),
    })),
    blank: blank === 0 ? null : shareInWords(blank, people, say),
  };
}

/** A share of people; of one to four people only that they are few (pedagogy, § 9). */
function shareInWords(chosen: number, people: number, say: Say): string {
  if (chosen === 0) return say('contents.option.nobody');
  return chosen < FIVE ? say('contents.option.few', { five: FIVE }) : say('contents.share', { value: chosen / people });
}
