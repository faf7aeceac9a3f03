import type { Body } from './question.js';
import type { Change, Note } from './report.js';

/**
 * What is said to everybody, whatever they answer, has no place with us: it explains the right options that nothing explains, or
 * is left out. Either way the author is told.
 */
export function useFeedback(body: Body, feedback: string, line: number): { body: Body; changes: readonly Note<Change>[] } {
  if (feedback === '') return { body, changes: [] };
  const used = explained(body, feedback);
  return { body: used ?? body, changes: [{ code: used ? 'feedback-used' : 'feedback-left', line }] };
}

function explained(body: Body, why: string): Body | null {
  if (body.type === 'true-false') {
    const given = body.right ? body.whyTrue : body.whyFalse;
    return given ? null : { ...body, ...(body.right ? { whyTrue: why } : { whyFalse: why }) };
  }
  if (body.type !== 'single' && body.type !== 'multiple') return null;
  if (body.options.every((option) => !option.correct || option.why)) return null;
  return { ...body, options: body.options.map((option) => (option.correct && !option.why ? { ...option, why } : option)) };
}
