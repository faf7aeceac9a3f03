import { attempt, beginning, refuse, type Draft, type Found } from '../draft.js';
import { useFeedback } from '../feedback.js';
import type { Change, Note } from '../report.js';
import { readAnswers } from './answers.js';
import { blocksOf, type Block } from './blocks.js';
import { saidIn } from './comments.js';
import { marks, unescaped } from './escapes.js';
import { Pieces } from './piece.js';

const GAP = '_____'; // what Moodle shows where a word is missing

/**
 * Reads GIFT as Moodle does: questions with an empty line between them, comments, `::title::`, formats, escapes, feedback,
 * weights, missing words, categories, and the ids and tags Moodle writes in comments. Gives at most so many and one more.
 */
export function readGift(gift: string, most: number): Found[] {
  const found: Found[] = [];
  for (const block of blocksOf(gift)) {
    found.push(readBlock(block));
    if (found.length > most) break;
  }
  return found;
}

function readBlock(block: Block): Found {
  const line = block.line + leadingLines(block.text);
  const { title, rest } = titled(block.text.trim());
  return attempt(line, title || nameOf(rest), () => readQuestion(block, title, rest, line));
}

function readQuestion({ comments, category }: Block, title: string, text: string, line: number): Draft {
  const changes: Note<Change>[] = [];
  const { prompt, answers, at, missing } = parts(text, line);
  const pieces = new Pieces(line);
  const asked = pieces.prompt(prompt);
  const { said, answerText, feedback } = { said: saidIn(comments), ...generalFeedback(answers) };
  const inside = line + linesIn(text, at);
  const body = readAnswers({ text: answerText, line: inside, pieces, said, note: (change) => changes.push(change) });
  const explained = useFeedback(body, pieces.text(feedback), line);
  return {
    line,
    name: title || beginning(asked),
    id: said.id,
    tags: said.tags,
    category,
    prompt: asked,
    body: explained.body,
    changes: [
      ...[...pieces.changes].map((code): Note<Change> => ({ code, line })),
      ...(missing ? [{ code: 'missing-word', line } as const] : []),
      ...changes,
      ...explained.changes,
    ],
  };
}

/** What a question without a title is called: its prompt, as far as that can be told before it is read. */
const nameOf = (text: string): string => beginning(text.split('{', 1)[0]!) || beginning(text);

/** `::title::` before a question. */
function titled(text: string): { title: string; rest: string } {
  const close = text.startsWith('::') ? marks(text, ['::'], 2)[1] : undefined;
  if (!close) return { title: '', rest: text };
  return { title: beginning(unescaped(text.slice(2, close.at))), rest: text.slice(close.at + 2) };
}

/** The prompt and what stands between the braces. Where words follow them, a gap stands in their place. */
function parts(text: string, line: number): { prompt: string; answers: string; at: number; missing: boolean } {
  const [open, close, more] = marks(text, ['{', '}'], 3);
  if (!open) return refuse('description', line);
  if (open.mark !== '{' || close?.mark !== '}') return refuse('braces', line);
  if (more) return refuse('braces-again', line + linesIn(text, more.at));

  const [before, after] = [text.slice(0, open.at), text.slice(close.at + 1)];
  const missing = after.trim() !== '';
  const prompt = missing ? before + GAP + after : before;
  return { prompt, answers: text.slice(open.at + 1, close.at), at: open.at, missing };
}

/** What follows the last `####` is said to everybody who answers. */
function generalFeedback(answers: string): { answerText: string; feedback: string } {
  const last = answers.includes('####') ? marks(answers, ['####']).at(-1) : undefined;
  if (!last) return { answerText: answers, feedback: '' };
  return { answerText: answers.slice(0, last.at), feedback: answers.slice(last.at + 4) };
}

const linesIn = (text: string, upTo: number): number => text.slice(0, upTo).split('\n').length - 1;
const leadingLines = (text: string): number => linesIn(text, text.length - text.trimStart().length);
