import { choiceFrom, type Weighed } from '../choice.js';
import { refuse } from '../draft.js';
import type { Body, Pair } from '../question.js';
import type { Change, Note } from '../report.js';
import { lineCounter } from '../text.js';
import type { Said } from './comments.js';
import { marks } from './escapes.js';
import { readItems } from './items.js';
import type { Pieces } from './piece.js';

const MOST = 60; // answers that are looked at: more are refused anyway
const WEIGHT = /^%(-?[0-9]{1,3}(?:\.[0-9]{1,8})?)%/;
const TRUTHS: Readonly<Record<string, boolean>> = { T: true, TRUE: true, F: false, FALSE: false };

/** What stands between the braces, and from which line. */
export interface Answers {
  readonly text: string;
  readonly line: number;
  readonly pieces: Pieces;
  readonly said: Said;
  readonly note: (change: Note<Change>) => void;
}

interface Answer {
  readonly mark: string; // '=' or '~', '' for what stands before the first of them
  readonly text: string;
  readonly line: number;
}

/**
 * What kind of question the braces make of it, told as Moodle tells it: `>` an ordering, `~` a choice, `=` with `->` a matching,
 * T or F a statement. @throws CannotTake for the kinds we have not
 */
export function readAnswers(answers: Answers): Body {
  const { text, line } = answers;
  if (text.trim() === '') return refuse('essay', line);
  const start = text.trimStart()[0];
  if (start === '#') return refuse('numerical', line);
  if (start === '>') return readItems(answers);

  const list = answerList(answers);
  if (list.some(({ mark }) => mark === '~')) return readChoice(list, answers);
  if (list.some(({ mark }) => mark === '=') && text.includes('->')) return readPairs(list, answers);
  return readTruth(answers);
}

function answerList({ text, line }: Answers): Answer[] {
  const lineAt = lineCounter(text, line);
  const found = marks(text, ['=', '~'], MOST);
  const before = text.slice(0, found[0]?.at ?? 0);
  const list = found.map(({ at, mark }, index) => ({ mark, text: text.slice(at + 1, found[index + 1]?.at), line: lineAt(at) }));
  return before.trim() === '' ? list : [{ mark: '', text: before, line }, ...list];
}

function readChoice(list: readonly Answer[], { pieces, note, line }: Answers): Body {
  if (list.length >= MOST) return refuse('too-many-options', line);
  const type = list.some(({ mark }) => mark === '=') ? 'single' : 'multiple';
  const weighed = list.map(({ mark, text, line: where }): Weighed => {
    const [start = '', percent] = mark === '=' ? [] : (WEIGHT.exec(text.trimStart()) ?? []); // as in Moodle
    const { before, after } = cut(text.trimStart().slice(start.length));
    const option = { text: pieces.text(before), why: pieces.text(after ?? '') };
    if (option.text === '') return refuse('no-text', where);
    return { ...option, weight: mark === '=' ? 100 : Number(percent ?? 0) };
  });
  const { choice, reweighed } = choiceFrom(type, weighed);
  if (reweighed) note({ code: 'weights', line });
  return choice;
}

function readPairs(list: readonly Answer[], { pieces, said, line }: Answers): Body {
  if (list.length >= MOST) return refuse('too-many-options', line);
  const pairs: Pair[] = [];
  const distractors: string[] = [];
  for (const { text, line: where } of list) {
    const arrow = text.indexOf('->');
    if (arrow === -1) return refuse('no-arrow', where);
    const left = pieces.text(text.slice(0, arrow));
    const right = pieces.right(text.slice(arrow + 2));
    if (left === '') distractors.push(right);
    else pairs.push({ left, right, why: said.whys.get(pairs.length + 1) ?? '' });
  }
  return { type: 'matching', pairs, distractors };
}

/** `{TRUE#said to who is wrong#said to who is right}`. */
function readTruth({ text, pieces, line }: Answers): Body {
  const { before, after = '' } = cut(text);
  const right = TRUTHS[before.trim()];
  if (right === undefined) return refuse('short-answer', line);

  const { before: wrongly, after: rightly = '' } = cut(after);
  const [whyWrong, whyRight] = [pieces.text(wrongly), pieces.text(rightly)];
  return { type: 'true-false', right, whyTrue: right ? whyRight : whyWrong, whyFalse: right ? whyWrong : whyRight };
}

/** A text and, after the first `#`, its feedback. */
function cut(text: string): { before: string; after?: string } {
  const [mark] = marks(text, ['#'], 1);
  return mark ? { before: text.slice(0, mark.at), after: text.slice(mark.at + 1) } : { before: text };
}
