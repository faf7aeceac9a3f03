import type { Block, FlowDocument, Heading, Span } from '../documents/index.js';
import { dayInWords, LOCALES, type Say } from '../shared/index.js';
import type { ChartRow } from '../web/index.js';
import type { Chart } from './charts.presenter.js';
import { figureBlocks as blocksOf, type FigureTable } from './figure-table.js';
import { figureTables } from './figures.presenter.js';
import { fileLines } from './participation.presenter.js';
import { notesOf } from './report.files.js';
import type { Report } from './report.js';

const PICTURE = 270; // points wide: letters of a chart are then as large as those of the text

/**
 * A report for a council table: what it is and how it was counted, the figures of every unit by municipality, and the charts, each
 * with its numbers. The same figures as page, CSV and XLSX, because it is made of their lines.
 */
export function layOutReport(report: Report, charts: readonly Chart[], say: Say, at: Date): FlowDocument {
  const day = dayInWords(report.asOf, say.language);
  const title = say('report.title', { day });
  return {
    title,
    lang: LOCALES[say.language],
    author: say('report.author'),
    createdAt: at,
    head: title,
    foot: say('report.foot'),
    page: (number, of) => say('report.page', { number, of }),
    blocks: [
      ...coverBlocks(report, say, at),
      { kind: 'new-page' },
      heading('part', 2, say('report.figures')),
      ...figureBlocks(report, say),
      heading('part', 2, say('chart.charts')),
      ...charts.flatMap((chart) => chartBlocks(chart, say)),
    ],
  };
}

/** The first page: of which day and of what, the rule, who may pass it on. */
function coverBlocks(report: Report, say: Say, at: Date): Block[] {
  return [
    paragraph([{ text: say('report.kind'), quiet: true }]),
    { ...heading('title', 1, say('participation.title')), bookmark: null },
    paragraph([{ text: say('participation.lead', { day: dayInWords(report.asOf, say.language) }) }]),
    { kind: 'space', height: 12 },
    ...notesOf(report, say, at).flatMap(([label, words]): Block[] => [
      { kind: 'paragraph', spans: [{ text: label, face: 700 }], leads: true },
      { kind: 'paragraph', spans: [{ text: words }], tight: true },
    ]),
    { kind: 'space', height: 12 },
    { ...heading('section', 2, say('report.contents')), bookmark: null },
    { kind: 'contents' },
  ];
}

/** A table for each unit; of a network of thousands its municipalities would fill a book, and are in the other files. */
function figureBlocks(report: Report, say: Say): Block[] {
  const [coverage, month, ...details] = figureTables(report, say);
  const tables = (list: readonly (FigureTable | undefined)[]) =>
    list.flatMap((table): Block[] => (table ? [heading('chapter', 3, table.title), ...blocksOf(table)] : []));
  if (report.network) return [paragraph([{ text: say('report.too-many') }]), ...tables(details)];
  return [...tables([coverage, month]), ...unitBlocks(report, say), ...tables(details)];
}

function unitBlocks(report: Report, say: Say): Block[] {
  const lines = fileLines(report, report.municipalities, say);
  const head = ['municipality', 'enrolled', 'in-progress', 'completed'].map((key) => say(`participation.${key}`));
  return report.units.flatMap(({ slug, title }): Block[] => {
    const own = lines.filter(({ unit }) => unit === slug);
    const figures = own.map(({ municipality, enrolled, inProgress, completed }) => ({
      name: municipality,
      figures: [enrolled, inProgress, completed],
    }));
    const total = { name: say('participation.total'), figures: [0, 1, 2].map((at) => sum(figures.map((row) => row.figures[at]!))) };
    return [heading('chapter', 3, title), tableOf(head, figures.length > 1 ? [...figures, total] : figures, figures.length > 1)];
  });
}

function chartBlocks({ title, description, drawing, columns, rows }: Chart, say: Say): Block[] {
  return [
    heading('chapter', 3, title),
    { kind: 'figure', drawing, width: PICTURE, alt: say('report.figure', { title }), description: [{ text: description }] },
    tableOf(columns, rows),
  ];
}

function tableOf(columns: readonly string[], rows: readonly ChartRow[], totalled = false): Block {
  return {
    kind: 'table',
    figures: true,
    head: columns.map((text) => [{ text }]),
    rows: rows.map(({ name, figures }, index) => {
      const look = totalled && index === rows.length - 1 ? ({ face: 700 } as const) : {};
      return [name, ...figures].map((text): Span[] => [{ text: String(text), ...look }]);
    }),
  };
}

const paragraph = (spans: readonly Span[]): Block => ({ kind: 'paragraph', spans });

const heading = (look: Heading['look'], level: Heading['level'], words: string): Heading => ({
  kind: 'heading',
  look,
  level,
  spans: [{ text: words }],
  bookmark: words,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
