import type { Readable } from 'node:stream';
import { csvStream, sheet, xlsx, type Block, type Column, type FlowDocument, type Heading } from '../documents/index.js';
import { figureBlocks } from '../participation/index.js';
import { dayInWords, LOCALES, momentInWords, type Say } from '../shared/index.js';
import { chartOf } from './edition.presenter.js';
import { isLarge, linesOf, tablesOf, type Line, type PublicReport } from './public-report.js';

const PICTURE = 270; // points wide

/** The columns of the files with rows. A figure held back has no number, and says so beside it. */
const columnsIn = (say: Say): Column<Line>[] => [
  { header: say('participation.csv.istat'), text: ({ istat }) => istat, width: 14 },
  {
    header: say('participation.municipality'),
    text: ({ municipality }) => municipality ?? say('participation.all-municipalities'),
  },
  { header: say('participation.profession'), text: ({ profession }) => profession ?? say('participation.all-professions') },
  { header: say('publication.trained'), number: ({ people }) => people },
  { header: say('publication.note'), text: ({ people }) => (people === null ? say('publication.held-back') : null), width: 14 },
  { header: say('participation.as-of'), day: ({ on }) => on },
];

export const editionCsv = (report: PublicReport, say: Say): Readable => csvStream(linesOf(report), columnsIn(say));

/** The same rows as a workbook, with a sheet that says how they were counted. */
export function editionWorkbook(report: PublicReport, say: Say, at: Date): Readable {
  return xlsx(
    [
      sheet(say('publication.title'), linesOf(report), columnsIn(say)),
      sheet(say('report.notes'), notesOf(report, say, at), [
        { header: say('report.note'), text: ([label]) => label },
        { header: say('report.note.text'), text: ([, words]) => words, width: 100 },
      ]),
    ],
    at,
  );
}

/** What whoever receives the figures must know of them, each with its label. */
export function notesOf({ edition }: PublicReport, say: Say, at: Date): [label: string, words: string][] {
  return [
    [say('participation.as-of'), dayInWords(edition.on, say.language)],
    [say('participation.how'), say('publication.rule')],
    [
      say('publication.crossed'),
      edition.cells
        ? say('publication.crossed.rule', { day: dayInWords(edition.cells.on, say.language) })
        : say('publication.crossed.none'),
    ],
    [say('report.made'), momentInWords(at, say.language)],
  ];
}

/** The edition on paper: how it is counted, the tables of the page, and the picture. */
export function layOutEdition(report: PublicReport, say: Say, at: Date): FlowDocument {
  const title = say('publication.paper', { day: dayInWords(report.edition.on, say.language) });
  const chart = chartOf(report, say);
  return {
    title,
    lang: LOCALES[say.language],
    author: say('report.author'),
    createdAt: at,
    head: title,
    foot: say('publication.foot'),
    page: (number, of) => say('report.page', { number, of }),
    blocks: [
      { ...heading('title', 1, say('publication.title')), bookmark: null },
      paragraph(say('publication.lead', { day: dayInWords(report.edition.on, say.language) })),
      ...notesOf(report, say, at).flatMap(([label, words]): Block[] => [
        { kind: 'paragraph', spans: [{ text: label, face: 700 }], leads: true },
        { kind: 'paragraph', spans: [{ text: words }], tight: true },
      ]),
      ...(isLarge(report) ? [paragraph(say('publication.too-many'))] : []),
      ...tablesOf(report, say).flatMap((table) => [heading('chapter', 2, table.title), ...figureBlocks(table)]),
      ...(chart
        ? [
            heading('chapter', 2, chart.title),
            { kind: 'figure', drawing: chart.drawing, width: PICTURE, alt: chart.title, description: [{ text: chart.description }] } as const, // prettier-ignore
          ]
        : []),
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

const heading = (look: Heading['look'], level: Heading['level'], words: string): Heading => ({
  kind: 'heading',
  look,
  level,
  spans: [{ text: words }],
  bookmark: words,
});
