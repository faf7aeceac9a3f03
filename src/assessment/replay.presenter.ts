import { groupCode, momentInWords, type Say } from '../shared/index.js';
import type { Replay } from './replay.service.js';

/** An attempt and its log as lines of text, for somebody at a terminal. It names nobody. */
export function presentReplay({ attempt, log, regraded, sameGrade, sameReceipt }: Replay, say: Say): string {
  const place = new Map(attempt.sheet.map(({ question }, index) => [question, index + 1]));
  const { correct, outOf, needed } = regraded;
  const lines = log.map(({ question, revision, option, certainty, givenAt }) =>
    say('assessment.replay.line', {
      moment: givenAt.toISOString(),
      number: place.get(question)!,
      question,
      revision,
      option,
      certainty: certainty ?? '–',
    }),
  );
  return [
    say('assessment.replay.attempt', {
      receipt: groupCode(attempt.receipt!),
      unit: attempt.unit,
      version: attempt.unitVersion,
      number: attempt.number,
    }),
    say('assessment.replay.begun', { moment: momentInWords(attempt.startedAt, say.language), seed: attempt.seed }),
    ...lines,
    say(`assessment.replay.closed-by-${attempt.closedBy ?? 'learner'}`, {
      moment: momentInWords(attempt.submittedAt!, say.language),
    }),
    say('assessment.result.score', { correct, outOf, needed }),
    say(sameGrade ? 'assessment.replay.same-grade' : 'assessment.replay.other-grade'),
    say(sameReceipt ? 'assessment.replay.same-receipt' : 'assessment.replay.other-receipt'),
  ].join('\n');
}
