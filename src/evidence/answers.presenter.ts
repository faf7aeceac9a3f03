import { bars, type Legend } from '../documents/index.js';
import type { Say } from '../shared/index.js';
import { discloses, FEWEST, gainBand } from '../statistics/index.js';
import { SCALE } from '../surveys/index.js';
import type { Change } from './domain/change.js';
import type { Counted } from './domain/groups.js';
import type { Evidence } from './evidence.service.js';
import { decimal, interval } from './in-figures.js';
import { directionOf, heldBack, ofDay, type Section } from './section.js';

const MEANS = 10; // people

type Answers = NonNullable<Evidence['answers']>;

/** What people answered in a campaign: learning, what was kept, how ready they feel, commitments. */
export function answerSections({ answers }: Evidence, say: Say): Section[] {
  if (!answers) return [];
  return [
    learningSection(answers, say),
    retainedSection(answers, say),
    readySection(answers, say),
    commitmentSection(answers, say),
  ];
}

function learningSection({ learning, enrolled }: Answers, say: Say): Section {
  const change = learning.figure;
  const base = { id: 'apprendimento', title: say('evidence.learning.title'), of: ofDay(learning, say) };
  if (change.before === null) return { ...base, ...nothing, sentences: [heldBack(learning, MEANS, say)] };
  const share = discloses(change.people, 'percent') && enrolled > 0 ? (100 * change.people) / enrolled : null;
  const gained = change.normalised === null ? null : gainBand(change.normalised);
  return {
    ...base,
    sentences: [
      say(`evidence.observed.${directionOf(change.before, change.after!)}`),
      share === null
        ? say('evidence.answered', { people: change.people, enrolled })
        : say('evidence.answered-share', { people: change.people, enrolled, share: decimal(share, 1, say.language) }),
      say('evidence.learning.text'),
      ...(gained
        ? [
            say('evidence.learning.gained', {
              value: decimal(change.normalised, 2, say.language),
              band: say(`evidence.learning.${gained}`),
            }),
          ]
        : []),
    ],
    columns: changeColumns(say),
    rows: [changeRow(say('evidence.learning.row'), change, 1, say)],
    chart: meansChart(
      [
        { name: say('evidence.before'), mean: change.before },
        { name: say('evidence.after'), mean: change.after! },
      ],
      { low: 0, high: 100, digits: 1 },
      say,
    ),
  };
}

function retainedSection({ retained }: Answers, say: Say): Section {
  const { people, missing, before, after, later, share } = retained.figure;
  const base = { id: 'dopo-90-giorni', title: say('evidence.retained.title'), of: ofDay(retained, say) };
  if (before === null) return { ...base, ...nothing, sentences: [heldBack(retained, MEANS, say)] };
  const means = [
    { name: say('evidence.before'), mean: before },
    { name: say('evidence.after'), mean: after! },
    { name: say('evidence.later'), mean: later! },
  ];
  return {
    ...base,
    sentences: [
      share === null
        ? say('evidence.retained.no-gain')
        : say('evidence.retained.share', { share: decimal(share, 2, say.language) }),
      say('evidence.retained.text', { people, missing }),
    ],
    columns: [say('evidence.when'), say('evidence.mean-percent')],
    rows: means.map(({ name, mean }) => ({ name, figures: [decimal(mean, 1, say.language)] })),
    chart: meansChart(means, { low: 0, high: 100, digits: 1 }, say),
  };
}

function readySection({ ready }: Answers, say: Say): Section {
  const { asked, lookingBack } = ready.figure;
  const base = { id: 'sentirsi-pronti', title: say('evidence.ready.title'), of: ofDay(ready, say) };
  if (asked.before === null || lookingBack.before === null)
    return { ...base, ...nothing, sentences: [heldBack(ready, MEANS, say)] };
  return {
    ...base,
    sentences: [say(`evidence.observed.${directionOf(lookingBack.before, lookingBack.after!)}`), say('evidence.ready.text')],
    columns: changeColumns(say),
    rows: [
      changeRow(say('evidence.ready.asked', { people: asked.people }), asked, 2, say),
      changeRow(say('evidence.ready.looking-back', { people: lookingBack.people }), lookingBack, 2, say),
    ],
    chart: meansChart(
      [
        { name: say('evidence.before'), mean: asked.before },
        { name: say('evidence.ready.before-seen-from-now'), mean: lookingBack.before },
        { name: say('evidence.after'), mean: lookingBack.after! },
      ],
      { ...SCALE, digits: 2 },
      say,
    ),
  };
}

function commitmentSection({ commitments }: Answers, say: Say): Section {
  const base = { id: 'impegni', title: say('evidence.commitments.title'), of: ofDay(commitments, say) };
  const undertaken = commitments.figure;
  if (!undertaken) return { ...base, ...nothing, sentences: [heldBack(commitments, FEWEST, say)] };
  const cell = (counted: readonly Counted[] | null, name: string) => {
    const people = counted?.find((one) => one.name === name)?.people ?? null;
    return people ?? say('evidence.nd');
  };
  return {
    ...base,
    sentences: [say('evidence.commitments.text', { people: commitments.people, chosen: undertaken.chosen })],
    columns: [say('evidence.commitments.outcome'), say('evidence.commitments.day30'), say('evidence.commitments.day90')],
    rows: ['done', 'no_occasion', 'not_yet'].map((name) => ({
      name: say(`boosters.commitment.${name}`),
      figures: [cell(undertaken.after30, name), cell(undertaken.after90, name)],
    })),
    chart: null,
  };
}

const nothing = { of: null, columns: [], rows: [], chart: null } as const;

const changeColumns = (say: Say): string[] =>
  ['what', 'before', 'after', 'difference', 'g'].map((key) => say(`evidence.column.${key}`));

const changeRow = (name: string, { before, after, difference, g }: Change, digits: number, say: Say) => ({
  name,
  figures: [
    decimal(before, digits, say.language),
    decimal(after, digits, say.language),
    interval(difference, digits, say),
    interval(g, 2, say),
  ],
});

interface Mean {
  readonly name: string;
  readonly mean: number;
}

/** Means as bars on their scale, each with its number. */
function meansChart(means: readonly Mean[], { low, high, digits }: { low: number; high: number; digits: number }, say: Say) {
  const legend: Legend[] = [
    { look: 'solid', text: say('evidence.chart.mean') },
    { look: 'open', text: say('evidence.chart.rest', { high }) },
  ];
  const drawn = means.map(({ name, mean }) => ({
    label: name,
    value: decimal(mean, digits, say.language),
    solid: mean - low,
    hatched: 0,
    open: high - mean,
    goal: null,
  }));
  return { description: say('evidence.chart.text', { low, high }), drawing: bars(drawn, legend) };
}
