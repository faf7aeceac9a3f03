import type { UnitContent } from '../content.js';
import { linksIn, type Link } from '../markdown.js';
import { bodiesOf, inBody } from './bodies.js';
import { only, type Fault } from './fault.js';

const SHORTEST_ALTERNATIVE = 30; // characters that tell what a figure shows

/** Links that lead nowhere or away from here, and figures that are not there. */
export function deadLinks(unit: UnitContent): Fault[] {
  const lessons = unit.lessons.map(({ slug }) => slug);
  const figures = Object.keys(unit.figures);
  return bodiesOf(unit).flatMap((body) =>
    linksIn(body.markdown).flatMap((link) => {
      const message = link.figure ? missingFigure(link, figures) : missingLesson(link, lessons);
      return message ? [inBody(body, link.line, message)] : [];
    }),
  );
}

function missingLesson({ target }: Link, lessons: readonly string[]): string | null {
  const [, name] = /^lezione:(.*)$/.exec(target) ?? [];
  if (name === undefined)
    return `«${target}» non si può collegare: scrivi «lezione:» e il nome di una lezione del modulo, o togli il collegamento.`;
  return lessons.includes(name) ? null : `la lezione «${name}» non c’è: scrivi una di ${lessons.join(', ')}.`;
}

function missingFigure({ target }: Link, figures: readonly string[]): string | null {
  const [, name] = /^figura:(.*)$/.exec(target) ?? [];
  if (name === undefined) return `«${target}» non è una figura del modulo: scrivi «figura:» e il nome di un file di figures/.`;
  return figures.includes(name) ? null : `la figura «${name}» non c’è: aggiungi figures/${name}.svg o correggi il nome.`;
}

/** Figures that nobody is shown, or that say nothing to whoever does not see them. */
export const figureLineFaults = (unit: UnitContent): Fault[] => {
  const shown = bodiesOf(unit).flatMap((body) =>
    linksIn(body.markdown).flatMap((link) => (link.figure ? [{ ...link, body }] : [])),
  );
  return [
    ...shown.flatMap(({ body, alone, words, line }) =>
      only([
        !alone && inBody(body, line, 'la figura sta in mezzo al testo: mettila da sola su una riga.'),
        words.length < SHORTEST_ALTERNATIVE &&
          inBody(
            body,
            line,
            `la figura non dice che cosa mostra a chi non la vede: scrivilo tra [ e ], in almeno ${SHORTEST_ALTERNATIVE} caratteri.`,
          ),
      ]),
    ),
    ...Object.keys(unit.figures).flatMap((name, index) =>
      only([
        !shown.some(({ target }) => target === `figura:${name}`) && {
          where: 'figures',
          index,
          path: [],
          message: `nessuna lezione mostra questa figura: scrivi «![che cosa mostra](figura:${name})», o togli il file.`,
        },
      ]),
    ),
  ];
};
