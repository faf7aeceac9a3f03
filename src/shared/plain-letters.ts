/** Letters that no decomposition takes apart, as they are written where only plain ones are to be had. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'TH',
};

/** Latin letters without what stands over or under them: “Nicolò Żółć” gives “Nicolo Zolc”. What is no Latin letter stays as it is. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐłŁøØıßẞæÆœŒþÞ]/g, (letter) => UNDECOMPOSED[letter]!);
}
