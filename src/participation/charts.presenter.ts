import { bars, curve, funnel, tiles, type Drawing, type Legend } from '../documents/index.js';
import { dayInWords, shortMonth, type CalendarDay, type Say } from '../shared/index.js';
import type { ChartRow } from '../web/index.js';
import { squaresOf } from './domain/cartogram.js';
import { table, type Figures } from './domain/table.js';
import type { Report } from './participation.presenter.js';
import type { Count } from './participation.service.js';

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
  readonly counts: readonly Count[];
}

interface Named extends Figures {
  readonly name: string;
}

/**
 * What a report shows as pictures: of one unit its municipalities, where they lie, the way people go and a year; of several, the units.
 * They are counts of people for those who may see the persons, so no figure is held back, and none is a percentage.
 */
export function presentCharts(report: Report, past: readonly Past[], say: Say): Chart[] {
  const { rows, total } = tableOf(report);
  if (!report.unit) {
    const titles = new Map(report.units.map(({ slug, title }) => [slug, title]));
    const units = total.units.map(({ unit, ...figures }) => ({ name: titles.get(unit)!, ...figures }));
    return [barChart('unit', units, say)];
  }
  const names = new Map(report.municipalities.map(({ istat, name }) => [istat, name]));
  const places = rows.map(({ municipality, units }) => ({ name: names.get(municipality)!, istat: municipality, ...units[0]! }));
  return [
    ...(places.length > 1 ? [barChart('municipality', places, say)] : []),
    ...mapChart(places, say),
    funnelChart(total.units[0]!, say),
    ...(past.length > 1 ? [yearChart(report, past, say)] : []),
  ];
}

const figureColumns = (first: string, say: Say): string[] => [
  first,
  say('participation.enrolled'),
  say('participation.in-progress'),
  say('participation.completed'),
];
const figuresOf = ({ enrolled, inProgress, completed }: Figures): number[] => [enrolled, inProgress, completed];
const inWords = ({ completed, enrolled }: Figures, say: Say): string => say('participation.of', { completed, enrolled });

function barChart(of: 'municipality' | 'unit', figures: readonly Named[], say: Say): Chart {
  const legend: Legend[] = [
    { look: 'solid', text: say('chart.completed') },
    { look: 'hatched', text: say('chart.in-progress') },
    { look: 'open', text: say('chart.not-begun') },
  ];
  const drawn = figures.map((figure) => ({
    label: figure.name,
    value: inWords(figure, say),
    solid: figure.completed,
    hatched: figure.inProgress,
    open: figure.enrolled - figure.completed - figure.inProgress,
    goal: null,
  }));
  return {
    id: `chart-by-${of}`,
    title: say(`chart.by-${of}`),
    description: say(`chart.by-${of}.text`),
    drawing: bars(drawn, legend),
    columns: figureColumns(say(`participation.${of}`), say),
    rows: figures.map((figure) => ({ name: figure.name, figures: figuresOf(figure) })),
  };
}

function mapChart(places: readonly (Named & { readonly istat: string })[], say: Say): Chart[] {
  const squares = squaresOf(places.map(({ istat }) => istat));
  if (!squares) return [];
  const drawn = places.map((place, index) => ({
    ...squares[index]!,
    label: place.name,
    value: inWords(place, say),
    solid: place.completed,
    whole: place.enrolled,
  }));
  return [
    {
      id: 'chart-map',
      title: say('chart.map'),
      description: say('chart.map.text'),
      drawing: tiles(drawn),
      columns: [say('participation.municipality'), say('participation.completed'), say('participation.enrolled')],
      rows: places.map(({ name, completed, enrolled }) => ({ name, figures: [completed, enrolled] })),
    },
  ];
}

function funnelChart({ enrolled, inProgress, completed }: Figures, say: Say): Chart {
  const stages = [
    { label: say('participation.enrolled'), people: enrolled },
    { label: say('chart.begun'), people: inProgress + completed },
    { label: say('participation.completed'), people: completed },
  ];
  return {
    id: 'chart-funnel',
    title: say('chart.funnel'),
    description: say('chart.funnel.text'),
    drawing: funnel(stages.map(({ label, people }) => ({ label, people, value: String(people) }))),
    columns: [say('chart.step'), say('chart.people')],
    rows: stages.map(({ label, people }) => ({ name: label, figures: [people] })),
  };
}

function yearChart(report: Report, past: readonly Past[], say: Say): Chart {
  const days = past.map(({ day, counts }) => ({ day, ...tableOf({ ...report, counts }).total.units[0]! }));
  const last = days.length - 1;
  return {
    id: 'chart-year',
    title: say('chart.year'),
    description: say('chart.year.text'),
    drawing: curve(
      days.map(({ day }, index) => ({ label: (last - index) % 4 === 0 ? shortMonth(day, say.language) : null })),
      [
        { label: say('participation.enrolled'), values: days.map(({ enrolled }) => enrolled), look: 'dashed' },
        { label: say('participation.completed'), values: days.map(({ completed }) => completed), look: 'whole' },
      ],
    ),
    columns: [say('chart.day'), say('participation.enrolled'), say('participation.completed')],
    rows: days.map(({ day, enrolled, completed }) => ({ name: dayInWords(day, say.language), figures: [enrolled, completed] })),
  };
}

const tableOf = ({ counts, municipalities, units }: Report) =>
  table(
    counts,
    municipalities.map(({ istat }) => istat),
    units.map(({ slug }) => slug),
  );
