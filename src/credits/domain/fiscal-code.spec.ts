import { isFiscalCode, readFiscalCode } from './fiscal-code.js';

describe('isFiscalCode', () => {
  it.each([
    { code: 'RSSMRA80A01F205X', is: true, why: 'an invented man' },
    { code: 'RSSMRA80A41F205B', is: true, why: 'an invented woman' },
    { code: 'RSSMRA80A01F20RL', is: false, why: 'a letter for a digit needs another check letter' },
    { code: 'RSSMRA80A01F205Y', is: false, why: 'the last letter does not fit' },
    { code: 'RSSMRA80F01F205X', is: false, why: 'no month has this letter' },
    { code: 'RSSMRA80A00F205W', is: false, why: 'no day' },
    { code: 'RSSMRA80A32F205X', is: false, why: 'a day no month has' },
    { code: 'RSSMRA80A01F205', is: false, why: 'too short' },
    { code: 'rssmra80a01f205x', is: false, why: 'not yet read' },
    { code: '', is: false, why: 'nothing' },
  ])('$code: $is, $why', ({ code, is }) => expect(isFiscalCode(code)).toBe(is));

  it('another last letter never fits', () => {
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWYZ').map((letter) => `RSSMRA80A01F205${letter}`);
    expect(others.filter(isFiscalCode)).toEqual([]);
  });
});

describe('readFiscalCode', () => {
  it.each([
    { typed: ' rssmra80a01f205x ', code: 'RSSMRA80A01F205X' },
    { typed: 'TINIT-RSSMRA80A01F205X', code: 'RSSMRA80A01F205X' },
    { typed: 'RSS MRA 80A01 F205X', code: 'RSSMRA80A01F205X' },
  ])('$typed', ({ typed, code }) => expect(readFiscalCode(typed)).toBe(code));
});
