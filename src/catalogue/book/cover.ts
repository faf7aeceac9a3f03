import type { Block } from '../../documents/index.js';
import { dayInWords } from '../../shared/index.js';
import { reviewsOf } from '../domain/reviews.js';
import { heading, quietHeading, labelled, paragraph, short, type Desk } from './input.js';

/** The first page: what this is, which version of it, how to correct it, and where two people sign. */
export function coverBlocks(desk: Desk): Block[] {
  const { unit, course, say, fingerprint, printedOn } = desk;
  return [
    paragraph([{ text: `${say('book.kind')} · ${course.title}`, quiet: true }]),
    quietHeading('title', 1, say('book.title', { number: unit.number, title: unit.title })),
    { kind: 'space', height: 8 },
    paragraph(labelled(say('book.for'), audience(desk))),
    paragraph(labelled(say('book.state'), state(desk))),
    paragraph(labelled(say('book.printed-on'), dayInWords(printedOn, say.language))),
    paragraph([{ text: `${say('book.fingerprint')}: ${short(fingerprint)}`, face: 700 }]),
    paragraph([{ text: say('book.whole', { fingerprint }), quiet: true }], { tight: true }),
    quietHeading('section', 2, say('book.corrections')),
    paragraph(say('book.corrections.text'), { tight: true }),
    ...['lawyer', 'centre'].map((who): Block => ({
      kind: 'box',
      blocks: [
        paragraph([{ text: say(`book.signs.${who}`), face: 700 }]),
        { kind: 'blank', labels: [say('book.name'), say('book.role'), say('book.date'), say('book.signature')] },
        {
          kind: 'list',
          items: [say('book.approves'), say('book.approves-with-changes')].map((words) => ({
            label: { text: '□' },
            blocks: [paragraph(words)],
          })),
        },
      ],
    })),
  ];
}

/** What the unit is and what it promises, after the list of contents. */
export function aimsBlocks({ unit, say }: Desk): Block[] {
  return [
    heading('part', 2, say('book.aims')),
    paragraph(unit.summary),
    paragraph(labelled(say('book.duration'), say('book.minutes', { minutes: unit.minutes }))),
    paragraph(say('book.aims.text'), { leads: true }),
    {
      kind: 'list',
      items: unit.objectives.map((aim, index) => ({ label: { text: `O${index + 1}`, face: 700 }, blocks: [paragraph(aim)] })),
    },
  ];
}

const audience = ({ unit, say }: Desk): string =>
  unit.tracks === null ? say('book.everybody') : unit.tracks.map((track) => say(`book.track.${track}`)).join(', ');

function state({ reviews, fingerprint, say }: Desk): string {
  const approved = reviewsOf(fingerprint, reviews).map(({ reviewer, role, on }) =>
    say('book.approved', { reviewer, role, day: dayInWords(on, say.language) }),
  );
  return approved.length === 0 ? say('book.waiting') : approved.join('; ');
}
