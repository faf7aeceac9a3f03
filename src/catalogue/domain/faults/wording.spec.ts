import type { Text } from './texts.js';
import { italianFaults, markupFaults, type WordsToAvoid } from './wording.js';

const AVOID: WordsToAvoid[] = [
  { phrases: ['raptus', 'lite di coppia', 'liti di coppia'], why: 'nasconde la violenza.', instead: 'Scrivi i fatti.' },
  { phrases: ['vittima {nome}', '{nome}, vittima', 'se l’è cercata'], why: 'è un’etichetta.', instead: 'Scrivi il nome.' },
];
const text = (words: string, given: Partial<Text> = {}): Text => ({
  where: 'bank',
  index: 0,
  path: [3, 'prompt'],
  text: words,
  ...given,
});
const faults = (texts: Text[]) => [...markupFaults(texts), ...italianFaults(texts, AVOID)];
const found = (words: string) => faults([text(words)]).map(({ message }) => message);

describe('wording', () => {
  it.each([
    { text: "L'operatrice ascolta", says: 'apostrofo dritto' },
    { text: 'Una parola in <b>grassetto</b>', says: 'HTML' },
    { text: 'Un commento <!-- nota -->', says: 'HTML' },
    { text: 'Si veda https://www.istat.it', says: 'indirizzo di un sito' },
    { text: 'Si veda www.istat.it', says: 'indirizzo di un sito' },
    { text: 'È stato un raptus.', says: '«raptus» è da evitare: nasconde la violenza. Scrivi i fatti.' },
    { text: 'Raptus o altro', says: '«Raptus»' },
    { text: 'Sono liti di coppia', says: '«liti di coppia»' },
    { text: 'La vittima Marta tace', says: '«vittima Marta»' },
    { text: 'Marta, vittima del marito, tace', says: '«Marta, vittima»' },
    { text: 'In fondo se l’è cercata', says: '«se l’è cercata»' },
  ])('refuses “$text”', ({ text, says }) => {
    expect(found(text).length).toBeGreaterThan(0);
    expect(found(text).join('\n')).toContain(says);
  });

  it.each([
    { name: 'a quotation', text: 'Chi dice «è stato un raptus» nasconde i fatti' },
    { name: 'part of another word', text: 'Le raptusie' },
    { name: 'a victim without a name', text: 'La vittima tace. Marta parla' },
    { name: 'what the law says of whoever suffers', text: 'La vittima, prima della querela, è vittima di un reato' },
    { name: 'a title over a text', text: '## La vittima\n\nMarta parla' },
    { name: 'a comparison', text: 'Se 3 < 5, allora' },
  ])('has nothing against $name', ({ text }) => expect(found(text)).toEqual([]));

  it('takes every other sign of a phrase as it is written', () => {
    const odd = [{ phrases: ['che? (dice {lui})'], why: '', instead: '' }];
    expect(italianFaults([text('Ma che? (dice {lui})')], odd).length).toBe(1);
    expect(italianFaults([text('Ma ch dice lui')], odd)).toEqual([]);
  });

  it('keeps the place, and finds the line in a text of many', () => {
    expect(faults([text('Un raptus')])).toMatchObject([{ where: 'bank', path: [3, 'prompt'] }]);
    const long = text('Uno «due\ntre» quattro\n\nun raptus, un altro raptus\nraptus', {
      where: 'lessons',
      path: ['body'],
      line: 0,
    });
    expect(faults([long]).map(({ line }) => line)).toEqual([3, 4]);
  });
});
