import { z } from 'zod';
import { isCalendarDay } from '../shared/index.js';

/** What authors write, field by field: the shapes of the files under seeds/. Whatever is not named here is refused. */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'usa solo lettere minuscole, cifre e trattini.')
  .max(60);
const sentence = z.string().trim().min(1);
const title = sentence.max(160); // it stands on the certificate
const sources = z.array(z.string()).min(1);
const day = z.string().refine(isCalendarDay, 'scrivi un giorno che esiste, come 2026-11-22.');

const option = z.strictObject({
  id: z.enum(['a', 'b', 'c', 'd']),
  text: sentence,
  correct: z.literal(true).optional(),
  why: sentence,
});
const asked = { id: slug, lesson: slug, prompt: sentence, sources };
const single = z.strictObject({
  ...asked,
  type: z.literal('single').optional(),
  sister: slug.optional(),
  options: z.array(option),
});
const SINGLE_ONLY =
  'il quiz finale e le gemelle hanno solo domande con quattro opzioni e una giusta: togli «type», o sposta la domanda in exercises.yaml.';
export const questions = z.array(
  z.looseObject({ type: z.custom<'single'>((type) => type === 'single', SINGLE_ONLY).optional() }).pipe(single),
);

const item = z.strictObject({ id: slug, text: sentence, why: sentence });
export const exercise = z.discriminatedUnion(
  'type',
  [
    single,
    z.strictObject({
      ...asked,
      type: z.literal('multiple'),
      options: z.array(option.extend({ id: z.enum(['a', 'b', 'c', 'd', 'e', 'f']) })),
    }),
    z.strictObject({
      ...asked,
      type: z.literal('true-false'),
      answer: z.boolean(),
      why: z.strictObject({ true: sentence, false: sentence }),
    }),
    z.strictObject({
      ...asked,
      type: z.literal('matching'),
      pairs: z.array(z.strictObject({ id: slug, left: sentence, right: sentence, why: sentence })),
      extra: z.array(sentence).optional(),
    }),
    z.strictObject({ ...asked, type: z.literal('ordering'), items: z.array(item) }),
    z.strictObject({ ...asked, type: z.literal('signs'), text: z.array(item.extend({ sign: z.boolean() })) }),
  ],
  'scrivi «single», «multiple», «true-false», «matching», «ordering» o «signs», oppure togli «type»: è una scelta singola.',
);
export const exercises = z.array(exercise);

export const vignettes = z.array(z.strictObject({ id: slug, text: sentence, sign: z.boolean(), why: sentence, sources }));

const choice = z.strictObject({
  id: slug,
  text: sentence,
  score: z.int(),
  unsafe: z.literal(true).optional(),
  feedback: sentence,
  next: slug,
});
const node = z
  .strictObject({
    id: slug,
    scene: sentence,
    ending: z.literal(true).optional(),
    choices: z.array(choice).optional(),
    said: z.array(sentence).optional(),
    hidden: z.array(sentence).optional(),
  })
  .refine(
    ({ ending, choices }) => (ending === undefined) !== (choices === undefined),
    'scrivi «choices» se è una decisione, oppure «ending: true», con «said» e «hidden», se è un finale.',
  );
export const interview = z.strictObject({
  title,
  note: sentence,
  setting: sentence,
  start: slug,
  nodes: z.array(node),
  sources,
});

export const lessonHead = z.strictObject({ title, objective: sentence, note: sentence.optional() });
export const cardHead = z.strictObject({ title, sources });
export const pageHead = z.strictObject({ title, summary: sentence, sources });

export const unit = z.strictObject({
  slug,
  number: z.int(),
  title,
  summary: sentence,
  minutes: z.int().min(1),
  objectives: z.array(sentence).min(1),
  tracks: z.array(slug).min(1).optional(),
  quiz: z.strictObject({ questions: z.int().min(4) }),
});
export const wordsToAvoid = z.array(z.strictObject({ phrases: z.array(sentence).min(1), why: sentence, instead: sentence }));
export const course = z.strictObject({ slug, title, summary: sentence, units: z.array(slug).min(1) });
const anchorOption = z.strictObject({ id: z.enum(['a', 'b', 'c', 'd']), text: sentence, correct: z.literal(true).optional() });
export const survey = z.strictObject({
  anchors: z.array(z.strictObject({ id: slug, prompt: sentence, options: z.array(anchorOption), sources })).min(1),
  statements: z.array(z.strictObject({ id: slug, text: sentence, reversed: z.literal(true).optional() })).min(1),
  commitments: z.record(slug, z.array(z.strictObject({ id: slug, text: sentence })).min(2)),
});
export const reviews = z.array(
  z.strictObject({
    reviewer: sentence,
    role: sentence,
    on: day,
    of: z.string().regex(/^[0-9a-f]{12,64}$/, 'copia l’impronta stampata sul libro del modulo.'),
  }),
);

const source = z.strictObject({
  title: sentence,
  publisher: sentence,
  year: z.int().optional(),
  checkedOn: day,
  kind: z.enum(['law', 'paper', 'statistics', 'guideline', 'book', 'press']),
});
export const library = z.record(z.string().regex(/^[A-Z0-9-]+$/, 'una sigla ha lettere maiuscole, cifre e trattini.'), source);
