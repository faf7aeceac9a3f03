import { linesOf } from '../lines.js';

/** What stands between two empty lines of a GIFT file: a question with the comments before and in it. */
export interface Block {
  readonly line: number; // of its first line, from 1
  readonly comments: readonly string[]; // without their slashes
  readonly text: string; // its lines, where comments and categories have become empty
  readonly category: string; // in force here
}

const CATEGORY = '$CATEGORY:';

/** The blocks of a GIFT file with a question in them, in order. A category holds for all that follow it. */
export function* blocksOf(gift: string): Generator<Block> {
  let category = '';
  let begun = { line: 1, comments: [] as string[], texts: [] as string[], asks: false };
  const whole = (): Block => ({ ...begun, text: begun.texts.join('\n'), category });
  for (const { said, line, gap } of linesOf(gift)) {
    if (gap || begun.texts.length === 0) {
      if (begun.asks) yield whole();
      begun = { line, comments: [], texts: [], asks: false };
    }
    const isComment = said.startsWith('//');
    const isCategory = !begun.asks && said.startsWith(CATEGORY);
    if (isComment) begun.comments.push(said.slice(2).trim());
    else if (isCategory) category = said.slice(CATEGORY.length).trim();
    else begun.asks = true;
    begun.texts.push(isComment || isCategory ? '' : said);
  }
  if (begun.asks) yield whole();
}
