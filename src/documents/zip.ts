import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file on its way into an archive. */
export interface ZippedFile {
  readonly name: string; // plain letters and digits: programs differ in how they read any other
  readonly bytes: Buffer;
}

/**
 * Files as one archive, as a stream of its bytes. Each file is asked for when the one before is on its way to the reader: memory does not
 * grow with them. Fails when making one of them does, and the reader is left with an archive that cannot be opened.
 *
 * @param at written into the archive as the moment of every file
 */
export function zip(files: AsyncIterable<ZippedFile>, at: Date): Readable {
  const archive = new ZipFile();
  const out = archive.outputStream as Readable;
  void fill(archive, out, files, at).catch((why: Error) => out.destroy(why));
  return out;
}

async function fill(archive: ZipFile, out: Readable, files: AsyncIterable<ZippedFile>, mtime: Date): Promise<void> {
  for await (const { name, bytes } of files) {
    if (out.destroyed) return; // somebody went away in the middle
    const source = new PassThrough(); // yazl keeps every source to the end: one that lets go of its bytes
    source.end(bytes);
    const giveUp = () => source.destroy();
    out.once('close', giveUp);
    archive.addReadStream(source, name, { mtime });
    await finished(source);
    out.off('close', giveUp);
  }
  archive.end();
}
