import { plainLetters } from './plain-letters.js';

describe('plainLetters', () => {
  it.each([
    { text: 'Nicolò D’Amico', plain: 'Nicolo D’Amico' },
    { text: 'Łukasz Żółć', plain: 'Lukasz Zolc' },
    { text: 'Ștefan Țîrlea', plain: 'Stefan Tirlea' },
    { text: 'Nguyễn Thị Ánh', plain: 'Nguyen Thi Anh' },
    { text: 'Øystein Weiß', plain: 'Oystein Weiss' },
    { text: 'Œdipe Đorđević', plain: 'OEdipe Dordevic' },
    { text: 'Олена', plain: 'Олена' },
  ])('$text: $plain', ({ text, plain }) => expect(plainLetters(text)).toBe(plain));
});
