import { refuse } from '../draft.js';
import { LONGEST_TEXT, plainText, type TextFormat } from '../formatted.js';
import type { Change } from '../report.js';
import { clean } from '../text.js';
import { unescaped } from './escapes.js';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  '[html]': 'html',
  '[markdown]': 'markdown',
  '[plain]': 'plain',
  '[moodle]': 'auto',
};

/** Reads the texts of one question, which share a format unless they name another, and remembers what had to be changed in them. */
export class Pieces {
  readonly changes = new Set<Change>();
  private shared: TextFormat = 'auto'; // what GIFT means when nothing is said

  constructor(private readonly line: number) {}

  /** The prompt, whose format is that of every other text. */
  prompt(written: string): string {
    this.shared = formatOf(written.trim())?.format ?? 'auto';
    return this.text(written);
  }

  /** @throws CannotTake when it is too long */
  text(written: string): string {
    if (written.length > LONGEST_TEXT) return refuse('too-long', this.line);
    const trimmed = written.trim();
    const { format = this.shared, rest = trimmed } = formatOf(trimmed) ?? {};
    const { text, changes } = plainText(unescaped(rest), format);
    for (const change of changes) this.changes.add(change);
    return text;
  }

  /** The right side of a pair, which never names a format. */
  right(written: string): string {
    return clean(unescaped(written));
  }
}

function formatOf(written: string): { format: TextFormat; rest: string } | null {
  const name = Object.keys(FORMATS).find((one) => written.startsWith(one));
  return name ? { format: FORMATS[name]!, rest: written.slice(name.length) } : null;
}
