import { writeYaml } from '../seeds/index.js';
import type { Say } from '../shared/index.js';
import { PARTS, type PortableQuestion } from './domain/question.js';

/**
 * What stands where something is still to be written. Each has the right shape and the wrong content, so the check of the
 * contents names it with its line: no lesson and no source are called so, and an explanation is longer.
 */
const TO_WRITE = { lesson: 'da-completare', source: 'DA-COMPLETARE', why: 'Da completare.' };

const FILES = { checks: 'checks.yaml', exercises: 'exercises.yaml', bank: 'questions.yaml', sisters: 'sisters.yaml' };

/** Questions as the files of a unit have them, under the name of the file they go into. Where a file did not say, into the bank. */
export function questionYaml(questions: readonly PortableQuestion[], say: Say): string {
  return PARTS.flatMap((part) => {
    const here = questions.filter((question) => (question.part ?? (question.type === 'single' ? 'bank' : 'exercises')) === part);
    if (here.length === 0) return [];
    return [`# ${say('exchange.yaml.file', { file: FILES[part] })}\n\n${writeYaml(here.map(asWritten), ['sources'])}`];
  }).join('\n');
}

/** A question with its fields in the order of our files. A single choice, which is what they hold, does not name its type. */
function asWritten(question: PortableQuestion): object {
  const { id, lesson, prompt, sister, sources } = question;
  const type = question.type === 'single' ? undefined : question.type;
  return {
    id,
    type,
    lesson: lesson ?? TO_WRITE.lesson,
    prompt,
    sister: sister ?? undefined,
    ...asked(question),
    sources: sources.length > 0 ? sources : [TO_WRITE.source],
  };
}

const written = (why: string): string => why || TO_WRITE.why;

function asked(question: PortableQuestion): object {
  switch (question.type) {
    case 'true-false':
      return { answer: question.right, why: { true: written(question.whyTrue), false: written(question.whyFalse) } };
    case 'matching': {
      const { pairs, distractors } = question;
      return {
        pairs: pairs.map(({ left, right, why }, index) => ({ id: `coppia-${index + 1}`, left, right, why: written(why) })),
        extra: distractors.length > 0 ? distractors : undefined,
      };
    }
    case 'ordering':
      return { items: question.items.map((text, index) => ({ id: `passo-${index + 1}`, text, why: TO_WRITE.why })) };
    default:
      return {
        options: question.options.map(({ id, text, correct, why }) => ({
          id,
          text,
          correct: correct || undefined,
          why: written(why),
        })),
      };
  }
}
