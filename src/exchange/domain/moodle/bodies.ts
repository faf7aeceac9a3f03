import { choiceFrom } from '../choice.js';
import { refuse } from '../draft.js';
import type { Body } from '../question.js';
import type { Change, Refusal } from '../report.js';
import { childOf, childrenOf, fieldOf, type Texts } from './fields.js';
import type { XmlElement } from './xml.js';

type Note = (change: Change) => void;
type Reader = (question: XmlElement, texts: Texts, note: Note) => Body;

const READERS: Readonly<Record<string, Reader>> = {
  multichoice: readChoice,
  truefalse: readTruth,
  matching: readPairs,
  ordering: readItems,
};

/** Kinds of question we have not, with a reason of their own. */
const REFUSED: Readonly<Record<string, Refusal>> = {
  shortanswer: 'short-answer',
  numerical: 'numerical',
  calculated: 'numerical',
  calculatedsimple: 'numerical',
  essay: 'essay',
  description: 'description',
  cloze: 'cloze',
  multianswer: 'cloze',
};

/** What a question asks, by its type. @throws CannotTake for the types we have not */
export function readBody(question: XmlElement, texts: Texts, note: Note): Body {
  const type = question.attributes.get('type') ?? '';
  const reader = READERS[type];
  if (!reader) return refuse(REFUSED[type] ?? 'type', question.line, { type: type.slice(0, 40) });
  if (isNo(fieldOf(question, 'shuffleanswers'))) note('not-shuffled');
  return reader(question, texts, note);
}

const isNo = (flag: string): boolean => flag === '0' || flag === 'false';

function readChoice(question: XmlElement, texts: Texts, note: Note): Body {
  const weighed = childrenOf(question, 'answer').map((answer) => ({
    text: texts.of(answer),
    why: texts.of(childOf(answer, 'feedback')),
    weight: weightOf(answer),
  }));
  const { choice, reweighed } = choiceFrom(isNo(fieldOf(question, 'single')) ? 'multiple' : 'single', weighed);
  if (reweighed) note('weights');
  return choice;
}

function readTruth(question: XmlElement, texts: Texts): Body {
  const answers = childrenOf(question, 'answer');
  const about = (truth: boolean) => answers.find((answer) => fieldOf(answer, 'text') === String(truth));
  const [yes, no] = [about(true), about(false)];
  const right = [yes, no].filter((answer) => answer !== undefined && weightOf(answer) >= 100);
  if (!yes || !no || right.length !== 1) return refuse('no-right', question.line);
  return {
    type: 'true-false',
    right: right[0] === yes,
    whyTrue: texts.of(childOf(yes, 'feedback')),
    whyFalse: texts.of(childOf(no, 'feedback')),
  };
}

/** A pair without its left side is Moodle's way to say: this one on the right is of no pair. */
function readPairs(question: XmlElement, texts: Texts): Body {
  const all = childrenOf(question, 'subquestion').map((pair) => ({
    left: texts.of(pair),
    right: texts.of(childOf(pair, 'answer'), 'plain_text'),
    why: texts.of(childOf(pair, 'feedback')),
  }));
  return {
    type: 'matching',
    pairs: all.filter(({ left }) => left !== ''),
    distractors: all.filter(({ left }) => left === '').map(({ right }) => right),
  };
}

function readItems(question: XmlElement, texts: Texts, note: Note): Body {
  const items = childrenOf(question, 'answer').map((answer) => texts.of(answer));
  const shown = Number(fieldOf(question, 'selectcount') || items.length);
  if (shown < items.length && fieldOf(question, 'selecttype') !== 'ALL') note('subset');
  return { type: 'ordering', items };
}

/** Percent; what is no number weighs nothing. */
const weightOf = ({ attributes }: XmlElement): number => Number(attributes.get('fraction') ?? 0) || 0;
