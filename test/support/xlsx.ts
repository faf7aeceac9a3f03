import { inflateRawSync } from 'node:zlib';

/** A cell as a reader of spreadsheets finds it: what it holds, of which kind, in which format. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'day' | 'empty';
  readonly value: string | number | null;
}

/** The files within a ZIP as text. */
export const unzip = (bytes: Buffer): Map<string, string> =>
  new Map([...unzipBytes(bytes)].map(([name, file]) => [name, file.toString('utf8')]));

/** The files within a ZIP, by the list at its end. Written from the standard (APPNOTE 6.3), not from the writer. */
export function unzipBytes(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + lengths[0]);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const whole = method === 0 ? data : inflateRawSync(data);
    if (whole.length !== size) throw new Error(`${name}: ${String(whole.length)} bytes instead of ${String(size)}`);
    files.set(name, whole);
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return files;
}

/** The rows of a sheet, counted from 1, its heading among them. */
export function readSheet(files: ReadonlyMap<string, string>, number = 1): ReadCell[][] {
  const xml = files.get(`xl/worksheets/sheet${String(number)}.xml`)!;
  const formats = dayStyles(files.get('xl/styles.xml')!);
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs)].map(([, style, type, inside]): ReadCell => {
      if (inside === undefined) return { kind: 'empty', value: null };
      if (type === 'inlineStr') return { kind: 'text', value: plain(/<t [^>]*>(.*)<\/t>/s.exec(inside)![1]!) };
      const value = Number(/^<v>(.*)<\/v>$/.exec(inside)![1]);
      return formats.has(Number(style)) ? { kind: 'day', value: dayOf(value) } : { kind: 'number', value };
    }),
  );
}

/** Which styles show a number as a day. */
function dayStyles(styles: string): Set<number> {
  const formats = new Set([...styles.matchAll(/numFmtId="(\d+)" formatCode="[^"]*yyyy[^"]*"/g)].map(([, id]) => id));
  const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(
    ([look]) => /numFmtId="(\d+)"/.exec(look)?.[1],
  );
  return new Set(looks.flatMap((id, index) => (formats.has(id) ? index : [])));
}

const dayOf = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

const plain = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
