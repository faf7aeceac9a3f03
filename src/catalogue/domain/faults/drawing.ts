/** A tag of an SVG drawing, with the text that stands in it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly depth: number; // 0: the drawing itself
  readonly line: number; // from 0
  text: string;
}

/** A drawing as far as it can be understood. */
export interface Drawing {
  readonly tags: readonly Tag[];
  readonly brokenAt: number | null; // the line, from 0, where it stops being plain XML
}

const VALUE = String.raw`"[^"<]*"|'[^'<]*'`;
const ATTRIBUTE = new RegExp(String.raw`([\w:-]+)\s*=\s*(${VALUE})`, 'g');
const TEXT = String.raw`(?<text>(?:[^<&]|&(?:amp|lt|gt|quot|apos);)+)`;
const COMMENT = String.raw`<!--(?!-?>)(?:(?!--)[^])*-->`; // one that HTML, too, ends where XML does
const TAG = String.raw`<(?<slash>/?)(?<name>[\w:-]+)(?<given>(?:\s+[\w:-]+\s*=\s*(?:${VALUE}))*)\s*(?<empty>/?)>`;
const NEXT = new RegExp(`${TEXT}|${COMMENT}|${TAG}`, 'y');

/** Reads an SVG strictly: tags, attributes in quotation marks, text, comments. No declarations, no entities but the five of XML. */
export function readDrawing(svg: string): Drawing {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  let at = 0;
  const line = () => svg.slice(0, at).split('\n').length - 1;
  const broken = () => ({ tags, brokenAt: line() });
  while (at < svg.length) {
    NEXT.lastIndex = at;
    const next = NEXT.exec(svg);
    if (!next) return broken();

    const { text, slash, name, given = '', empty } = next.groups!;
    if (text !== undefined && open.length > 0) open.at(-1)!.text += text;
    if (text?.trim() && open.length === 0) return broken();
    if (slash && open.pop()?.name !== name) return broken();
    if (name && !slash) {
      const attributes = new Map([...given.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, value!.slice(1, -1)]));
      const tag: Tag = { name, attributes, depth: open.length, line: line(), text: '' };
      tags.push(tag);
      if (!empty) open.push(tag);
    }
    at = NEXT.lastIndex;
  }
  return open.length > 0 ? broken() : { tags, brokenAt: null };
}
