/** A line of a file with something on it. */
export interface Line {
  readonly said: string; // without the space around it
  readonly line: number; // from 1
  readonly gap: boolean; // an empty line stands before it
}

/** The lines of a text that are not empty, in order, read as they are asked for. */
export function* linesOf(text: string): Generator<Line> {
  let line = 1;
  let gap = false;
  for (let at = 0; at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const over = end === -1 ? text.length : end;
    const said = over === at ? '' : text.slice(at, over).trim();
    at = over + 1;
    if (said !== '') yield { said, line, gap };
    gap = said === '';
  }
}
