import type { Anchor, Statement, SurveyContent } from '../catalogue/index.js';
import { SCALE, type Given, type SurveySheet, type Wave } from '../surveys/index.js';

/** A page of the survey: an anchor; or the statements, as of now or as before the course. */
export type Step =
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'statements' | 'lookingBack'; readonly statements: readonly Statement[] };

/** The pages of a wave, in order. What people would have said before is asked only after the course (pedagogy, § 6). */
export function stepsIn({ anchors, statements }: SurveyContent, wave: Wave): Step[] {
  return [
    ...anchors.map((anchor) => ({ kind: 'anchor' as const, anchor })),
    { kind: 'statements', statements },
    ...(wave === 'after' ? [{ kind: 'lookingBack' as const, statements }] : []),
  ];
}

type Sheet = Pick<SurveySheet, 'anchors' | 'statements' | 'lookingBack'> | null;

/** Whether a page has been answered, as a whole. */
export function isAnswered(step: Step, sheet: Sheet): boolean {
  if (!sheet) return false;
  if (step.kind === 'anchor') return Object.hasOwn(sheet.anchors, step.anchor.id);
  return step.statements.every(({ id }) => Object.hasOwn(sheet[step.kind], id));
}

/** Where to go on, from 1: the first page that is not answered; null when all are. */
export function nextStep(steps: readonly Step[], sheet: Sheet): number | null {
  const next = steps.findIndex((step) => !isAnswered(step, sheet));
  return next < 0 ? null : next + 1;
}

const LEVEL = /^[1-9]$/;

/** What a page posted answers; a question left out is not there, and what cannot be read is left out. */
export function readStep(step: Step, body: unknown): Given {
  const posted = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (step.kind === 'anchor') return typeof posted.risposta === 'string' ? { anchors: { [step.anchor.id]: posted.risposta } } : {};
  const levels = step.statements.flatMap(({ id }) => {
    const level = posted[`s.${id}`];
    return typeof level === 'string' && LEVEL.test(level) ? [[id, Number(level)] as const] : [];
  });
  return { [step.kind]: Object.fromEntries(levels) };
}

/** 1 to 7. */
export const LEVELS: readonly number[] = Array.from({ length: SCALE.high - SCALE.low + 1 }, (_, index) => SCALE.low + index);
