import { refuse } from '../draft.js';
import { LONGEST_TEXT, plainText, type TextFormat } from '../formatted.js';
import type { Change } from '../report.js';
import type { XmlElement } from './xml.js';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'auto',
  plain_text: 'plain',
  markdown: 'markdown',
};

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((child) => child.name === name);
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

/** What stands in `<name>`, or in the `<text>` in it: Moodle writes short fields either way. '' when it is not there. */
export function fieldOf(element: XmlElement, name: string): string {
  const field = childOf(element, name);
  return field ? (childOf(field, 'text') ?? field).text.trim() : '';
}

/** Reads the texts of one question, each in the format it names, and remembers what had to be changed in them. */
export class Texts {
  readonly changes = new Set<Change>();

  constructor(private readonly line: number) {}

  /** The text of an element; '' when it is not there. Where it names no format it is HTML. @throws CannotTake when it is too long */
  of(element: XmlElement | undefined, format = 'html'): string {
    if (!element) return '';
    const written = (childOf(element, 'text') ?? element).text;
    if (written.length > LONGEST_TEXT) return refuse('too-long', this.line);
    const named = FORMATS[element.attributes.get('format') ?? format] ?? 'html';
    const { text, changes } = plainText(written, named);
    for (const change of changes) this.changes.add(change);
    if (childOf(element, 'file')) this.changes.add('pictures');
    return text;
  }
}
