import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { rootFolder } from '../config/index.js';
import { isLanguage, LANGUAGES, LOCALES, type Language, type Say, type SayValues } from '../shared/index.js';

type Catalogue = ReadonlyMap<string, IntlMessageFormat | string>;

/**
 * Compiles every message of a language once. A text without arguments stays text, which costs nothing to say.
 * @throws Error naming the key whose ICU syntax is wrong.
 */
function compile(language: Language): Catalogue {
  const file = join(rootFolder(), 'views', 'words', `${language}.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(messages).map(([key, text]): [string, IntlMessageFormat | string] => {
      if (!/[{}']/.test(text)) return [key, text];
      try {
        return [key, new IntlMessageFormat(text, LOCALES[language])];
      } catch (why) {
        throw new Error(`${file}: “${key}” is no ICU message: ${(why as Error).message}`, { cause: why });
      }
    }),
  );
}

function sayFrom(catalogue: Catalogue, language: Language): Say {
  const say = (key: string, values?: SayValues): string => {
    const message = catalogue.get(key);
    if (message === undefined) throw new Error(`views/words/${language}.json has no “${key}”.`);
    return typeof message === 'string' ? message : String(message.format(values));
  };
  return Object.assign(say, { language });
}

/** The words of the interface, compiled when the file is loaded: what is wrong in them stops the start. */
const SAY = Object.fromEntries(LANGUAGES.map((language) => [language, sayFrom(compile(language), language)])) as Record<
  Language,
  Say
>;

/** How to say things in this language. */
export const sayIn = (language: Language): Say => SAY[language];

/** The language a browser would rather read, of those we have; Italian when it wants neither. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(';');
    return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.trim().slice(2)) || 0 };
  });
  const [best] = wishes
    .filter(({ language, quality }) => quality > 0 && isLanguage(language))
    .sort((one, other) => other.quality - one.quality);
  return isLanguage(best?.language) ? best.language : 'it';
}
