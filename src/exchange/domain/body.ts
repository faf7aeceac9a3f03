import type { Body, Choice } from './question.js';
import type { Refusal, ToComplete } from './report.js';

const MOST = 26; // options, pairs or items: as many as there are letters
const OURS = 4;

/** Why we cannot ask such a question, whatever it says; null when we can. */
export function bodyRefusal(body: Body): Refusal | null {
  switch (body.type) {
    case 'true-false':
      return null;
    case 'matching':
      if (body.pairs.length < 2) return 'few-pairs';
      if (body.pairs.length + body.distractors.length > MOST) return 'too-many-options';
      return body.pairs.some(({ left, right }) => !left || !right) || body.distractors.includes('') ? 'no-text' : null;
    case 'ordering':
      if (body.items.length < 2) return 'few-items';
      if (body.items.length > MOST) return 'too-many-options';
      return body.items.includes('') ? 'no-text' : null;
    default:
      return choiceRefusal(body);
  }
}

function choiceRefusal({ type, options }: Choice): Refusal | null {
  const right = options.filter(({ correct }) => correct).length;
  if (options.length < 2) return 'few-options';
  if (options.length > MOST) return 'too-many-options';
  if (options.some(({ text }) => text === '')) return 'no-text';
  if (right === 0) return 'no-right';
  return type === 'single' && right > 1 ? 'many-right' : null;
}

/** What is missing before it can be asked. */
export function toWrite(body: Body): ToComplete[] {
  const few = body.type === 'single' && body.options.length < OURS;
  return [...(few ? (['fewer-than-four'] as const) : []), ...(whysOf(body).includes('') ? (['why'] as const) : [])];
}

/** Whether it has more options than we show. */
export const hasTooMany = (body: Body): boolean => body.type === 'single' && body.options.length > OURS;

function whysOf(body: Body): string[] {
  switch (body.type) {
    case 'true-false':
      return [body.whyTrue, body.whyFalse];
    case 'matching':
      return body.pairs.map(({ why }) => why);
    case 'ordering':
      return [];
    default:
      return body.options.map(({ why }) => why);
  }
}
