const CHUNK = 64 * 1024; // characters

/** Small pieces of text handed on together, as UTF-8: a stream of single rows costs more in handing on than in writing. */
export async function* chunked(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}
