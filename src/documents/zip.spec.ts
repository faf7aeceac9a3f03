import { setImmediate as nextTurn } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { unzipBytes } from '../../test/support/xlsx.js';
import { zip } from './zip.js';

const AT = new Date('2027-03-10T09:00:00Z');

describe('zip', () => {
  it('holds every file byte for byte, in their order, none too', async () => {
    const files = [
      { name: 'uno.pdf', bytes: Buffer.from([0, 255, 10, 13, 0]) },
      { name: 'due.pdf', bytes: Buffer.alloc(200_000, 7) },
      { name: 'vuoto.csv', bytes: Buffer.alloc(0) },
    ];
    async function* made() {
      yield* files;
    }
    const found = unzipBytes(await buffer(zip(made(), AT)));
    expect([...found.keys()]).toEqual(files.map(({ name }) => name));
    for (const { name, bytes } of files) expect(found.get(name)!.equals(bytes)).toBe(true);
    expect(unzipBytes(await buffer(zip((async function* () {})(), AT))).size).toBe(0);
  });

  it('makes a file when the one before has been read, and no more when the reader goes away', async () => {
    let made = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          made++;
          yield { name: `${made}.bin`, bytes: Buffer.from(Array.from({ length: 100_000 }, () => Math.floor(Math.random() * 256))) };
        }
      } finally {
        closed = true;
      }
    }
    const archive = zip(endless(), AT);
    for (let turn = 0; turn < 200; turn++) await nextTurn();
    const before = made;
    expect(before).toBeLessThan(5);
    archive.destroy();
    for (let turn = 0; turn < 200; turn++) await nextTurn();
    expect(closed).toBe(true);
    expect(made).toBeLessThanOrEqual(before + 1);
  });

  it('fails when a file does', async () => {
    async function* failing() {
      yield { name: 'uno.pdf', bytes: Buffer.from('x') };
      throw new Error('no glyph');
    }
    await expect(buffer(zip(failing(), AT))).rejects.toThrow('no glyph');
  });
});
