import type { FileRefusal, Note } from '../report.js';
import { lineCounter } from '../text.js';
import { decodeText } from './xml-text.js';

/** An element of an XML file. Only what Moodle's questions need is kept: no comments, instructions or namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string; // of its own, without that of its children
  readonly line: number;
}

export type XmlFault = Note<FileRefusal>;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly line: number;
}

const DEEPEST = 64;
const MOST_ATTRIBUTES = 40;
const MOST_ELEMENTS = 30_000; // sixty for each question that may be in a file
const NONE: ReadonlyMap<string, string> = new Map();
const NAME = '[A-Za-z_][\\w.:-]{0,99}';
const START = new RegExp(NAME, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const END = /\s*(\/?)>/y;
const CLOSE = new RegExp(`(${NAME})\\s*>`, 'y');

/** What is passed over, and what ends it. */
const PASSED = [
  { start: '<!--', end: '-->' },
  { start: '<?', end: '?>' },
] as const;
const CDATA = { start: '<![CDATA[', end: ']]>' };

/**
 * Reads XML into its root element, or says where it is wrong. It knows no document types and so no entities but the five of
 * XML: nothing can grow, and nothing is fetched. It looks at each character once and does not call itself.
 */
export function readXml(xml: string): XmlElement | XmlFault {
  const lineAt = lineCounter(xml, 1);
  const fault = (at: number, code: FileRefusal = 'xml'): XmlFault => ({ code, line: lineAt(at) });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const until = tag === -1 ? xml.length : tag;
    const said = decodeText(xml.slice(at, until));
    if (said === null) return fault(until, 'entity');
    const within = open.at(-1);
    if (within) within.texts.push(said);
    else if (said.trim() !== '') return fault(until);
    if (tag === -1) break;

    const passed = PASSED.find(({ start }) => xml.startsWith(start, tag));
    if (passed || xml.startsWith(CDATA.start, tag)) {
      const { start, end } = passed ?? CDATA;
      const over = xml.indexOf(end, tag + start.length);
      if (over === -1 || (!passed && !within)) return fault(tag);
      if (!passed) within!.texts.push(xml.slice(tag + start.length, over));
      at = over + end.length;
    } else if (xml[tag + 1] === '!') {
      return fault(tag, 'doctype');
    } else if (xml[tag + 1] === '/') {
      CLOSE.lastIndex = tag + 2;
      const [, name] = CLOSE.exec(xml) ?? [];
      if (!within || name !== within.name) return fault(tag);
      open.pop();
      const element = closed(within);
      const around = open.at(-1);
      if (around) around.children.push(element);
      else root = element;
      at = CLOSE.lastIndex;
    } else {
      if (root) return fault(tag);
      const begun = begin(xml, tag, fault(tag).line);
      if (!begun) return fault(tag);
      if (open.length === DEEPEST) return fault(tag, 'too-deep');
      if (++elements > MOST_ELEMENTS) return fault(tag, 'too-many-elements');
      at = begun.over;
      if (!begun.empty) open.push(begun.element);
      else if (within) within.children.push(closed(begun.element));
      else root = closed(begun.element);
    }
  }
  return open.length === 0 && root ? root : fault(xml.length);
}

/** A start tag with its attributes; null when it is none. */
function begin(xml: string, tag: number, line: number): { element: Open; empty: boolean; over: number } | null {
  START.lastIndex = tag + 1;
  const [name] = START.exec(xml) ?? [];
  if (name === undefined) return null;

  let attributes: Map<string, string> | undefined;
  let at = START.lastIndex;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(xml); found; found = ATTRIBUTE.exec(xml)) {
    const [, attribute = '', double, single = ''] = found;
    const value = decodeText(double ?? single);
    attributes ??= new Map();
    if (value === null || attributes.has(attribute) || attributes.size === MOST_ATTRIBUTES) return null;
    attributes.set(attribute, value);
    at = ATTRIBUTE.lastIndex;
  }
  END.lastIndex = at;
  const end = END.exec(xml);
  if (!end) return null;
  return {
    element: { name, attributes: attributes ?? NONE, children: [], texts: [], line },
    empty: end[1] === '/',
    over: END.lastIndex,
  };
}

const closed = ({ texts, ...element }: Open): XmlElement => ({ ...element, text: texts.join('') });
