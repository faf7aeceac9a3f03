import type { Block, List, Span } from '../../documents/index.js';
import type { Choice, InterviewNode, Vignette } from '../domain/content.js';
import { entryHeading, heading, quietHeading, labelled, paragraph, sourceKeys, type Desk } from './input.js';

/** The scenes to judge, each with what is true of it and why. */
export function vignettesBlocks(desk: Desk): Block[] {
  const { unit, say } = desk;
  const signs = unit.vignettes.filter(({ sign }) => sign).length;
  return [
    heading('part', 2, say('book.vignettes')),
    paragraph(say('book.vignettes.text', { all: unit.vignettes.length, signs })),
    ...unit.vignettes.map((vignette) => vignetteBlock(vignette, desk)),
  ];
}

function vignetteBlock({ id, text, sign, why, sources }: Vignette, desk: Desk): Block {
  const truth = sign ? `✓ ${desk.say('book.sign.yes')} ` : `– ${desk.say('book.sign.no')} `;
  return {
    kind: 'together',
    blocks: [
      entryHeading(3, desk.numbers.vignette(id), id),
      paragraph(text, { tight: true }),
      paragraph([
        { text: truth, face: 700 },
        { text: why, face: 'italic' },
      ]),
      sourceKeys(sources, desk),
    ],
  };
}

/** The interview: what is said before it, its map, then every decision with its choices, and the endings. */
export function interviewBlocks(desk: Desk): Block[] {
  const { say, unit, numbers } = desk;
  const { title, note, setting, start, nodes } = unit.interview;
  return [
    heading('part', 2, say('book.interview', { title })),
    paragraph(labelled(say('book.note'), note)),
    paragraph(labelled(say('book.setting'), setting)),
    paragraph(say('book.interview.text', { start: numbers.node(start) })),
    sourceKeys(unit.interview.sources, desk),
    quietHeading('section', 3, say('book.map')),
    { kind: 'list', items: nodes.map((node) => mapItem(node, desk)) },
    ...nodes.flatMap((node) => nodeBlocks(node, desk)),
  ];
}

function mapItem({ id, choices }: InterviewNode, { numbers, say }: Desk): List['items'][number] {
  const ways = choices.map(({ id: choice, next, unsafe }) => `${choice}${unsafe ? '!' : ''} → ${numbers.node(next)}`);
  const words = `${id}: ${choices.length === 0 ? say('book.ending') : ways.join(', ')}`;
  return { label: { text: numbers.node(id), face: 700 }, blocks: [paragraph(words)] };
}

function nodeBlocks(node: InterviewNode, desk: Desk): Block[] {
  const { say, numbers, unit } = desk;
  const from = unit.interview.nodes.flatMap(({ id, choices }) =>
    choices.filter(({ next }) => next === node.id).map((choice) => `${numbers.node(id)}${choice.id}`),
  );
  const marks = node.choices.length === 0 ? [say('book.ending')] : [];
  const blocks: Block[] = [
    { ...entryHeading(3, numbers.node(node.id), node.id, marks), look: 'section' },
    ...(from.length === 0
      ? []
      : [paragraph([{ text: say('book.from', { nodes: from.join(', ') }), quiet: true }], { tight: true, leads: true })]),
    paragraph([{ text: node.scene, face: 600 }], { tight: from.length === 0, leads: node.choices.length > 0 }),
    ...(node.choices.length === 0 ? endingBlocks(node, desk) : [choicesBlock(node, desk)]),
  ];
  return node.choices.length === 0 ? [{ kind: 'together', blocks }] : blocks;
}

const choicesBlock = ({ choices }: InterviewNode, desk: Desk): Block => ({
  kind: 'list',
  items: choices.map((choice) => ({ label: { text: choice.id, face: 700 }, blocks: [choiceBlock(choice, desk)] })),
});

function choiceBlock({ text, score, unsafe, feedback, next }: Choice, { say, numbers }: Desk): Block {
  const points = say('book.points', { score: score > 0 ? `+${score}` : String(score).replace('-', '−') });
  const mark: Span[] = unsafe ? [{ text: ` · ${say('book.unsafe')}`, face: 700 }] : [];
  return {
    kind: 'together',
    blocks: [
      paragraph(text),
      paragraph([{ text: feedback, face: 'italic' }], { tight: true }),
      paragraph(
        [{ text: points, face: 600 }, ...mark, { text: ` · → ${say('book.goes-to', { node: numbers.node(next) })}`, face: 600 }],
        { tight: true },
      ),
    ],
  };
}

function endingBlocks({ said, hidden }: InterviewNode, { say }: Desk): Block[] {
  const lists = [
    { label: say('book.said'), entries: said },
    { label: say('book.hidden'), entries: hidden },
  ];
  return lists
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ label, entries }): Block[] => [
      paragraph([{ text: label, face: 700 }], { leads: true }),
      { kind: 'list', items: entries.map((entry) => ({ label: { text: '•' }, blocks: [paragraph(entry)] })) },
    ]);
}
