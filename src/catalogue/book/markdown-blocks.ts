import type { Block, Figure, Span } from '../../documents/index.js';
import { markdown, type Token } from '../markdown.js';

/** What a text needs from around it to be printed. */
export interface PrintedText {
  /** Of the headings in it. */
  readonly level: 3 | 4;
  /** The number by which its sections are cited: the first is 1. */
  readonly numberOf: (section: number) => string;
  /** What stands after the words of a link, since paper cannot be clicked. */
  readonly leadsTo: (href: string) => string;
  readonly figure: (name: string, alt: string) => Figure;
  /** What stands under the heading on a line of the text, counted from 0: what its section rests on. */
  readonly under: (line: number) => readonly Block[];
}

interface Node {
  readonly token: Token;
  readonly children: Node[];
}

/** A text in Markdown as blocks for paper, its sections numbered. */
export function markdownBlocks(text: string, around: PrintedText): Block[] {
  let section = 0;
  const nextNumber = () => around.numberOf(++section);
  return nested(markdown.parse(text, {})).flatMap((node) => blocksOf(node, around, nextNumber));
}

function nested(tokens: readonly Token[]): Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting < 0) open.pop();
    else {
      const node: Node = { token, children: [] };
      open.at(-1)!.push(node);
      if (token.nesting > 0) open.push(node.children);
    }
  }
  return top;
}

function blocksOf(node: Node, around: PrintedText, nextNumber: () => string): Block[] {
  const { token, children } = node;
  const inside = () => children.flatMap((child) => blocksOf(child, around, nextNumber));
  const spans = () => spansIn(children[0]!, around);
  switch (token.type) {
    case 'heading_open':
      return [heading(token.tag, spans(), around.level, nextNumber), ...around.under(token.map?.[0] ?? 0)];
    case 'paragraph_open':
      return [figureIn(children[0]!, around) ?? paragraphOf(spans())];
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: inside() }];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [{ kind: 'list', items: itemsOf(node, around, nextNumber) }];
    case 'table_open':
      return [tableOf(node, around)];
    case 'hr':
      return [{ kind: 'space', height: 14 }];
    case 'fence':
    case 'code_block':
      return [{ kind: 'paragraph', spans: [{ text: token.content }] }];
    default:
      throw new Error(`A book cannot print “${token.type}” yet: write it in another way.`);
  }
}

/** `##` is a section with a number of its own, anything smaller belongs to it. */
function heading(tag: string, words: readonly Span[], level: 3 | 4, nextNumber: () => string): Block {
  const text = words.map((span) => span.text).join('');
  if (tag !== 'h2') return { kind: 'heading', look: 'item', level: level === 3 ? 4 : 5, spans: words, bookmark: null };
  const number = nextNumber();
  const spans = [{ text: `${number} `, quiet: true }, ...words];
  return { kind: 'heading', look: 'section', level, spans, bookmark: `${number} ${text}` };
}

function itemsOf({ token, children }: Node, around: PrintedText, nextNumber: () => string) {
  const first = Number(token.attrGet('start') ?? 1);
  return children.map((item, index) => ({
    label: { text: token.type === 'ordered_list_open' ? `${first + index}.` : '•' },
    blocks: item.children.flatMap((child) => blocksOf(child, around, nextNumber)),
  }));
}

function tableOf({ children }: Node, around: PrintedText): Block {
  const rows = children
    .flatMap((part) => part.children)
    .map((row) => row.children.map((cell) => spansIn(cell.children[0]!, around)));
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
}

/** Words that announce what comes next stay with it: a paragraph all in bold, or one that ends in a colon. */
function paragraphOf(spans: readonly Span[]): Block {
  const leads = spans.every(({ face }) => face === 700) || /:\s*$/.test(spans.at(-1)?.text ?? '');
  return { kind: 'paragraph', spans, ...(leads ? { leads } : {}) };
}

/** A picture that stands alone in its paragraph. */
function figureIn({ token }: Node, { figure }: PrintedText): Figure | null {
  const [only, ...others] = token.children ?? [];
  const [, name] = /^figura:(.+)$/.exec(String(only?.attrGet('src') ?? '')) ?? [];
  return only?.type === 'image' && others.length === 0 && name ? figure(name, only.content) : null;
}

/** The words of a paragraph, bold and leaning where they are. */
function spansIn({ token }: Node, { leadsTo }: PrintedText): Span[] {
  const spans: Span[] = [];
  const depth = { strong: 0, em: 0 };
  const links: string[] = [];
  const add = (text: string) =>
    spans.push({ text, ...(depth.strong > 0 ? { face: 700 } : depth.em > 0 ? { face: 'italic' } : {}) });
  for (const child of token.children ?? []) {
    const { type, tag, nesting, content } = child;
    if (tag === 'strong' || tag === 'em') depth[tag] += nesting;
    else if (type === 'link_open') links.push(String(child.attrGet('href') ?? ''));
    else if (type === 'link_close') spans.push({ text: leadsTo(links.pop() ?? ''), quiet: true });
    else if (type === 'softbreak' || type === 'hardbreak') add(' ');
    else if (content !== '') add(content);
  }
  return spans;
}
