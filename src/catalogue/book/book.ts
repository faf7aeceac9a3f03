import { readDrawing, type Block, type Figure, type FlowDocument } from '../../documents/index.js';
import { dayInWords, LOCALES } from '../../shared/index.js';
import { aimsBlocks, coverBlocks } from './cover.js';
import { heading, paragraph, quietHeading, short, sourceSpans, type BookInput, type Desk } from './input.js';
import { cardBlocks, lessonsBlocks } from './lessons.js';
import { numbersOf } from './numbers.js';
import { interviewBlocks, vignettesBlocks } from './practice.js';
import { bankBlocks } from './questions.js';

/**
 * Everything in a unit, for somebody who reads it on paper and signs: nothing is left out, and everything that can be corrected
 * has a number. The same unit and day give the same document.
 */
export function layOutBook(input: BookInput): FlowDocument {
  const { unit, say, fingerprint, printedOn } = input;
  const desk: Desk = { ...input, numbers: numbersOf(unit), figure: figureOf(input) };
  const title = say('book.title', { number: unit.number, title: unit.title });
  return {
    title: say('book.file-title', { title }),
    lang: LOCALES.it, // what is taught is in Italian
    author: say('book.author'),
    createdAt: new Date(printedOn),
    head: title,
    foot: say('book.foot', { fingerprint: short(fingerprint), day: dayInWords(printedOn, say.language) }),
    page: (number, of) => say('book.page', { number, of }),
    blocks: [
      ...coverBlocks(desk),
      quietHeading('part', 2, say('book.contents')),
      { kind: 'contents' },
      ...aimsBlocks(desk),
      ...lessonsBlocks(desk),
      ...bankBlocks(desk),
      ...vignettesBlocks(desk),
      ...interviewBlocks(desk),
      ...cardBlocks(desk),
      ...sourcesBlocks(desk),
    ],
  };
}

/** The name of a unit's book: by it the files lie in the order of the course, and every version has its own. */
export const bookFile = ({ number, slug }: BookInput['unit'], fingerprint: string): string =>
  `${number}-${slug}-${short(fingerprint)}.pdf`;

function sourcesBlocks({ unit, say }: Desk): Block[] {
  return [
    heading('part', 2, say('book.all-sources')),
    paragraph(say('book.all-sources.text')),
    ...Object.entries(unit.sources).map(([key, source]): Block => {
      const checked = say('book.checked', {
        kind: say(`book.kind.${source.kind}`),
        day: dayInWords(source.checkedOn, say.language),
      });
      return paragraph([...sourceSpans(key, source), { text: ` ${checked}`, quiet: true }]);
    }),
  ];
}

/** A figure of the unit with its description; the description alone while there is no drawing, or none that paper can show. */
function figureOf({ unit, say }: BookInput): (name: string, alt: string) => Figure {
  return (name, alt) => {
    const svg = unit.figures[name];
    const drawing = svg === undefined ? null : readDrawing(svg);
    const key = svg === undefined ? 'book.figure.missing' : drawing ? 'book.figure' : 'book.figure.on-screen';
    const description = [{ text: `${say(key, { name })} `, face: 700 as const }, { text: alt }];
    return { kind: 'figure', drawing, alt: say('book.figure.alt', { name }), description };
  };
}
