import { dayInWords } from '../shared/index.js';
import type { CatalogueSeeds } from './catalogue.seeds.js';
import type { Review, UnitContent } from './domain/content.js';
import { measure, type LessonMeasures, type SceneMeasures, type UnitMeasures } from './domain/measures.js';
import { reviewsOf } from './domain/reviews.js';
import { fingerprintOf } from './fingerprint.js';

const LABEL = 33; // columns
const PRINTED = 12; // hexadecimal digits of a fingerprint, as on the book

/** The measures of every unit, one table after the other, for a terminal: plain text, aligned, in Italian. */
export const unitTables = ({ units, reviews, avoid }: CatalogueSeeds): string =>
  units
    .map((unit) => {
      const known = reviews.find(({ slug }) => slug === unit.slug)?.reviews ?? [];
      return unitTable(unit, measure(unit, avoid), fingerprintOf(unit), known);
    })
    .join('\n\n');

/** The measures of a unit, 110 columns wide at the most if its names are short. */
export function unitTable(unit: UnitContent, measures: UnitMeasures, fingerprint: string, reviews: readonly Review[]): string {
  const { title, number, minutes, tracks } = unit;
  return [
    `MODULO ${number} · ${title}`,
    `${tracks ? `percorsi ${tracks.join(', ')}` : 'per tutti'} · ${minutes} minuti · impronta ${fingerprint.slice(0, PRINTED)}`,
    '',
    ...lessonRows(measures.lessons),
    '',
    ...rows(measures).map(([label, value]) => `${label.padEnd(LABEL)}${value}`),
    ...reviewLines(reviewsOf(fingerprint, reviews)).map((line, at) => `${(at === 0 ? 'Revisione' : '').padEnd(LABEL)}${line}`),
  ].join('\n');
}

function lessonRows(lessons: readonly LessonMeasures[]): string[] {
  const total = (of: (lesson: LessonMeasures) => number) => String(lessons.reduce((sum, lesson) => sum + of(lesson), 0));
  const eases = lessons.map(({ ease }) => Math.floor(ease));
  return aligned([
    ['Lezione', 'caratteri', 'Gulpease', 'verifiche', 'esercizi', 'banca', 'critiche'],
    ...lessons.map(({ slug, characters, ease, checks, exercises, questions, critical }) => [
      slug,
      ...[characters, Math.floor(ease), checks, exercises, questions, critical].map(String),
    ]),
    [
      `${lessons.length} lezioni`,
      total(({ characters }) => characters),
      `${Math.min(...eases)}–${Math.max(...eases)}`,
      total(({ checks }) => checks),
      total(({ exercises }) => exercises),
      total(({ questions }) => questions),
      total(({ critical }) => critical),
    ],
  ]);
}

/** Columns as wide as their widest cell: the first to the left, figures to the right. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
}

const rows = (of: UnitMeasures): [string, string | number][] => [
  [
    'Posto della risposta giusta',
    `${of.rightPlaces.map((count, at) => `${'abcd'[at]} ${count}`).join(', ')} (chi quadrato ${decimal(of.chiSquare, 2)}, p ${decimal(of.chance, 3)})`,
  ],
  ['La più lunga è quella giusta', `${decimal(100 * of.longest, 0)} %`],
  ['Domande ripetute', of.repeated],
  ['Spiegazioni mancanti', of.unexplained],
  ['Collegamenti rotti', of.deadLinks],
  ['Parole da evitare', of.avoided],
  ['Fonti citate', of.sources],
  ['Scene con segni', scenes(of.signs)],
  ['Scene senza segni', scenes(of.none)],
  ['Colloquio', `${of.nodes} nodi, di cui ${of.endings} finali; ${of.unsafe} scelte non sicure`],
];

const scenes = ({ count, words }: SceneMeasures): string => `${count}, in media di ${decimal(words, 0)} parole`;

const reviewLines = (reviews: readonly Review[]): string[] =>
  reviews.length === 0
    ? ['in attesa di revisione']
    : reviews.map(({ reviewer, role, on }) => `rivisto da ${reviewer} (${role}) il ${dayInWords(on, 'it')}`);

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
