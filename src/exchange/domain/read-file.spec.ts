import { readFile } from './read-file.js';
import { taken } from './report.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (text: string, lessons: string[] = []) =>
  readFile(bytes(text), { lessons }).entries.map((entry) =>
    entry.state === 'refused'
      ? [entry.state, entry.why.code]
      : [entry.state, ...[...entry.changes, ...entry.toComplete].map(({ code }) => code)],
  );
const utf16 = (text: string, big = false) => {
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(big ? wide.swap16() : wide);
};
const GIFT = '::uno::[plain]È vero?{=Sì#Perché sì. ~No#Perché no. ~Forse#Mah. ~Mai#No.}';

describe('readFile, encodings', () => {
  it.each([
    { name: 'UTF-8', file: bytes(GIFT) },
    { name: 'UTF-8 that says so', file: bytes(`\uFEFF${GIFT}`) },
    { name: 'UTF-16, little end first', file: utf16(GIFT) },
    { name: 'UTF-16, big end first', file: utf16(GIFT, true) },
  ])('$name is read', ({ file }) => expect(taken(readFile(file))[0]?.prompt).toBe('È vero?'));

  it.each([
    { name: 'Latin 1', file: new Uint8Array(Buffer.from(GIFT, 'latin1')), code: 'utf-8', line: 1 },
    { name: 'half a character', file: bytes(GIFT).slice(0, 15).fill(0xc3, 14), code: 'utf-8', line: 1 },
    { name: 'half of UTF-16', file: utf16(GIFT).slice(0, 21), code: 'utf-16', line: 1 },
    { name: 'UTF-16 that does not say so', file: utf16(GIFT).slice(2), code: 'utf-8', line: 1 },
    {
      name: 'UTF-16 of plain letters that does not say so',
      file: new Uint8Array(Buffer.from('abc', 'utf16le')),
      code: 'nul',
      line: 1,
    },
    { name: 'a NUL on the third line', file: bytes('a\n\nb\0'), code: 'nul', line: 3 },
    { name: 'nothing', file: bytes(''), code: 'empty', line: 1 },
    { name: 'spaces', file: bytes(' \n '), code: 'empty', line: 1 },
    { name: 'only comments', file: bytes('// niente\n'), code: 'no-questions', line: 1 },
    {
      name: 'XML that declares another encoding',
      file: bytes('<?xml version="1.0" encoding="ISO-8859-1"?><quiz/>'),
      code: 'encoding',
      line: 1,
    },
    { name: 'too many questions', file: bytes('Q{T}\n\n'.repeat(501)), code: 'too-many', line: 1001 },
  ])('$name is refused: $code', ({ file, code, line }) => {
    expect(readFile(file)).toMatchObject({ entries: [], refused: { code, line } });
  });
});

describe('readFile, the report', () => {
  it.each([
    { name: 'whole', gift: `// [tag:lezione:uno] [tag:fonte:WHO14]\n${GIFT}`, says: [['taken']] },
    { name: 'to complete', gift: '::uno::[plain]Q{=a ~b}', says: [['taken', 'lesson', 'sources', 'fewer-than-four', 'why']] },
    { name: 'without a name', gift: `// [tag:lezione:uno] [tag:fonte:WHO14]\n${GIFT.slice(7)}`, says: [['taken', 'id-made']] },
    { name: 'the same name twice', gift: `// [tag:lezione:u] [tag:fonte:W]\n${GIFT}\n\n// [tag:lezione:u] [tag:fonte:W]\n${GIFT}`, says: [['taken'], ['taken', 'id-repeated']] },
    { name: 'a fifth option', gift: `// [tag:lezione:u] [tag:fonte:W]\n${GIFT.replace('}', ' ~E poi#No.}')}`, says: [['adapted', 'more-than-four']] },
    { name: 'a source that is none', gift: `// [tag:lezione:u] [tag:fonte:un libro] [tag:fonte:W]\n${GIFT}`, says: [['adapted', 'sources-left']] },
    { name: 'two right answers', gift: 'Q{=a =b ~c}', says: [['refused', 'many-right']] },
    { name: 'no right answer', gift: 'Q{~a ~b}', says: [['refused', 'no-right']] },
    { name: 'no prompt', gift: '{=a ~b}', says: [['refused', 'no-prompt']] },
    { name: 'one option', gift: 'Q{~%100%a}', says: [['refused', 'few-options']] },
    { name: 'one pair', gift: 'Q{=a -> b = -> c}', says: [['refused', 'few-pairs']] },
    { name: 'one item', gift: 'Q{>\na\n}', says: [['refused', 'few-items']] },
    { name: 'thirty options', gift: `Q{=a${'~b'.repeat(29)}}`, says: [['refused', 'too-many-options']] },
  ])('$name: $says', ({ gift, says }) => expect(codes(gift)).toEqual(says)); // prettier-ignore

  it('knows the lessons of a unit by tag or by the end of the category, and no others', () => {
    const lessons = ['il-controllo', 'i-segni'];
    const lesson = (head: string) => taken(readFile(bytes(`${head}\n${GIFT}`), { lessons }))[0]?.lesson;
    expect(lesson('// [tag:lezione:i-segni]')).toBe('i-segni');
    expect(lesson('$CATEGORY: corso/Il controllo\n')).toBe('il-controllo');
    expect(lesson('// [tag:lezione:altra]')).toBeNull();
    expect(lesson('$CATEGORY: altrove\n')).toBeNull();
  });

  it('tells the formats apart', () => {
    expect(readFile(bytes('Q\nA. a\nB. b\nANSWER: A')).format).toBe('aiken');
    expect(readFile(bytes(GIFT)).format).toBe('gift');
    expect(readFile(bytes('  <quiz/>')).format).toBe('moodle');
  });
});
