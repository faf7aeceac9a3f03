import { readAiken } from '../src/exchange/domain/aiken/read.js';
import { readGift } from '../src/exchange/domain/gift/read.js';
import { readMoodle } from '../src/exchange/domain/moodle/read.js';
import { readFile } from '../src/exchange/domain/read-file.js';
import { taken } from '../src/exchange/domain/report.js';

const AT_MOST = 1000; // milliseconds, for any file at all: what is promised
const TRIES = 3;

/**
 * Does it, and says how long the processor worked for it: waiting for others on this machine is no fault of ours. Whoever shares a core
 * stretches even that, so what took too long is done again, and the shortest counts.
 */
function timed<T>(work: () => T): { result: T; took: number } {
  let shortest = Infinity;
  for (let tries = 1; ; tries++) {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
    if (shortest < AT_MOST || tries === TRIES) return { result, took: shortest };
  }
}

const MB = 1024 * 1024;
const filled = (piece: string, size: number) => piece.repeat(Math.floor(size / piece.length));
const QUESTION = '<question type="multichoice"><questiontext format="html"><text>';

const BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "${'lol'.repeat(50)}">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY a${level} "${`&a${level || ''};`.repeat(10)}">`,
).join('')}]><quiz>&a8;</quiz>`;

describe('Hostile files are refused within a second', () => {
  it.each([
    { name: 'a bomb of entities', file: BOMB, says: 'doctype' },
    {
      name: 'an entity that fetches a file',
      file: '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><q>&x;</q>',
      says: 'doctype',
    },
    { name: '10 MB of backslashes', file: filled('\\', 10 * MB), says: 'too-large' },
    { name: '10 MB of NUL', file: filled('\0', 10 * MB), says: 'too-large' },
    { name: '2 MB of NUL', file: filled('\0', 2 * MB), says: 'nul' },
    { name: '2 MB of nested elements', file: filled('<a>', 2 * MB), says: 'too-deep' },
    { name: '2 MB of nested elements of a quiz', file: `<quiz>${filled('<question>', 2 * MB - 6)}`, says: 'too-deep' },
    { name: '2 MB of a name', file: `<${filled('a', 2 * MB - 1)}`, says: 'xml' },
    { name: '2 MB of an attribute', file: `<quiz a="${filled('a', 2 * MB - 9)}`, says: 'xml' },
    { name: '2 MB of space in a tag', file: `<quiz ${filled(' ', 2 * MB - 6)}`, says: 'xml' },
    { name: '2 MB of ampersands', file: `<quiz>${filled('&', 2 * MB - 6)}`, says: 'xml' },
    { name: '2 MB of siblings', file: `<quiz>${filled('<a/>', 2 * MB - 13)}</quiz>`, says: 'too-many-elements' },
    {
      name: '2 MB of questions',
      file: `<quiz>${filled('<question type="truefalse"/>', 2 * MB - 13)}</quiz>`,
      says: 'too-many-elements',
    },
    { name: '2 MB of short questions', file: filled('{T}\n\n', 2 * MB), says: 'too-many' },
    { name: '2 MB of comments', file: filled('//[tag:\n', 2 * MB), says: 'no-questions' },
    { name: '2 MB of empty lines', file: filled('\r\n', 2 * MB), says: 'empty' },
    { name: '2 MB of answers in Aiken', file: filled('ANSWER: A\n', 2 * MB), says: 'too-many' },
  ])('$name: $says', ({ file, says }) => {
    const bytes = new TextEncoder().encode(file);
    const { result, took } = timed(() => readFile(bytes));
    const why = result.refused ?? { code: 'nothing' };
    expect(why.code === 'xml' || why.code === 'entity' ? 'xml' : why.code).toBe(says);
    expect(took).toBeLessThan(AT_MOST);
  });

  it.each([
    '\\',
    '{',
    '=',
    '~',
    '<',
    '}',
    '#',
    ':',
    '::',
    '####',
    '\\{',
    '->',
    '// [tag:x',
    '{=',
    '~%',
    '\n',
    '\r\n',
    '[',
    '<p',
    '<!--',
    '&#',
  ])('10 MB of %j, past the limit of size: each reader looks at each character once', (piece) => {
    const text = filled(piece, 10 * MB);
    const prompted = `Q {=${text}`;
    for (const read of [readGift, readAiken]) expect(timed(() => read(text, 500)).took).toBeLessThan(AT_MOST);
    expect(timed(() => readGift(prompted, 500)).took).toBeLessThan(AT_MOST);
    expect(timed(() => readMoodle(`<quiz>${text}</quiz>`, 500)).took).toBeLessThan(AT_MOST);
  });

  it.each(['<p', '<p>', '<!--', '<script>', '<script></script>', '&#1;', '&amp;', '< ', '<img>', '\n', '</'])(
    '2 MB of HTML made of %j',
    (piece) => {
      const html = filled(piece, 2 * MB - 200);
      const bytes = new TextEncoder().encode(`<quiz>${QUESTION}<![CDATA[${html}]]></text></questiontext></question></quiz>`);
      expect(timed(() => readFile(bytes)).took).toBeLessThan(AT_MOST);
      expect(timed(() => readFile(new TextEncoder().encode(`[html]${html}{=a ~b}`))).took).toBeLessThan(AT_MOST);
    },
  );
});

describe('Hostile words do no harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>@import url(//evil)</style>',
    '<iframe src=//evil></iframe>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
  ])('%s leaves no tag behind', (html) => {
    const gift = `::uno::[html]Q ${html.replace(/[=:{}]/g, '\\$&')}{=a ~b}`;
    const [question] = taken(readFile(new TextEncoder().encode(gift)));
    expect(question!.prompt).toMatch(/^Q/);
    expect(question!.prompt).not.toMatch(/<[a-z/!]|alert\(1\)<|url\(/i);
  });
});
