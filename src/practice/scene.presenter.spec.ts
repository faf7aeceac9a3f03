import type { Interview } from '../catalogue/index.js';
import { aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import { replay, type Decided } from './domain/replay.js';
import { presentInterviewEntry, presentReading } from './interview.presenter.js';
import type { OpenedRun } from './interviews.service.js';
import { presentEnding, presentScene } from './scene.presenter.js';

const say = sayIn('it');

const choice = (id: string, score: number, next: string) => ({
  id,
  text: `Scelta ${id}`,
  score,
  unsafe: score < 0,
  feedback: `Effetto ${id}`,
  next,
});
const node = (id: string, choices: Interview['nodes'][number]['choices']) => ({
  id,
  scene: `Scena ${id}`,
  choices,
  said: [],
  hidden: [],
});
const interview: Interview = {
  title: 'Allo sportello',
  note: 'Racconta paura.',
  setting: 'Un ufficio.',
  start: 'porta',
  nodes: [
    node('porta', [choice('a', -2, 'stanza'), choice('b', 2, 'stanza')]),
    node('stanza', [choice('c', 1, 'fine'), choice('d', 2, 'fine')]),
    { ...node('fine', []), said: ['Ha paura.'], hidden: ['I figli.'] },
  ],
  sources: [],
};
const unit = aUnit({ interview });
const after = (...choices: string[]): OpenedRun => {
  const log: Decided[] = choices.map((id) => ({ node: 'ab'.includes(id) ? 'porta' : 'stanza', choice: id }));
  const run = { id: '9', personId: '1', unit: unit.slug, unitVersion: 1, number: 1, startedAt: new Date(0), endedAt: null };
  return { run, unit, log, standing: replay(interview, log) };
};

describe('presentScene', () => {
  it('before the choice: words alone, nothing that tells one from another', () => {
    const view = presentScene(after(), 1, say);
    expect(view).toMatchObject({ kicker: 'Scelta 1', scene: 'Scena porta', settingOpen: true, taken: null });
    expect(view.choices).toEqual([
      { id: 'a', text: 'Scelta a' },
      { id: 'b', text: 'Scelta b' },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Effetto|unsafe|score/);
  });

  it.each([
    { taken: 'a', unsafe: say('practice.interview.unsafe') },
    { taken: 'b', unsafe: null },
  ])('after $taken: what it did, whether it is unsafe, nothing of the other', ({ taken, unsafe }) => {
    const view = presentScene(after(taken), 1, say);
    expect(view.choices).toBeNull();
    expect(view.taken).toMatchObject({
      feedback: `Effetto ${taken}`,
      unsafe,
      next: { href: '/moduli/riconoscere/colloquio/1/scelte/2#scena' },
    });
    expect(JSON.stringify(view)).not.toContain(`Effetto ${taken === 'a' ? 'b' : 'a'}`);
  });

  it('taken up again is the same choice again, in a line of its own', () => {
    expect(presentScene(after('a', 'd'), 3, say)).toMatchObject({
      kicker: 'Scelta 1',
      scene: 'Scena porta',
      action: '/moduli/riconoscere/colloquio/1/scelte/3',
    });
    expect(presentScene(after('a', 'd', 'b'), 4, say)).toMatchObject({ kicker: 'Scelta 2', scene: 'Scena stanza' });
  });
});

describe('presentEnding', () => {
  it.each([
    { name: 'safe', choices: ['b', 'c'], score: 'Risultato: 50 su 100', again: null },
    {
      name: 'with an unsafe choice',
      choices: ['a', 'd'],
      score: 'Risultato: 50 su 100',
      again: { text: 'Scelta a', href: '/moduli/riconoscere/colloquio/1/scelte/3#scena' },
    },
    { name: 'taken up again', choices: ['a', 'd', 'b', 'd'], score: 'Risultato: 100 su 100', again: null },
  ])('$name: $score', ({ choices, score, again }) =>
    expect(presentEnding(after(...choices), say)).toMatchObject({ score, again, said: ['Ha paura.'], hidden: ['I figli.'] }),
  );
});

describe('presentInterviewEntry', () => {
  it.each([
    { name: 'new', open: null, href: null },
    { name: 'left at the second scene', open: after('b'), href: '/moduli/riconoscere/colloquio/1/scelte/2' },
    { name: 'left at an end to take up again', open: after('a', 'd'), href: '/moduli/riconoscere/colloquio/1' },
  ])('$name: $href', ({ open, href }) => {
    const view = presentInterviewEntry({ unit, open, done: false }, say);
    expect(view.open?.href ?? null).toBe(href);
    expect(view).toMatchObject({
      tab: 'Colloquio',
      note: 'Racconta paura.',
      alternativeHref: '/moduli/riconoscere/colloquio/lettura',
    });
  });
});

describe('presentReading', () => {
  it('tells each scene with its safest choice and what it does, to the end', () => {
    const view = presentReading(unit, say);
    expect(view.moments.map(({ scene, choice: text, feedback }) => [scene, text, feedback])).toEqual([
      ['Scena porta', 'Scelta b', 'Effetto b'],
      ['Scena stanza', 'Scelta d', 'Effetto d'],
    ]);
    expect(view.ending).toEqual({ scene: 'Scena fine', said: ['Ha paura.'], hidden: ['I figli.'] });
  });
});
