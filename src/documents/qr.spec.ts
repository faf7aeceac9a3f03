import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import { qrCode } from './qr.js';

/** As many characters as asked for, the same in every run. */
const text = (length: number): string => {
  const digest = (part: number) => createHash('sha256').update(`${length} ${part}`).digest('base64url');
  return Array.from({ length: Math.ceil(length / 43) }, (_, part) => digest(part))
    .join('')
    .slice(0, length);
};

describe('qrCode', () => {
  // What is issued keeps its bytes: a mask that is as good but another would draw another code.
  it.each([1, 5, 20, 60, 120, 200, 300, 400, 443, 470, 500, 600, 700, 900])(
    '%i characters: the modules that uqr draws',
    (length) => {
      const { data, size } = encode(text(length), { ecc: 'M', border: 0 });
      const { dark, modules } = qrCode(text(length));
      const drawn = data.map((row) => row.map(() => false));
      for (const run of dark) drawn[run.row]!.fill(true, run.column, run.column + run.length);
      expect(modules).toBe(size);
      expect(drawn).toEqual(data);
    },
  );
});
