import fc from 'fast-check';
import { letter, PARTS, type Body, type PortableQuestion } from '../../src/exchange/domain/question.js';
import { clean } from '../../src/exchange/domain/text.js';

/** Any text at all, and all that some format takes for its own. */
const SIGNS = ['\\', '\\\\', '\\n', '=', '~', '#', '####', '{', '}', ':', '::', '->', '→', '%50%', '[html]', '[', ']', '//', '$CATEGORY:', '<b>', '</text>', '<![CDATA[', ']]>', '&amp;', '&', '--', '\n', '\r\n', '\t', ' ', 'è', '«', '😀', '\u2028', '\u00a0', 'ANSWER: A', 'TRUE', '{>3 ALL']; // prettier-ignore
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 8 })), {
    maxLength: 8,
  })
  .map((pieces) => clean(pieces.join('')));
const text = anyText.filter((one) => one !== '');
const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
const source = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,8}$/);

const options = (correct: fc.Arbitrary<boolean[]>) =>
  correct.chain((right) =>
    fc
      .array(fc.record({ text, why: anyText }), { minLength: right.length, maxLength: right.length })
      .map((said) => said.map((one, place) => ({ id: letter(place), ...one, correct: right[place]! }))),
  );
const oneRight = fc
  .integer({ min: 2, max: 6 })
  .chain((many) => fc.nat(many - 1).map((right) => Array.from({ length: many }, (_, place) => place === right)));
const someRight = fc.array(fc.boolean(), { minLength: 2, maxLength: 9 }).filter((right) => right.includes(true));

export const anyBody: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constant('single' as const), options: options(oneRight) }),
  fc.record({ type: fc.constant('multiple' as const), options: options(someRight) }),
  fc.record({ type: fc.constant('true-false' as const), right: fc.boolean(), whyTrue: anyText, whyFalse: anyText }),
  fc.record({
    type: fc.constant('matching' as const),
    pairs: fc.array(fc.record({ left: text, right: text, why: anyText }), { minLength: 2, maxLength: 6 }),
    distractors: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('ordering' as const), items: fc.array(text, { minLength: 2, maxLength: 7 }) }),
);

/** Questions as a unit might hold them, each id once. */
export const anyQuestions: fc.Arbitrary<PortableQuestion[]> = fc.uniqueArray(
  fc
    .record({
      id: slug,
      lesson: fc.option(slug),
      prompt: text,
      sources: fc.uniqueArray(source, { maxLength: 3 }),
      sister: fc.option(slug),
      part: fc.option(fc.constantFrom(...PARTS)),
    })
    .chain((about) => anyBody.map((body) => ({ ...about, ...body }))),
  { maxLength: 5, selector: ({ id }) => id },
);
