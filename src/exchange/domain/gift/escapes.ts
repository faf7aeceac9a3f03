const SPECIAL = /[\\#=~{}:\n]/g;
const ESCAPED = /\\([\\#=~{}:n])/g;

/** A text with everything that means something in GIFT escaped, on one line. */
export const escaped = (text: string): string => text.replace(SPECIAL, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

/** A piece of GIFT as the text it means. A backslash before anything else is a backslash. */
export const unescaped = (piece: string): string =>
  piece.replace(ESCAPED, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();

const BACKSLASH = 92;

/** Where signs (of one character or more) stand that are not escaped, at most so many. Looks at each character once. */
export function marks(text: string, signs: readonly string[], most = Infinity): { at: number; mark: string }[] {
  const found: { at: number; mark: string }[] = [];
  const firsts = new Map(signs.map((sign) => [sign.charCodeAt(0), sign]));
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    const mark = firsts.get(code);
    if (mark === undefined || !text.startsWith(mark, at)) continue;
    found.push({ at, mark });
    at += mark.length - 1;
  }
  return found;
}
