import { bars, curve, funnel, tiles, type Drawing, type Legend } from '../documents/index.js';
import { dayInWords, shortMonth, type CalendarDay, type Say } from '../shared/index.js';
import type { ChartRow } from '../web/index.js';
import { squaresOf } from './domain/cartogram.js';
import type { ThreeDays } from './domain/month.js';
import { certifiedIn, stepsOf } from './domain/path.js';
import { figuresOf, type Figures } from './domain/table.js';
import { wholePath } from './figures.presenter.js';
import { wholeOf, type Report } from './report.js';

/** A picture with its numbers, for page and paper. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly drawing: Drawing;
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
}

/** The figures of another day, counted like those of the report. */
export interface Past {
  readonly day: CalendarDay;
  readonly now: ThreeDays['now'];
}

interface Named extends Figures {
  readonly name: string;
}

/**
 * What a report shows as pictures: where the municipalities lie, the way people go and a year; of several units also the units, of one
 * its municipalities. They are counts of people for those who may see the persons, so no figure is held back, and none is a percentage.
 */
export function presentCharts(report: Report, past: readonly Past[], say: Say): Chart[] {
  return report.unit ? unitCharts(report, report.unit, past, say) : courseCharts(report, past, say);
}

function unitCharts(report: Report, unit: string, past: readonly Past[], say: Say): Chart[] {
  const of = (now: ThreeDays['now']) => figuresOf(now, [unit])[0]!;
  const places = report.municipalities.map(({ municipality: { name, istat }, now }) => ({ name, istat, ...of(now) }));
  const whole = of(wholeOf(report).now);
  const points = past.map(({ day, now }) => ({ day, people: of(now).enrolled, done: of(now).completed }));
  return [
    ...(places.length > 1 && !report.network ? [barChart('municipality', places, say)] : []), // some of them are not a picture of all
    ...mapChart(
      report.network
        ? []
        : places.map(({ istat, name, enrolled, completed }) => ({ istat, name, whole: enrolled, solid: completed })),
      { text: say('chart.map.text'), done: say('participation.completed') },
      say,
    ),
    funnelChart(
      [
        { label: say('participation.enrolled'), people: whole.enrolled },
        { label: say('chart.begun'), people: whole.inProgress + whole.completed },
        { label: say('participation.completed'), people: whole.completed },
      ],
      { title: say('chart.funnel'), description: say('chart.funnel.text') },
      say,
    ),
    ...yearChart(points, { description: say('chart.year.text'), done: say('participation.completed') }, say),
  ];
}

function courseCharts(report: Report, past: readonly Past[], say: Say): Chart[] {
  const { course, allUnits, network } = report;
  const steps = stepsOf(allUnits);
  const first = steps[0]?.units.map(({ slug }) => slug) ?? [];
  const enrolled = (now: ThreeDays['now']) => figuresOf(now, first).reduce((sum, figures) => sum + figures.enrolled, 0);
  const path = wholePath(report);
  const titles = new Map(allUnits.map(({ slug, title }) => [slug, title]));
  const units = figuresOf(wholeOf(report).now, [...titles.keys()]).map(({ unit, ...figures }) => ({
    name: titles.get(unit)!,
    ...figures,
  }));
  const places = report.municipalities.map(({ municipality: { name, istat }, now }) => ({
    istat,
    name,
    whole: enrolled(now),
    solid: certifiedIn(now, course),
  }));
  const points = past.map(({ day, now }) => ({ day, people: enrolled(now), done: certifiedIn(now, course) }));
  return [
    funnelChart(
      [
        { label: say('participation.enrolled'), people: path.enrolled },
        ...steps.map(({ number }, at) => ({ label: say('chart.step-completed', { number }), people: path.completed[at]! })),
        { label: say('participation.month.certified'), people: path.certified },
      ],
      { title: say('chart.path'), description: say('chart.path.text') },
      say,
    ),
    ...mapChart(network ? [] : places, { text: say('chart.map-course.text'), done: say('participation.month.certified') }, say),
    barChart('unit', units, say),
    ...yearChart(points, { description: say('chart.year-course.text'), done: say('participation.month.certified') }, say),
  ];
}

const figureColumns = (first: string, say: Say): string[] => [
  first,
  say('participation.enrolled'),
  say('participation.in-progress'),
  say('participation.completed'),
];
const inWords = (completed: number, enrolled: number, say: Say): string => say('participation.of', { completed, enrolled });

function barChart(of: 'municipality' | 'unit', figures: readonly Named[], say: Say): Chart {
  const legend: Legend[] = [
    { look: 'solid', text: say('chart.completed') },
    { look: 'hatched', text: say('chart.in-progress') },
    { look: 'open', text: say('chart.not-begun') },
  ];
  const drawn = figures.map(({ name, enrolled, inProgress, completed }) => ({
    label: name,
    value: inWords(completed, enrolled, say),
    solid: completed,
    hatched: inProgress,
    open: enrolled - completed - inProgress,
    goal: null,
  }));
  return {
    id: `chart-by-${of}`,
    title: say(`chart.by-${of}`),
    description: say(`chart.by-${of}.text`),
    drawing: bars(drawn, legend),
    columns: figureColumns(say(`participation.${of}`), say),
    rows: figures.map(({ name, enrolled, inProgress, completed }) => ({ name, figures: [enrolled, inProgress, completed] })),
  };
}

interface OnMap {
  readonly istat: string;
  readonly name: string;
  readonly whole: number; // people
  readonly solid: number; // people, of these
}

function mapChart(places: readonly OnMap[], { text, done }: { readonly text: string; readonly done: string }, say: Say): Chart[] {
  const squares = squaresOf(places.map(({ istat }) => istat));
  if (!squares) return [];
  const drawn = places.map(({ name, whole, solid }, index) => ({
    ...squares[index]!,
    label: name,
    value: inWords(solid, whole, say),
    solid,
    whole,
  }));
  return [
    {
      id: 'chart-map',
      title: say('chart.map'),
      description: text,
      drawing: tiles(drawn),
      columns: [say('participation.municipality'), done, say('participation.enrolled')],
      rows: places.map(({ name, solid, whole }) => ({ name, figures: [solid, whole] })),
    },
  ];
}

function funnelChart(
  stages: readonly { readonly label: string; readonly people: number }[],
  about: { readonly title: string; readonly description: string },
  say: Say,
): Chart {
  return {
    id: 'chart-funnel',
    ...about,
    drawing: funnel(stages.map(({ label, people }) => ({ label, people, value: String(people) }))),
    columns: [say('chart.step'), say('chart.people')],
    rows: stages.map(({ label, people }) => ({ name: label, figures: [people] })),
  };
}

function yearChart(
  points: readonly { readonly day: CalendarDay; readonly people: number; readonly done: number }[],
  about: { readonly description: string; readonly done: string },
  say: Say,
): Chart[] {
  if (points.length < 2) return [];
  const last = points.length - 1;
  return [
    {
      id: 'chart-year',
      title: say('chart.year'),
      description: about.description,
      drawing: curve(
        points.map(({ day }, index) => ({ label: (last - index) % 4 === 0 ? shortMonth(day, say.language) : null })),
        [
          { label: say('participation.enrolled'), values: points.map(({ people }) => people), look: 'dashed' },
          { label: about.done, values: points.map(({ done }) => done), look: 'whole' },
        ],
      ),
      columns: [say('chart.day'), say('participation.enrolled'), about.done],
      rows: points.map(({ day, people, done }) => ({ name: dayInWords(day, say.language), figures: [people, done] })),
    },
  ];
}
