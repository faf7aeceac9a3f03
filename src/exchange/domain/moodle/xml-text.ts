const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const WRITTEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text of XML as it reads; null when it refers to something else than a character. */
export function decodeText(written: string): string | null {
  const pieces: string[] = [];
  let done = 0;
  for (let at = written.indexOf('&'); at !== -1; at = written.indexOf('&', done)) {
    REFERENCE.lastIndex = at;
    const [whole, name, hex, decimal] = REFERENCE.exec(written) ?? [];
    const code = hex ? parseInt(hex, 16) : Number(decimal ?? 0);
    if (whole === undefined || (!name && (code === 0 || code > 0x10ffff))) return null;
    pieces.push(written.slice(done, at), name ? NAMED[name]! : String.fromCodePoint(code));
    done = at + whole.length;
  }
  return done === 0 ? written : pieces.join('') + written.slice(done);
}

/** A text as it is written into XML, between tags or quotes. */
export const encodeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => WRITTEN[sign]!);
