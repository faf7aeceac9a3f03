import type { FileRefusal, Note } from './report.js';

/** The largest file that is read, in bytes: some twenty times the questions of a unit. */
export const LARGEST = 2 * 1024 * 1024;

const DECLARED = /^<\?xml[^>]{0,200}?encoding=["']([^"']{1,40})["']/;
const READ = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i;

/**
 * The text of a file: UTF-8, or UTF-16 that says so by its first two bytes. Anything else would be guessed, and a guess turns
 * «è» into something else unseen, so it is refused, as is what no text holds. Line ends become “\n”.
 */
export function decode(bytes: Uint8Array): string | Note<FileRefusal> {
  const refused = (code: FileRefusal, line = 1, values?: Note['values']) => ({ code, line, ...(values && { values }) });
  if (bytes.length > LARGEST) return refused('too-large', 1, { megabytes: LARGEST / 1024 / 1024 });

  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = decodeAs(wide ?? 'utf-8', bytes);
  if (text === null) return refused(wide ? 'utf-16' : 'utf-8');

  const nul = text.indexOf('\0');
  if (nul !== -1) return refused('nul', text.slice(0, nul).split('\n').length);
  if (text.trim() === '') return refused('empty');
  const [, declared] = DECLARED.exec(text) ?? [];
  if (declared && !READ.test(declared)) return refused('encoding', 1, { declared });
  return text.replace(/\r\n?/g, '\n');
}

/** The text without its byte order mark; null when it is not in that encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
