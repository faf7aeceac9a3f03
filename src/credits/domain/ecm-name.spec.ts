import { ecmName } from './ecm-name.js';

describe('ecmName', () => {
  it.each([
    { name: 'Nicolò', text: "NICOLO'" },
    { name: 'D’Amico', text: "D'AMICO" },
    { name: 'Niccolò Maria', text: "NICCOLO' MARIA" },
    { name: 'José', text: "JOSE'" },
    { name: 'Cèline', text: 'CELINE' }, // only at the end of a word
    { name: 'Łukasz Żółć', text: 'LUKASZ ZOLC' },
    { name: 'Weiß-Œuvre', text: 'WEISS-OEUVRE' },
    { name: 'Đorđe Sørensen', text: 'DORDE SORENSEN' },
    { name: 'Nguyễn Thị', text: 'NGUYEN THI' },
    { name: 'Anna\u00A0Maria', text: 'ANNA MARIA' },
  ])('$name: $text', ({ name, text }) => expect(ecmName(name)).toEqual({ text }));

  it.each([
    { name: 'Олена', refused: 'О' },
    { name: 'Anna 2', refused: '2' },
    { name: '  ', refused: '' },
    { name: 'A'.repeat(101), refused: '…' },
  ])('$name is refused: $refused', ({ name, refused }) => expect(ecmName(name)).toEqual({ refused }));
});
