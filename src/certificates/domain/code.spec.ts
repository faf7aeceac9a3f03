import fc from 'fast-check';
import { groupCode } from '../../shared/index.js';
import { makeCode, readCode, typo } from './code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('makeCode', () => {
  it('writes sixteen bytes in 26 characters and checks them with two', () => {
    expect(makeCode(new Uint8Array(16))).toBe('0000000000000000000000000001');
    expect(makeCode(new Uint8Array(16).fill(255))).toMatch(/^7Z{25}[0-9A-Z]{2}$/);
  });

  it('gives every sixteen bytes a code of their own, which reads back', () => {
    fc.assert(
      fc.property(bytes, bytes, (some, others) => {
        const code = makeCode(some);
        expect(readCode(code)).toBe(code);
        expect(code === makeCode(others)).toBe(String(some) === String(others));
      }),
    );
  });

  it('takes no fewer bytes and no more', () => {
    expect(() => makeCode(new Uint8Array(15))).toThrow(RangeError);
    expect(() => makeCode(new Uint8Array(17))).toThrow(RangeError);
  });
});

describe('readCode', () => {
  const code = makeCode(Uint8Array.from({ length: 16 }, (_, index) => index * 17));

  it.each([
    { how: 'as printed', text: groupCode(code) },
    { how: 'in small letters', text: code.toLowerCase() },
    { how: 'with spaces around and between', text: `  ${groupCode(code).replaceAll('-', ' ')}\n` },
    { how: 'with dashes pasted from a text', text: groupCode(code).replaceAll('-', '–') },
    { how: 'with o for 0', text: code.replaceAll('0', 'o') },
    { how: 'with i for 1', text: code.replaceAll('1', 'i') },
    { how: 'with L for 1', text: code.replaceAll('1', 'L') },
  ])('$how', ({ text }) => expect(readCode(text)).toBe(code));

  it.each([
    { what: 'nothing', text: '' },
    { what: 'too short', text: code.slice(1) },
    { what: 'too long', text: `0${code}` },
    { what: 'with a U', text: `U${code.slice(1)}` },
    { what: 'with an accent', text: `È${code.slice(1)}` },
  ])('not one: $what', ({ text }) => expect(readCode(text)).toBeNull());

  it('catches any one wrong character', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const code = makeCode(some);
        for (let place = 0; place < code.length; place++) {
          const wrong = Array.from(ALPHABET).filter((character) => character !== code[place]);
          const read = wrong.map((character) => readCode(code.slice(0, place) + character + code.slice(place + 1)));
          expect(read.filter((found) => found !== null)).toEqual([]);
        }
      }),
    );
  });

  it('catches any two neighbours exchanged, the check characters included', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const code = makeCode(some);
        for (let place = 0; place < code.length - 1; place++) {
          const [here, next] = [code.charAt(place), code.charAt(place + 1)];
          const read = readCode(code.slice(0, place) + next + here + code.slice(place + 2));
          expect(read).toBe(here === next ? code : null);
        }
      }),
    );
  });
});

describe('typo', () => {
  const code = makeCode(new Uint8Array(16).fill(7));
  it.each([
    { what: 'as printed', text: groupCode(code), why: null },
    { what: 'one character wrong', text: `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, why: 'character' },
    { what: 'a letter that no code has', text: `U${code.slice(1)}`, why: 'character' },
    { what: 'one missing', text: code.slice(1), why: 'length' },
    { what: 'one too many', text: `${code}0`, why: 'length' },
    { what: 'nothing', text: '', why: 'length' },
  ])('$what: $why', ({ text, why }) => expect(typo(text)).toBe(why));
});

describe('groupCode', () => {
  it('makes seven groups of four', () => {
    expect(groupCode('0123456789ABCDEFGHJKMNPQRSTV')).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV');
  });
});
