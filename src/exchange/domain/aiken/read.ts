import { attempt, beginning, refuse, type Draft, type Found } from '../draft.js';
import { plainText } from '../formatted.js';
import { linesOf } from '../lines.js';
import { letter } from '../question.js';

const OPTION = /^([A-Z])[.)] */;
const ANSWER = /^ANSWER: *([A-Z])$/;

/** Whether a text looks like Aiken: some line of it is `ANSWER: X`. */
export const isAiken = (text: string): boolean => text.startsWith('ANSWER:') || text.includes('\nANSWER:');

/**
 * Reads Aiken: the question, a line for each option (`A. …` or `A) …`), and `ANSWER: A`. It has no explanations, so all of them
 * are left to write. Gives at most so many questions and one more.
 */
export function readAiken(text: string, most: number): Found[] {
  const found: Found[] = [];
  let begun: Begun | null = null;
  for (const { said, line } of linesOf(text)) {
    if (begun?.options.length && !OPTION.test(said) && !said.startsWith('ANSWER:')) {
      found.push(finish(begun, null)); // another question begins before this one was answered
      begun = null;
    }
    begun ??= { line, prompt: [], options: [] };
    if (said.startsWith('ANSWER:')) {
      found.push(finish(begun, { said, line }));
      begun = null;
    } else if (OPTION.test(said) && begun.prompt.length > 0) begun.options.push(said);
    else begun.prompt.push(said);
    if (found.length > most) return found;
  }
  return begun ? [...found, finish(begun, null)] : found;
}

interface Begun {
  readonly line: number;
  readonly prompt: string[];
  readonly options: string[];
}

function finish({ line, prompt, options }: Begun, answer: { said: string; line: number } | null): Found {
  const name = beginning(prompt.join(' '));
  return attempt(line, name, (): Draft => {
    if (!answer) return refuse('answer-not-said', line);
    const [, right] = ANSWER.exec(answer.said) ?? [];
    const letters = options.map((option) => option[0]);
    if (!right || !letters.includes(right)) return refuse('answer-not-there', answer.line);
    const read = options.map((option) => plainText(option.replace(OPTION, ''), 'plain').text);
    const asked = read.map((text, place) => ({ id: letter(place), text, correct: letters[place] === right, why: '' }));
    const about = { line, name, id: '', tags: [], category: '', changes: [] };
    return { ...about, prompt: plainText(prompt.join('\n'), 'plain').text, body: { type: 'single', options: asked } };
  });
}
