import { aLesson, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { UnitProgress } from './unit-progress.js';
import { minutesOf, presentUnit, stepsOf } from './unit.presenter.js';

const say = sayIn('it');

const unit = aUnit({ lessons: [aLesson('uno'), aLesson('due')] });
const reading = (slug: string) => ({
  personId: '1',
  unit: unit.slug,
  lesson: slug,
  openedAt: new Date('2027-03-10T12:00:00Z'),
  section: null,
});
const progress = (given: Partial<Omit<UnitProgress, 'readings'>> & { opened?: readonly string[] } = {}): UnitProgress => ({
  unit,
  theirs: true,
  lessonsDone: [],
  checks: new Map(),
  steps: [],
  completed: false,
  ...given,
  readings: new Map((given.opened ?? []).map((slug) => [slug, reading(slug)])),
});
const BOTH = ['uno', 'due'];
const PRACTISED = ['signs_done', 'scenario_done'] as const;
const PASSED = [...PRACTISED, 'quiz_passed', 'critical_reviewed'] as const;
const ALL = [...PASSED, 'card_opened'] as const;

/** The steps as a row: F done, > the next, . to do. */
const row = (given: Parameters<typeof progress>[0]) =>
  stepsOf(progress(given), say)
    .map(({ done, current, todo }) => `${done ? 'F' : ''}${current ? '>' : ''}${todo ? '.' : ''}`)
    .join('');

describe('stepsOf', () => {
  it('lists lessons, cases, interview, quiz and card, in the order people meet them', () => {
    expect(stepsOf(progress(), say).map(({ label, href, content }) => [label, href, content])).toEqual([
      ['Lezione uno', '/moduli/riconoscere/lezioni/uno', true],
      ['Lezione due', '/moduli/riconoscere/lezioni/due', true],
      ['Casi: vedi i segni?', '/moduli/riconoscere/casi', false],
      ['Colloquio', '/moduli/riconoscere/colloquio', false],
      ['Quiz finale', '/moduli/riconoscere/tentativi/nuovo', false],
      ['Scheda: chi chiamare', '/moduli/riconoscere/scheda', false],
    ]);
  });

  it.each<{ name: string; given: Parameters<typeof progress>[0]; is: string }>([
    { name: 'nothing done', given: {}, is: '>.....' },
    { name: 'a lesson opened, not done', given: { opened: ['uno'] }, is: '>.....' },
    { name: 'the first lesson done', given: { opened: ['uno'], lessonsDone: ['uno'] }, is: 'F>....' },
    { name: 'the second lesson first', given: { lessonsDone: ['due'] }, is: '>F....' },
    { name: 'both lessons done', given: { lessonsDone: BOTH }, is: 'FF>...' },
    { name: 'the cases done', given: { lessonsDone: BOTH, steps: ['signs_done'] }, is: 'FFF>..' },
    { name: 'the interview first', given: { lessonsDone: BOTH, steps: ['scenario_done'] }, is: 'FF>F..' },
    { name: 'the card before the quiz', given: { lessonsDone: BOTH, steps: [...PRACTISED, 'card_opened'] }, is: 'FFFF>F' },
    { name: 'the quiz passed', given: { lessonsDone: BOTH, steps: PASSED }, is: 'FFFFF>' },
    {
      name: 'the quiz passed, with points to go over',
      given: { lessonsDone: BOTH, steps: [...PRACTISED, 'quiz_passed'] },
      is: 'FFFFF>.',
    },
    { name: 'everything done', given: { lessonsDone: BOTH, steps: ALL }, is: 'FFFFFF' },
    { name: 'completed, and a newer version asks for more', given: { completed: true }, is: 'FFFFFF' },
    { name: 'of another profession: no quiz', given: { theirs: false, lessonsDone: BOTH }, is: 'FF>..' },
  ])('$name: $is', ({ given, is }) => expect(row(given)).toBe(is));

  it('says how long a part is, that it is begun, and nothing once it is done', () => {
    const notes = stepsOf(progress({ opened: BOTH, lessonsDone: ['uno'] }), say).map(({ note }) => note);
    expect(notes).toEqual([null, 'già cominciata', 'circa 7 minuti', 'circa 9 minuti', '12 domande', 'circa 2 minuti']);
    expect(stepsOf(progress(), say)[0]!.note).toBe('circa 5 minuti');
  });
});

describe('minutesOf', () => {
  it.each([
    { characters: 0, minutes: 5 }, // three to read, two for the checks
    { characters: 1800, minutes: 5 },
    { characters: 2400, minutes: 6 },
    { characters: 2699, minutes: 6 },
    { characters: 2700, minutes: 7 },
    { characters: 4800, minutes: 10 },
  ])('$characters characters: $minutes', ({ characters, minutes }) =>
    expect(minutesOf({ markdown: 'x'.repeat(characters) })).toBe(minutes),
  );
});

describe('presentUnit', () => {
  it.each<{ name: string; given: Parameters<typeof progress>[0]; value: number; next: string | null; action: string }>([
    { name: 'new', given: {}, value: 0, next: 'Lezione uno', action: say('path.begin') },
    { name: 'begun', given: { lessonsDone: ['uno'] }, value: 1, next: 'Lezione due', action: say('path.go-on') },
    {
      name: 'done',
      given: { lessonsDone: BOTH, steps: ALL },
      value: 6,
      next: null,
      action: say('path.go-on'),
    },
  ])('$name: $value of 6, next $next', ({ given, value, next, action }) => {
    const view = presentUnit(progress(given), [], say);
    expect(view.progress).toEqual({ value, max: 6, label: `${value} passi fatti su 6` });
    expect(view.next?.label ?? null).toBe(next);
    expect(view.nextAction).toBe(action);
  });
});
