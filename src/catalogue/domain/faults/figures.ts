import type { UnitContent } from '../content.js';
import { readDrawing, type Tag } from './drawing.js';
import type { Fault } from './fault.js';

const MOST = 20_480; // bytes
const DRAWS = new Set(
  (
    'svg title desc g defs symbol use path rect circle ellipse line polyline polygon text tspan marker ' +
    'linearGradient radialGradient stop clipPath mask pattern'
  ).split(' '),
);
const PREFIXED = ['xmlns:xlink', 'xlink:href', 'xml:space', 'xml:lang'];

/** Figures that could do more than be looked at, would not scale, or have no name for whoever does not see them. */
export const figureFaults = ({ figures }: UnitContent): Fault[] =>
  Object.values(figures).flatMap((svg, index) =>
    drawingFaults(svg).map((found) => ({ where: 'figures', index, path: [], ...found })),
  );

function drawingFaults(svg: string): Pick<Fault, 'line' | 'message'>[] {
  const size = new TextEncoder().encode(svg).length;
  const { tags, brokenAt } = readDrawing(svg);
  const [root] = tags;
  const roots = tags.filter(({ depth }) => depth === 0);
  return [
    size > MOST && { line: 0, message: `il disegno pesa ${size} byte: semplificalo fino a ${MOST}.` },
    brokenAt !== null && {
      line: brokenAt,
      message:
        'qui il disegno non si capisce: chiudi ogni elemento, togli <?xml…?>, DOCTYPE ed ENTITY, e scrivi i caratteri come sono.',
    },
    (root?.name !== 'svg' || roots.length !== 1) && { line: 0, message: 'il file non è un disegno SVG: comincia con <svg …>.' },
    !root?.attributes.has('viewBox') && {
      line: 0,
      message: 'manca «viewBox» in <svg>: senza, il disegno non si adatta allo schermo.',
    },
    !tags.some(({ name, depth, text }) => name === 'title' && depth === 1 && text.trim()) && {
      line: 0,
      message: 'manca <title> subito dentro <svg>: scrivi in poche parole che cosa mostra il disegno.',
    },
    ...tags.flatMap((tag) => tagFaults(tag).map((message) => ({ line: tag.line, message }))),
  ].filter((found) => found !== false);
}

const tagFaults = ({ name, attributes }: Tag): string[] => [
  ...(DRAWS.has(name) ? [] : [`l’elemento <${name}> non serve a un disegno: toglilo.`]),
  ...[...attributes].map(([key, value]) => attributeFault(key, value)).filter((found) => found !== null),
];

/** What an attribute must not do: run, dress the page, fetch something from elsewhere, or hide that it does. */
function attributeFault(key: string, value: string): string | null {
  if (/^on/i.test(key) || (key.includes(':') && !PREFIXED.includes(key)))
    return `l’attributo «${key}» non serve a un disegno: toglilo.`;
  if (/^style$/i.test(key)) return 'lo stile non si scrive in «style»: usa gli attributi, per esempio fill="#06c".';
  if (/(^|:)href$/i.test(key) && !/^#[\w-]+$/.test(value))
    return `«${key}» porta fuori dal disegno: indica solo una sua parte, per esempio "#freccia".`;
  if (/url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value))
    return `«${key}» prende qualcosa da fuori: indica solo una parte del disegno, per esempio "url(#ombra)".`;
  return /\\|&(?!(?:amp|lt|gt|quot|apos);)/.test(value) ? `«${key}» contiene caratteri nascosti: scrivili come sono.` : null;
}
