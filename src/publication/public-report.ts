import { people, words, type Figure as Cell, type FigureRow, type FigureTable } from '../participation/index.js';
import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Profession } from '../territory/index.js';
import { cellOf, type Edition, type Figure } from './domain/edition.js';

/** An edition and what its codes are called: all that page and files are made of. */
export interface PublicReport {
  readonly edition: Edition;
  readonly days: readonly CalendarDay[]; // those that have an edition, the newest first
  readonly refused: string | null; // a day that was asked for and has none
  readonly municipalities: readonly Municipality[]; // in alphabetical order
  readonly professions: readonly Profession[];
}

const OF_A_PAGE = 25; // municipalities; those of a larger network are in the files that hold rows

/** Whether the municipalities have room on a page. */
export const isLarge = ({ municipalities }: PublicReport): boolean => municipalities.length > OF_A_PAGE;

/** A figure as page, paper and files have it. */
export interface Line {
  readonly istat: string | null; // null, here and below: all of them together
  readonly municipality: string | null;
  readonly profession: string | null;
  readonly people: number | null; // null: held back
  readonly on: CalendarDay | null; // the day it is of
}

/** Everything an edition prints, a line for each figure: the total, municipalities, professions, and municipalities by profession. */
export function linesOf({ edition, municipalities, professions }: PublicReport): Line[] {
  const all = { istat: null, municipality: null, profession: null };
  const towns = [...municipalities].map(({ istat, name }) => ({ istat, municipality: name, code: istat }));
  const trades = [...professions].map(({ code, name }) => ({ profession: name, code }));
  const of = (figure: Figure | undefined) =>
    figure?.shown ? { people: figure.last!.people, on: figure.last!.on } : { people: null, on: null };
  const { cells } = edition;
  return [
    { ...all, ...of(edition.total) },
    ...towns.map(({ code, ...town }) => ({ ...all, ...town, ...of(edition.municipalities[code]) })),
    ...trades.map(({ code, ...trade }) => ({ ...all, ...trade, ...of(edition.professions[code]) })),
    ...(cells === null ? [] : towns.flatMap(({ code: town, ...names }) => trades.map(({ code, profession }) => ({ ...names, profession, people: cells.people[cellOf(town, code)] ?? null, on: cells.on })))), // prettier-ignore
  ];
}

/** The tables of page and paper, made of the lines. */
export function tablesOf(report: PublicReport, say: Say): FigureTable[] {
  const lines = linesOf(report);
  const [total] = lines as [Line];
  const towns = lines.filter(({ municipality, profession }) => municipality !== null && profession === null);
  const trades = lines.filter(({ municipality, profession }) => municipality === null && profession !== null);
  return [
    ...(isLarge(report) ? [] : [oneWay('municipality', towns.map((line) => [line.municipality!, line]), total, say)]), // prettier-ignore
    oneWay('profession', trades.map((line) => [line.profession!, line]), total, say), // prettier-ignore
    ...(isLarge(report) ? [] : twoWay(report, lines, say)),
  ];
}

/** How a figure is read: “14” or “n.d.”. */
export const inWords = ({ people: number }: Line, say: Say): string =>
  number === null ? say('publication.held-back') : String(number);

function oneWay(by: 'municipality' | 'profession', lines: readonly [string, Line][], total: Line, say: Say): FigureTable {
  const row = (name: string, line: Line): FigureRow => ({
    name,
    cells: [cell(line, say), words(line.on === null ? '—' : dayInWords(line.on, say.language))],
  });
  return {
    id: by === 'municipality' ? 'comuni' : 'professioni',
    title: say(`publication.by-${by}`),
    first: say(`participation.${by}`),
    columns: [{ label: say('publication.trained') }, { label: say('participation.as-of'), words: true }],
    rows: lines.map(([name, line]) => row(name, line)),
    total: row(say('participation.total'), total),
    rule: say('publication.rule'),
  };
}

function twoWay(
  { edition: { cells }, municipalities, professions }: PublicReport,
  lines: readonly Line[],
  say: Say,
): FigureTable[] {
  if (cells === null) return [];
  return [
    {
      id: 'comuni-e-professioni',
      title: say('publication.crossed'),
      first: say('participation.municipality'),
      columns: professions.map(({ name }) => ({ label: name })),
      rows: municipalities.map(({ name, istat }) => ({
        name,
        cells: lines.filter((line) => line.istat === istat && line.profession !== null).map((line) => cell(line, say)),
      })),
      total: null,
      rule: say('publication.crossed.rule', { day: dayInWords(cells.on, say.language) }),
    },
  ];
}

const cell = (line: Line, say: Say): Cell => (line.people === null ? words(inWords(line, say)) : people(line.people));
