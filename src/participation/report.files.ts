import type { Readable } from 'node:stream';
import { csvStream, sheet, xlsx, type Column } from '../documents/index.js';
import { dayInWords, momentInWords, type Say } from '../shared/index.js';
import { figureSheet, type FigureTable } from './figure-table.js';
import { coverageTable, figureTables, monthTable } from './figures.presenter.js';
import { fileLines, matrixOf, type FileLine } from './participation.presenter.js';
import type { MunicipalityFigures, Report } from './report.js';

type Rows = AsyncIterable<MunicipalityFigures>;

/** The columns of a report as a file, the same in each kind. */
const columnsIn = (say: Say): Column<FileLine>[] => [
  { header: say('participation.csv.istat'), text: ({ istat }) => istat, width: 14 },
  { header: say('participation.csv.municipality'), text: ({ municipality }) => municipality },
  { header: say('participation.csv.unit'), text: ({ title }) => title, width: 30 },
  { header: say('participation.csv.profession'), text: ({ profession }) => profession },
  { header: say('participation.enrolled'), number: ({ enrolled }) => enrolled },
  { header: say('participation.in-progress'), number: ({ inProgress }) => inProgress },
  { header: say('participation.completed'), number: ({ completed }) => completed },
  { header: say('participation.csv.as-of'), day: ({ asOf }) => asOf },
];

/** The figures as CSV: of all municipalities, however many there are, and never of all at once. */
export const reportCsv = (report: Report, rows: Rows, say: Say): Readable => csvStream(linesOf(report, rows, say), columnsIn(say));

/** The figures as a workbook: a sheet for each table of the page, and one that says how they were counted and when. */
export function reportWorkbook(report: Report, rows: () => Rows, say: Say, at: Date): Readable {
  const note: Column<readonly [string, string]>[] = [
    { header: say('report.note'), text: ([label]) => label },
    { header: say('report.note.text'), text: ([, words]) => words, width: 100 },
  ];
  const [, , ...details] = figureTables(report, say);
  const byMunicipality = report.course === null ? [] : [coverageTable, monthTable];
  return xlsx(
    [
      sheet(say('participation.title'), linesOf(report, rows(), say), columnsIn(say)),
      ...byMunicipality.map((table) => figureSheet(table(report, say), tableRows(report, rows(), say, table))),
      ...details.map((table) => figureSheet(table, table.rows)),
      sheet(say('report.notes'), notesOf(report, say, at), note),
    ],
    at,
  );
}

async function* linesOf(report: Report, rows: Rows, say: Say): AsyncGenerator<FileLine> {
  for await (const row of rows) yield* fileLines(report, [row], say);
}

/** The rows of a table of municipalities, one after the other. */
async function* tableRows(report: Report, rows: Rows, say: Say, table: typeof coverageTable) {
  for await (const row of rows) yield* table({ ...report, municipalities: [row] }, say).rows;
}

/** What whoever receives the figures must know of them, each with its label. */
export function notesOf(report: Report, say: Say, at: Date): [label: string, words: string][] {
  return [
    [say('participation.as-of'), dayInWords(report.asOf, say.language)],
    [say('report.filters'), filtersInWords(report, say)],
    [say('report.rule'), matrixOf(report, say).rule],
    ...rulesOf(figureTables(report, say)),
    [say('report.disclosure'), say('report.disclosure.text')],
    [say('report.made'), momentInWords(at, say.language)],
  ];
}

/** How each table was counted; tables with one rule share it. */
function rulesOf(tables: readonly FigureTable[]): [titles: string, rule: string][] {
  const rules = [...new Set(tables.map(({ rule }) => rule))];
  const titles = (rule: string) => tables.filter((table) => table.rule === rule).map(({ title }) => title);
  return rules.map((rule) => [titles(rule).join(' · '), rule]);
}

/** What the figures were narrowed to: “Cesate · Riconoscere · Infermiera”. */
function filtersInWords({ shown, unit, profession, allUnits, professions }: Report, say: Say): string {
  const chosen = [
    shown.chosen?.name ?? say('participation.all-municipalities'),
    allUnits.find(({ slug }) => slug === unit)?.title ?? say('participation.all-units'),
    professions.find(({ code }) => code === profession)?.name ?? say('participation.all-professions'),
  ];
  return chosen.join(' · ');
}
