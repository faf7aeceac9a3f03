import type { PageContent } from '../content.js';
import { linksIn, plainText } from '../markdown.js';
import { hardToRead } from './ease.js';
import { only, type Fault } from './fault.js';
import { textsOfPage } from './texts.js';
import { italianFaults, markupFaults, type WordsToAvoid } from './wording.js';

/** Where a page shows the local contacts, which change without it. */
const CONTACTS = '{{contatti}}';
const SHOWS_CONTACTS = 'aiuto';

/** What makes a page unfit for anyone. Ease and words to avoid are measured in Italian alone. */
export function pageFaults(page: PageContent, avoid: readonly WordsToAvoid[]): Fault[] {
  const { slug, language, markdown } = page;
  const italian = language === 'it';
  const fault = (line: number, message: string): Fault => ({ where: 'page', index: 0, path: ['body'], line, message });
  const marks = markdown
    .split('\n')
    .flatMap((text, line) => (text.includes('{{') ? [{ line, fits: text.trim() === CONTACTS }] : []));
  return [
    ...only([
      ...(italian ? hardToRead('la pagina', plainText(markdown)) : []).map((message) => fault(0, message)),
      ...linksIn(markdown).map(({ target, line }) =>
        fault(line, `«${target}» è un collegamento: toglilo, le pagine per tutti non ne hanno; i numeri si scrivono per esteso.`),
      ),
      slug === SHOWS_CONTACTS &&
        marks.length === 0 &&
        fault(0, `manca la riga ${CONTACTS}, dove si vedono i recapiti: scrivila una volta, da sola.`),
      ...marks.map(
        ({ line, fits }, at) =>
          (slug !== SHOWS_CONTACTS || !fits || at > 0) &&
          fault(
            line,
            `${CONTACTS} sta una volta sola, da solo su una riga, e solo nella pagina «${SHOWS_CONTACTS}»: togli quello che c’è qui.`,
          ),
      ),
    ]),
    ...markupFaults(textsOfPage(page)),
    ...(italian ? italianFaults(textsOfPage(page), avoid) : []),
  ];
}
