import { bars, funnel, type Legend } from '../documents/index.js';
import { LOCALES, type Say } from '../shared/index.js';
import { coverage, discloses, suppress } from '../statistics/index.js';
import type { Evidence } from './evidence.service.js';
import { decimal, interval } from './in-figures.js';
import { directionOf, heldBack, ofDay, type Section } from './section.js';

const CALIBRATED = 30; // people

/** What the course itself tells: coverage, the way people go, signs, certainty. */
export const courseSections = (evidence: Evidence, say: Say): Section[] => [
  coverageSection(evidence, say),
  pathSection(evidence, say),
  signsSection(evidence, say),
  certaintySection(evidence, say),
];

function coverageSection({ coverage: covering, asOf }: Evidence, say: Say): Section {
  const sorted = covering.toSorted((one, other) => one.name.localeCompare(other.name, LOCALES.it));
  const { hidden, totalHidden } = suppress(sorted.map(({ municipality: name, completed }) => ({ name, people: completed.figure })));
  const isHidden = (istat: string, people: number) => hidden.has(istat) || (totalHidden && people > 0);
  const unknown = say('participation.coverage.unknown');
  const places = sorted.map(({ municipality, name, target, completed }) => {
    const shown = isHidden(municipality, completed.figure) ? null : completed.figure;
    const covered = target === null ? null : coverage({ target, completed: shown ?? 0, champions: 0 });
    const share = covered && shown !== null && discloses(target!, 'percent') ? covered.rate : null;
    return { name, target, shown, covered, share };
  });
  const legend: Legend[] = [
    { look: 'solid', text: say('participation.coverage.trained') },
    { look: 'open', text: say('evidence.coverage.missing') },
  ];
  const drawn = places.flatMap(({ name, target, shown, covered }) =>
    target && shown !== null
      ? [
          {
            label: name,
            value: say('participation.of', { completed: shown, enrolled: target }),
            solid: shown,
            hatched: 0,
            open: Math.max(0, target - shown),
            goal: covered?.needed ?? null,
          },
        ]
      : [],
  );
  return {
    id: 'copertura',
    title: say('evidence.coverage.title'),
    of: ofDay(
      {
        publishedOn: latest(
          sorted.map(({ completed }) => completed.publishedOn),
          asOf,
        ),
      },
      say,
    ),
    sentences: [say('evidence.coverage.text')],
    columns: [
      say('participation.municipality'),
      ...['target', 'trained', 'share', 'needed', 'champions'].map((key) => say(`participation.coverage.${key}`)),
    ],
    rows: places.map(({ name, target, shown, covered, share }) => ({
      name,
      figures: [
        target ?? unknown,
        shown ?? say('evidence.nd'),
        share === null ? say('participation.coverage.none') : say('participation.coverage.percent', { share }),
        covered?.needed ?? '—',
        covered?.championsNeeded ?? '—',
      ],
    })),
    chart: drawn.some(({ solid }) => solid > 0)
      ? { description: say('evidence.coverage.chart'), drawing: bars(drawn, legend) }
      : null,
  };
}

function pathSection({ path, asOf }: Evidence, say: Say): Section {
  const steps = path.map(({ step, people }) => ({
    label: typeof step === 'number' ? say('evidence.path.unit', { number: step }) : say(`evidence.path.${step}`),
    people: people.figure,
    value: people.figure > 0 && people.figure < 5 ? say('evidence.nd') : String(people.figure),
  }));
  const told = steps.filter(({ value, people }) => value === String(people));
  return {
    id: 'percorso',
    title: say('evidence.path.title'),
    of: ofDay(
      {
        publishedOn: latest(
          path.map(({ people }) => people.publishedOn),
          asOf,
        ),
      },
      say,
    ),
    sentences: [say('evidence.path.text')],
    columns: [say('evidence.path.step'), say('evidence.people')],
    rows: steps.map(({ label, value }) => ({ name: label, figures: [value] })),
    chart: told.length > 1 ? { description: say('evidence.path.chart'), drawing: funnel(told) } : null,
  };
}

function signsSection({ signs }: Evidence, say: Say): Section {
  const { first, last } = signs.figure;
  const base = { id: 'segni', title: say('evidence.signs.title'), of: ofDay(signs, say), chart: null };
  if (!first || !last) return { ...base, of: null, sentences: [heldBack(signs, 10, say)], columns: [], rows: [] };
  return {
    ...base,
    sentences: [
      say(`evidence.observed.${directionOf(first.sensitivity.value, last.sensitivity.value)}`),
      say('evidence.signs.text', { people: signs.people }),
    ],
    columns: ['deck', 'cards', 'sensitivity', 'criterion'].map((key) => say(`evidence.signs.${key}`)),
    rows: [
      { told: first, name: say('evidence.signs.first') },
      { told: last, name: say('evidence.signs.last') },
    ].map(({ told, name }) => ({
      name,
      figures: [told.cards, interval(told.sensitivity, 2, say), decimal(told.criterion, 2, say.language)],
    })),
  };
}

function certaintySection({ certainty }: Evidence, say: Say): Section {
  const base = { id: 'sicurezza', title: say('evidence.certainty.title'), of: ofDay(certainty, say), chart: null };
  if (!certainty.figure) return { ...base, of: null, sentences: [heldBack(certainty, CALIBRATED, say)], columns: [], rows: [] };
  const inPercent = (share: { value: number; low: number; high: number } | null) =>
    share && { value: share.value * 100, low: share.low * 100, high: share.high * 100 };
  return {
    ...base,
    sentences: [say('evidence.certainty.text', { people: certainty.people })],
    columns: ['level', 'responses', 'right', 'verdict'].map((key) => say(`evidence.certainty.${key}`)),
    rows: certainty.figure.map(({ level, responses, share, verdict }) => ({
      name: say(`evidence.certainty.level-${level}`),
      figures: [
        responses < 5 && responses > 0 ? say('evidence.nd') : responses,
        interval(inPercent(share), 1, say),
        say(`evidence.certainty.is.${verdict}`),
      ],
    })),
  };
}

/** The newest day of several, which is not after this one. */
const latest = (days: readonly string[], otherwise: string): string => days.toSorted().at(-1) ?? otherwise;
