import { inflateSync } from 'node:zlib';

/** A PDF of ours, read back from its bytes by what the standard says of them, not by what wrote them. */
export interface ReadPdf {
  /** The file byte for byte, with its packed streams as they are. */
  readonly file: string;
  /** The drawing instructions of all pages, unpacked. */
  readonly drawing: string;
  /** What stands on each page, as somebody who copies it gets it: each tagged piece on a line of its own. */
  readonly pages: readonly { readonly body: string; readonly running: string }[];
}

/** Takes a PDF apart. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1');
  const objects = new Map([...file.matchAll(/^(\d+) 0 obj\n<<\n/gm)].map((match) => [match[1]!, match.index + match[0].length]));
  const head = (id: string) => file.slice(objects.get(id), file.indexOf('\nendobj', objects.get(id)));
  const stream = (id: string) => {
    const start = file.indexOf('\nstream\n', objects.get(id)) + '\nstream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(head(id))?.[1]);
    const content = bytes.subarray(start, start + length);
    return (head(id).includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1');
  };

  const letters = new Map<string, Map<string, string>>(); // of each font: glyph to text
  const lettersOf = (font: string) => {
    if (!letters.has(font)) letters.set(font, unicode(stream(ref(head(font), 'ToUnicode'))));
    return letters.get(font)!;
  };
  const order = [.../\/Kids \[([^\]]*)\]/.exec(file)![1]!.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);
  const drawings = order.map((id) => stream(ref(head(id), 'Contents')));
  const pages = order.map((id, index) => {
    const fonts = new Map(
      [...head(ref(head(id), 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name!, font!]),
    );
    return textOf(drawings[index]!, (name, glyph) => lettersOf(fonts.get(name)!).get(glyph) ?? '\uFFFD');
  });
  return { file, drawing: drawings.join('\n'), pages };
}

function ref(dictionary: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)![1]!;
}

/** What each glyph stands for: the ranges of a ToUnicode table, which list the texts one after the other. */
function unicode(table: string): Map<string, string> {
  const ranges = [...table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)];
  return new Map(
    ranges.flatMap(([, first, texts]) =>
      [...texts!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex], index): [string, string] => [
        (parseInt(first!, 16) + index).toString(16).padStart(4, '0'),
        String.fromCharCode(...hex!.split(' ').map((unit) => parseInt(unit, 16))),
      ]),
    ),
  );
}

/** Apart: the text, and the artifacts, which stand on every page and are not read aloud. */
function textOf(drawing: string, letter: (font: string, glyph: string) => string): { body: string; running: string } {
  const text = { body: '', running: '' };
  let part: keyof typeof text = 'body';
  let font = '';
  for (const [, newFont, glyphs, tag] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|^\/(\w+) (?:<<[^]*?>> )?B[DM]C$/gm)) {
    if (newFont) font = newFont;
    else if (glyphs) text[part] += (glyphs.match(/.{4}/g) ?? []).map((glyph) => letter(font, glyph)).join('');
    else if (tag) {
      part = tag === 'Artifact' ? 'running' : 'body';
      text[part] += '\n';
    }
  }
  return text;
}
