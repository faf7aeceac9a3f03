/**
 * What PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask of a file of ours that can be seen without drawing it. Only for files whose
 * streams are not packed. Written from the standards: a validator knows more rules, and has the last word.
 */

/** The rules that the file breaks, in words; none is good. */
export function brokenRules(bytes: Buffer): string[] {
  const pdf = parse(bytes);
  return [...fileRules(pdf), ...metadataRules(pdf), ...fontRules(pdf), ...structureRules(pdf), ...contentRules(pdf)];
}

interface Parsed {
  readonly file: string;
  readonly bytes: Buffer;
  /** Dictionary of each object, without its stream. */
  readonly objects: ReadonlyMap<string, string>;
  readonly streamOf: (id: string) => string;
}

function parse(bytes: Buffer): Parsed {
  const file = bytes.toString('latin1');
  const starts = [...file.matchAll(/^(\d+) 0 obj\n/gm)];
  const bodies = new Map(starts.map((match) => [match[1]!, match.index + match[0].length]));
  const dictionary = (at: number): string => {
    const [end, stream] = [file.indexOf('\nendobj', at), file.indexOf('\nstream\n', at)];
    return file.slice(at, stream !== -1 && stream < end ? stream : end);
  };
  const objects = new Map([...bodies].map(([id, at]) => [id, dictionary(at)]));
  const streamOf = (id: string): string => {
    const start = file.indexOf('\nstream\n', bodies.get(id)) + '\nstream\n'.length;
    return file.slice(start, start + Number(/\/Length (\d+)/.exec(objects.get(id)!)![1]));
  };
  return { file, bytes, objects, streamOf };
}

const when = (broken: boolean, rule: string): string[] => (broken ? [rule] : []);
const ref = (dictionary: string, key: string): string => new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';
const refs = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);
const ofType = ({ objects }: Parsed, type: string) => [...objects].filter(([, text]) => text.includes(`/Type /${type}\n`));

function fileRules({ file, bytes, objects, streamOf }: Parsed): string[] {
  const dictionaries = [...objects.values()].join('\n');
  const intent = [...objects.values()].find((text) => text.includes('/S /GTS_PDFA1')) ?? '';
  const profile = intent ? streamOf(ref(intent, 'DestOutputProfile')) : '';
  return [
    ...when(!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/.test(file), 'the header is followed by a comment of bytes above 127'),
    ...when(!/%%EOF\n?$/.test(file), 'nothing follows the end'),
    ...when(!/\/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\]/.test(file), 'the trailer has an identifier'),
    ...when(
      /\/Encrypt|\/LZWDecode|\/JavaScript|\/Launch|\/OpenAction|\/AA\b|\/XFA|\/NeedAppearances/.test(dictionaries),
      'no cipher, no LZW, no actions',
    ),
    ...when(/\/SMask|\/CA |\/ca |\/BM |\/Group/.test(dictionaries), 'nothing is transparent'),
    ...when(
      profile.slice(36, 40) !== 'acsp' || Buffer.from(profile.slice(0, 4), 'latin1').readUInt32BE() !== profile.length,
      'the output intent has a whole ICC profile',
    ),
    ...when(profile.slice(16, 20) !== 'RGB ' || /\/DeviceCMYK/.test(file), 'colours are RGB as the profile says'),
    ...when(attachmentsAreLoose(objects), 'an attachment says what it is, and is the catalogue’s'),
    ...when(offsetsAreWrong(file, bytes), 'the cross-reference table leads to its objects'),
  ];
}

/** ISO 19005-3, 6.8: both names, a relationship, the media type and date of the embedded file, and a place among the associated files. */
function attachmentsAreLoose(objects: ReadonlyMap<string, string>): boolean {
  const all = [...objects];
  const catalog = all.find(([, text]) => text.includes('/Type /Catalog'))?.[1] ?? '';
  const associated = refs(/\/AF \[([^\]]*)\]/.exec(catalog)?.[1] ?? '');
  return all
    .filter(([, text]) => text.includes('/Type /Filespec'))
    .some(([id, text]) => {
      const embedded = objects.get(/\/EF <<\s*\/F (\d+) 0 R/.exec(text)?.[1] ?? '') ?? '';
      const named = /\/F \(/.test(text) && /\/UF \(/.test(text) && /\/Desc [(<]/.test(text);
      const typed = /\/Subtype \/[\w#+.-]+/.test(embedded) && /\/ModDate \(/.test(embedded);
      return !named || !typed || !/\/AFRelationship \/\w+/.test(text) || !associated.includes(id);
    });
}

function offsetsAreWrong(file: string, bytes: Buffer): boolean {
  const at = Number(/startxref\n(\d+)\n/.exec(file)?.[1]);
  if (file.slice(at, at + 5) !== 'xref\n') return true;
  const entries = [...file.slice(at, file.indexOf('trailer', at)).matchAll(/^(\d{10}) \d{5} n /gm)];
  return entries.some(
    ([, offset], index) =>
      !bytes
        .subarray(Number(offset))
        .toString('latin1', 0, 12)
        .startsWith(`${index + 1} 0 obj`),
  );
}

function metadataRules({ file, objects, streamOf }: Parsed): string[] {
  const catalog = [...objects.values()].find((text) => text.includes('/Type /Catalog')) ?? '';
  const resolve = (key: string): string => objects.get(ref(catalog, key)) ?? '';
  const xmp = Buffer.from(streamOf(ref(catalog, 'Metadata')), 'latin1').toString('utf8');
  return [
    ...when(!catalog.includes('/Lang (it-IT)'), 'the file says its language'),
    ...when(!resolve('MarkInfo').includes('/Marked true'), 'the file says that it is tagged'),
    ...when(!resolve('ViewerPreferences').includes('/DisplayDocTitle true'), 'the title is shown, not the name of the file'),
    ...when(!file.includes('/StructTreeRoot'), 'there is a structure tree'),
    ...when(!isWellFormed(xmp), 'the XMP is well-formed XML'),
    ...when(!/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]+</.test(xmp), 'the XMP has a title'),
    ...when(!/pdfaid:part>3<[^]*pdfaid:conformance>A</.test(xmp), 'the XMP claims PDF/A-3a'),
    ...when(
      !/pdfuaid:part>1</.test(xmp) || !/pdfaSchema:prefix>pdfuaid</.test(xmp),
      'the XMP claims PDF/UA-1 and describes the claim',
    ),
  ];
}

/** Tags that close in the order they were opened, and no bare `&` or `<`. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<\?[^]*?\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*")*)\s*(\/?)>/g,
    (_, end: string, name?: string, __?: string, empty?: string) => {
      if (!name) return '';
      if (end) open.push(open.at(-1) === name ? (open.pop(), '') : `/${name}`);
      else if (!empty) open.push(name);
      if (open.at(-1) === '') open.pop();
      return '';
    },
  );
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(rest);
}

function fontRules(pdf: Parsed): string[] {
  const { objects, streamOf } = pdf;
  return ofType(pdf, 'Font')
    .filter(([, text]) => text.includes('/Subtype /Type0'))
    .flatMap(([, font]) => {
      const descendant = objects.get(refs(/\/DescendantFonts \[([^\]]*)\]/.exec(font)?.[1] ?? '')[0] ?? '') ?? '';
      const descriptor = objects.get(ref(descendant, 'FontDescriptor')) ?? '';
      const embedded = ref(descriptor, 'FontFile2');
      const map = streamOf(ref(font, 'ToUnicode'));
      const texts = [...map.matchAll(/\[((?:<[0-9a-f ]*> ?)+)\]/g)].flatMap(([, list]) =>
        [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => hex!),
      );
      return [
        ...when(!embedded, 'every font is embedded'),
        ...when(!/\/FontName \/[A-Z]{6}\+/.test(descriptor), 'a part of a font is named as one'),
        ...when(
          !font.includes('/Encoding /Identity-H') || !descendant.includes('/CIDToGIDMap /Identity'),
          'glyphs are named by their number',
        ),
        ...when(descriptor.includes('/CIDSet'), 'no list of glyphs that might be incomplete'),
        ...when(texts.length === 0 || texts.some((hex) => /^$|0000|feff|fffe/.test(hex)), 'every glyph stands for a character'),
        ...when(
          embedded !== '' && widthsDiffer(descendant, Buffer.from(streamOf(embedded), 'latin1')),
          'widths are those of the font',
        ),
      ];
    });
}

/** TrueType: the widths of `hmtx`, which `hhea` counts, in units of `head`; the PDF has them in thousandths. */
function widthsDiffer(descendant: string, font: Buffer): boolean {
  const table = (name: string): Buffer => {
    for (let at = 12; ; at += 16) if (font.toString('latin1', at, at + 4) === name) return font.subarray(font.readUInt32BE(at + 8));
  };
  const units = table('head').readUInt16BE(18);
  const count = table('hhea').readUInt16BE(34);
  const widths = (/\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '').split(' ').map(Number);
  const own = widths.map((_, glyph) => (table('hmtx').readUInt16BE(Math.min(glyph, count - 1) * 4) * 1000) / units);
  return widths.length === 0 || widths.some((width, glyph) => Math.abs(width - own[glyph]!) > 1);
}

const STANDARD = new Set([
  'Document',
  'P',
  'H1',
  'H2',
  'H3',
  'Figure',
  'Link',
  'Form',
  'Sect',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'TOC',
  'TOCI',
]);

function structureRules(pdf: Parsed): string[] {
  const { objects } = pdf;
  const elements = [...objects].filter(([, text]) => /\/S \/\w+\n/.test(text) && /\/P \d+ 0 R/.test(text));
  const roles = elements.map(([, text]) => /\/S \/(\w+)\n/.exec(text)![1]!);
  const inOrder = elements.map(([id, text]) => [Number(id), /\/S \/H(\d)\n/.exec(text)?.[1]] as const).filter(([, level]) => level);
  const levels = inOrder.map(([, level]) => Number(level));
  const annotations = ofType(pdf, 'Annot').map(([id, text]) => ({ id, text }));
  const links = annotations.filter(({ text }) => text.includes('/Subtype /Link'));
  const fields = annotations.filter(({ text }) => !text.includes('/Subtype /Link'));
  return [
    ...when(
      roles.some((role) => !STANDARD.has(role)),
      'every element has a role of the standard',
    ),
    ...when(
      elements.some(([, text]) => text.includes('/S /Figure') && !/\/Alt [(<]./.test(text)),
      'every figure says in words what it is',
    ),
    ...when(
      levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1),
      'headings leave out no level',
    ),
    ...when(
      links.some(({ text }) => !/\/Contents [(<]./.test(text)),
      'every link says where it leads',
    ),
    ...when(
      links.some(({ text }) => !/\/F 4\b/.test(text) || !/\/StructParent \d/.test(text)),
      'every link is printed and stands in the tree',
    ),
    ...when(
      links.some(({ id }) => !elements.some(([, text]) => text.includes('/S /Link') && text.includes(`/Obj ${id} 0 R`))),
      'every link is in a Link',
    ),
    ...when(
      fields.some(
        ({ id, text }) =>
          !/\/Subtype \/Widget\n[^]*\/FT \/Sig\n/.test(text) ||
          !/\/TU [(<]./.test(text) ||
          !/\/Rect \[(\S+) (\S+) \1 \2\]/.test(text) ||
          !/\/F 132\b/.test(text) ||
          !elements.some(([, element]) => element.includes('/S /Form') && element.includes(`/Obj ${id} 0 R`)),
      ),
      'the one field is a seal without a picture, in a Form, and says what it is',
    ),
    ...when(
      annotations.length > 0 && ofType(pdf, 'Page').some(([, page]) => page.includes('/Annots') && !page.includes('/Tabs /S')),
      'the tab key follows the structure',
    ),
  ];
}

/** All that is drawn belongs to an element or is an artifact, and each piece is found from the tree and from the page. */
function contentRules(pdf: Parsed): string[] {
  const { objects, streamOf, file } = pdf;
  return ofType(pdf, 'Page').flatMap(([, page]) => {
    const drawing = streamOf(ref(page, 'Contents'));
    const parent = /\/StructParents (\d+)/.exec(page)?.[1];
    const list = new RegExp(`/Nums \\[[^]*?\\b${parent} \\[([^\\]]*)\\]`).exec(file)?.[1] ?? '';
    const owners = refs(list);
    const pieces = [...drawing.matchAll(/^\/(\w+) <<\n\/MCID (\d+)\n>> BDC$/gm)].map(([, role, id]) => ({ role, id: Number(id) }));
    const shown = [...drawing.matchAll(/<((?:[0-9a-f]{4})+)>/g)].flatMap(([, glyphs]) => glyphs!.match(/.{4}/g) ?? []);
    return [
      ...when(untagged(drawing), 'nothing is drawn outside a piece'),
      ...when(pieces.some(({ id }, index) => id !== index) || owners.length !== pieces.length, 'every piece has an element'),
      ...when(
        pieces.some(({ role, id }) => !objects.get(owners[id] ?? '')?.includes(`/S /${role}\n`)),
        'a piece has the role of its element',
      ),
      ...when(shown.includes('0000'), 'the glyph for what a font lacks is never drawn'),
    ];
  });
}

function untagged(drawing: string): boolean {
  let depth = 0;
  return drawing.split('\n').some((line) => {
    if (/ B(?:DC|MC)$/.test(line)) depth++;
    else if (line === 'EMC') depth--;
    return depth === 0 && /(?:TJ|Tj|\bf|\bS|\bB|\bDo)$/.test(line) && !/^(?:q|Q)$/.test(line);
  });
}
