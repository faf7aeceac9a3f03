import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { rootFolder } from '../config/index.js';
import { preferredLanguage, sayIn } from './words.js';

const read = (language: string) =>
  JSON.parse(readFileSync(join(rootFolder(), 'views', 'words', `${language}.json`), 'utf8')) as Record<string, string>;

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const LITERAL = 0; // of the parser’s element types
const parse = (text: string) => new IntlMessageFormat(text, 'it').getAst();

/** The names of what a message must be given, plural branches included. */
function argumentsOf(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || (element.type as number) === LITERAL) return [];
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value)) : [];
    return [element.value, ...inner];
  });
}

describe('the catalogues', () => {
  const it_ = read('it');
  const en = read('en');

  it('have the same keys, in alphabetical order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(it_));
    expect(Object.keys(it_)).toEqual(Object.keys(it_).sort());
  });

  it('ask for the same values', () => {
    const needs = (words: Record<string, string>) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, [...new Set(argumentsOf(parse(text)))].sort()]));
    expect(needs(en)).toEqual(needs(it_));
  });

  it('leave nothing empty', () => {
    expect(Object.entries({ ...it_, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('sayIn', () => {
  it('refuses a key that is not there, naming it', () => {
    expect(() => sayIn('it')('no.such.key')).toThrow('no.such.key');
  });
});

describe('preferredLanguage', () => {
  it.each([
    { wish: undefined, language: 'it' },
    { wish: 'en-US,en;q=0.9', language: 'en' },
    { wish: 'fr-FR,en;q=0.4,it;q=0.8', language: 'it' },
    { wish: 'de', language: 'it' },
    { wish: 'it;q=0, en', language: 'en' },
  ])('$wish: $language', ({ wish, language }) => expect(preferredLanguage(wish)).toBe(language));
});
