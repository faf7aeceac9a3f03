import type { UnitContent } from '../content.js';
import { plainText } from '../markdown.js';
import { hardToRead } from './ease.js';
import { only, type Fault } from './fault.js';

const LESSON_CHARACTERS = 4800; // 6,000 characters count as ten minutes of study (pedagogy, § 1)
const CARD_CHARACTERS = 2400; // read while somebody waits

/** A text in Markdown. */
export interface Body extends Pick<Fault, 'where' | 'index'> {
  readonly markdown: string;
}

/** The lessons and the card of a unit. */
export const bodiesOf = ({ lessons, card }: UnitContent): Body[] => [
  ...lessons.map(({ markdown }, index) => ({ where: 'lessons' as const, index, markdown })),
  { where: 'card', index: 0, markdown: card.markdown },
];

export const inBody = ({ where, index }: Body, line: number, message: string): Fault => ({
  where,
  index,
  path: ['body'],
  line,
  message,
});

/** Lessons and cards that are too long or hard to read. */
export const bodyFaults = (unit: UnitContent): Fault[] =>
  bodiesOf(unit).flatMap((body) => {
    const { where, markdown } = body;
    const [name, most] = where === 'card' ? ['la scheda', CARD_CHARACTERS] : ['la lezione', LESSON_CHARACTERS];
    return only([
      markdown.length > most && inBody(body, 0, `${name} ha ${markdown.length} caratteri: accorciala a ${most}.`),
      ...hardToRead(name, plainText(markdown)).map((message) => inBody(body, 0, message)),
    ]);
  });
