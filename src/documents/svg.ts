export type Attributes = Readonly<Record<string, string>>;

/** An element of an SVG, with what the groups around it hand down, and the text that follows its opening. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly text: string;
}

const HANDED_DOWN = /^(fill|stroke|font|text|dominant)(-|$)/;
const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/g;
const NOT_DRAWN = /<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The elements of an SVG in order. Text after a closed `tspan` belongs to its `text`, and comes as one more element. */
export function readElements(svg: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  for (const [, closing, name = '', written = '', empty, rest = ''] of svg.replace(NOT_DRAWN, '').matchAll(TAG)) {
    const text = plain(rest).replace(/\s+/g, ' ').trim();
    if (closing) open.pop();
    const around = open.at(-1);
    if (!closing) {
      const element = { name, attributes: { ...handedDown(around), ...attributesOf(written) }, text: empty ? '' : text };
      found.push(element);
      if (!empty) open.push(element);
    } else if (around?.name === 'text' && text !== '') {
      found.push({ name: 'tspan', attributes: handedDown(around), text });
    }
  }
  return found;
}

const handedDown = (above: Element | undefined): Attributes =>
  Object.fromEntries(Object.entries(above?.attributes ?? {}).filter(([name]) => HANDED_DOWN.test(name)));

function attributesOf(written: string): Attributes {
  const pairs = [...written.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name, double, single]) => [name, plain(double ?? single ?? '')]));
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(parseInt(hex, 16));
  });
}
