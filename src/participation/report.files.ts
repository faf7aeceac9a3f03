import type { Readable } from 'node:stream';
import { csvStream, sheet, xlsx, type Column } from '../documents/index.js';
import { dayInWords, momentInWords, type Say } from '../shared/index.js';
import { csvLines, presentReport, type Report } from './participation.presenter.js';

type Line = ReturnType<typeof csvLines>[number];

/** The columns of a report as a file, the same in each kind. */
const columnsIn = (say: Say): Column<Line>[] => [
  { header: say('participation.csv.istat'), text: ({ istat }) => istat, width: 14 },
  { header: say('participation.csv.municipality'), text: ({ municipality }) => municipality },
  { header: say('participation.csv.unit'), text: ({ unit }) => unit, width: 30 },
  { header: say('participation.csv.profession'), text: ({ profession }) => profession },
  { header: say('participation.enrolled'), number: ({ enrolled }) => enrolled },
  { header: say('participation.in-progress'), number: ({ inProgress }) => inProgress },
  { header: say('participation.completed'), number: ({ completed }) => completed },
  { header: say('participation.csv.as-of'), day: ({ asOf }) => asOf },
];

/** The figures as CSV. */
export const reportCsv = (report: Report, say: Say): Readable => csvStream(csvLines(report, say), columnsIn(say));

/** The figures as a workbook, with a sheet that says how they were counted and when. */
export function reportWorkbook(report: Report, say: Say, at: Date): Readable {
  const note: Column<readonly [string, string]>[] = [
    { header: say('report.note'), text: ([label]) => label },
    { header: say('report.note.text'), text: ([, words]) => words, width: 100 },
  ];
  return xlsx(
    [
      sheet(say('participation.title'), csvLines(report, say), columnsIn(say)),
      sheet(say('report.notes'), notesOf(report, say, at), note),
    ],
    at,
  );
}

/** What whoever receives the figures must know of them, each with its label. */
export function notesOf(report: Report, say: Say, at: Date): [label: string, words: string][] {
  return [
    [say('participation.as-of'), dayInWords(report.asOf, say.language)],
    [say('report.filters'), filtersInWords(report, say)],
    [say('report.rule'), presentReport(report, say).rule],
    [say('report.disclosure'), say('report.disclosure.text')],
    [say('report.made'), momentInWords(at, say.language)],
  ];
}

/** What the figures were narrowed to: “Cesate · Riconoscere · Infermiera”. */
function filtersInWords({ municipality, unit, profession, choices }: Report, say: Say): string {
  const chosen = [
    choices.municipalities.find(({ istat }) => istat === municipality)?.name ?? say('participation.all-municipalities'),
    choices.units.find(({ slug }) => slug === unit)?.title ?? say('participation.all-units'),
    choices.professions.find(({ code }) => code === profession)?.name ?? say('participation.all-professions'),
  ];
  return chosen.join(' · ');
}
