import { bars, type Drawing } from '../documents/index.js';
import { tableView } from '../participation/index.js';
import { dayInWords, type Say } from '../shared/index.js';
import { optionsOf, pictureOf, problemList, type ChartView } from '../web/index.js';
import { inWords, isLarge, linesOf, tablesOf, type PublicReport } from './public-report.js';

export const ADDRESS = '/partecipazione/pubblica';

/** The page: the day, the total, the tables, a picture of the municipalities, the files. */
export function presentEdition(report: PublicReport, say: Say) {
  const { edition, days, refused } = report;
  const problems = { ...(refused !== null && { al: say('publication.no-edition', { typed: refused }) }) };
  const [total] = linesOf(report);
  const chart = chartOf(report, say);
  return {
    title: say('publication.title'),
    lead: say('publication.lead', { day: dayInWords(edition.on, say.language) }),
    breadcrumb: [{ href: '/partecipazione', label: say('participation.title') }, { label: say('publication.title') }],
    problems,
    problemList: problemList(problems),
    days: optionsOf(
      days.map((day) => ({ value: day, label: dayInWords(day, say.language) })),
      edition.on,
      say('publication.newest'),
    ),
    total: inWords(total!, say),
    tables: tablesOf(report, say).map(tableView),
    large: isLarge(report),
    noCells: edition.cells === null,
    chart: chart && { ...chart, picture: pictureOf(chart.drawing) },
    files: (['xlsx', 'csv', 'pdf'] as const).map((kind) => ({
      href: `${ADDRESS}.${kind}?al=${edition.on}`,
      label: say(`participation.download.${kind}`),
      primary: kind === 'xlsx',
    })),
  };
}

/** The municipalities as lying bars on one scale, in alphabetical order; what is held back has no length. */
export function chartOf(report: PublicReport, say: Say): (Omit<ChartView, 'picture'> & { readonly drawing: Drawing }) | null {
  if (isLarge(report)) return null;
  const towns = linesOf(report).filter(({ municipality, profession }) => municipality !== null && profession === null);
  const drawn = towns.map((line) => ({
    label: line.municipality!,
    value: inWords(line, say),
    solid: line.people ?? 0,
    hatched: 0,
    open: 0,
    goal: null,
  }));
  return {
    id: 'grafico-comuni',
    title: say('publication.chart'),
    description: say('publication.chart.text'),
    drawing: bars(drawn, [{ look: 'solid', text: say('publication.trained') }]),
    columns: [say('participation.municipality'), say('publication.trained')],
    rows: towns.map((line) => ({ name: line.municipality!, figures: [inWords(line, say)] })),
  };
}
