import { clean } from './text.js';

const BLOCKS = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'object']);
const PICTURES = new Set(['img', 'picture', 'svg', 'video', 'audio', 'iframe', 'object', 'embed']);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', agrave: 'à', egrave: 'è', eacute: 'é', igrave: 'ì', ograve: 'ò',
  ugrave: 'ù', Agrave: 'À', Egrave: 'È', Eacute: 'É', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
  hellip: '…', ndash: '–', mdash: '—', euro: '€', deg: '°', bull: '•', middot: '·',
}; // prettier-ignore

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/gi;
const TAG_NAME = /\/?([a-z][a-z0-9]{0,20})/iy;

/**
 * What is read of a piece of HTML: its words, a line for each block, nothing of its scripts and styles. `linesCount`: line ends
 * of the source are line ends. Reads the text once, however wrong it is.
 */
export function htmlToText(html: string, linesCount: boolean): { text: string; pictures: boolean } {
  const words = (from: number, to?: number) => html.slice(from, to).replace(linesCount ? /[ \t]+/g : /\s+/g, ' ');
  const closing = afterEach(html, '>');
  const comments = afterEach(html, '-->');
  const pieces: string[] = [];
  let pictures = false;
  let done = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (at < done) continue;
    const comment = html.startsWith('<!--', at);
    TAG_NAME.lastIndex = at + 1;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
    if (!comment && name === undefined && html[at + 1] !== '!' && html[at + 1] !== '?') continue; // 2 < 3

    const over = comment ? comments(at + 4) : closing(at + 1);
    if (over === -1) break; // no more tags: the rest is words
    if (done < at) pieces.push(words(done, at));
    done = over;
    if (comment || name === undefined) continue;
    if (BLOCKS.has(name) && pieces.at(-1) !== '\n') pieces.push('\n');
    pictures ||= PICTURES.has(name);
    if (SILENT.has(name) && html[at + 1] !== '/') {
      const end = new RegExp(`</${name}`, 'gi');
      end.lastIndex = done;
      done = end.exec(html)?.index ?? html.length; // what is never closed hides the rest
    }
  }
  pieces.push(words(done));
  const lines = decodeReferences(pieces.join('')).split('\n');
  const kept = lines.map((line) => line.trim()).filter((line, index) => line !== '' || (linesCount && index > 0));
  return { text: clean(kept.join('\n')), pictures };
}

/** Where the next mark ends, from a place on; -1 when there is none, which is looked for only once. */
function afterEach(text: string, mark: string): (from: number) => number {
  let none = false;
  return (from) => {
    const at = none ? -1 : text.indexOf(mark, from);
    none = at === -1;
    return none ? -1 : at + mark.length;
  };
}

const decodeReferences = (text: string): string =>
  text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
