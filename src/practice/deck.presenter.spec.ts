import { aUnit, aVignette } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import { presentCard } from './card.presenter.js';
import { presentDeck, presentDeckEntry } from './deck.presenter.js';
import type { OpenedDeck } from './decks.service.js';
import type { Outcome } from './domain/tally.js';

const say = sayIn('it');

const cards = ['uno', 'due', 'tre', 'quattro'].map((id, index) => aVignette(id, index % 2 === 0));
const unit = aUnit({ vignettes: cards });
const opened = (outcomes: readonly Outcome[]): OpenedDeck => ({
  deck: {
    id: '9',
    personId: '1',
    unit: unit.slug,
    unitVersion: 1,
    number: 2,
    seed: 'x',
    cards: cards.map(({ id }) => id),
    startedAt: new Date('2027-03-10T12:00:00Z'),
    finishedAt: null,
  },
  unit,
  cards,
  outcomes,
});

describe('presentDeckEntry', () => {
  it('says that half the cards carry signs, and that daily work is not so', () => {
    const { rules } = presentDeckEntry({ unit, open: null, finished: 0 }, say);
    expect(rules.join(' ')).toContain(
      'Metà delle carte ha segni, metà no: serve per esercitarsi. Nel lavoro di ogni giorno non è così.',
    );
  });

  it.each([
    { name: 'new', open: null, finished: 0, begin: 'Inizia il mazzo', resume: null, done: null },
    {
      name: 'left after two cards',
      open: opened(['hit', 'miss']),
      finished: 0,
      begin: 'Inizia il mazzo',
      resume: { href: '/moduli/riconoscere/casi/2/carte/3', label: 'Riprendi dalla carta 3 di 4' },
      done: null,
    },
    {
      name: 'done',
      open: null,
      finished: 1,
      begin: 'Un altro mazzo',
      resume: null,
      done: say('practice.signs.done', { decks: 1 }),
    },
  ])('$name', ({ open, finished, begin, resume, done }) =>
    expect(presentDeckEntry({ unit, open, finished }, say)).toMatchObject({ begin, open: resume, done }),
  );
});

describe('presentCard', () => {
  it('of an unanswered card gives the scene, and nothing of whether there are signs', () => {
    const [withSigns, without] = [presentCard(opened([]), 1, say), presentCard(opened(['hit']), 2, say)];
    expect(withSigns).toMatchObject({ title: 'Carta 1 di 4', scene: 'Scena uno. Poi altro.', answer: null });
    for (const { why } of cards) expect(JSON.stringify([withSigns, without])).not.toContain(why);
    expect(Object.keys(withSigns)).toEqual(Object.keys(without));
  });

  it.each<{ card: number; outcome: Outcome; right: boolean; said: string }>([
    { card: 1, outcome: 'hit', right: true, said: 'Hai scelto: vedo segni.' },
    { card: 1, outcome: 'miss', right: false, said: 'Hai scelto: non vedo segni.' },
    { card: 2, outcome: 'false_alarm', right: false, said: 'Hai scelto: vedo segni.' },
    { card: 2, outcome: 'correct_rejection', right: true, said: 'Hai scelto: non vedo segni.' },
  ])('$outcome: says so, and why', ({ card, outcome, right, said }) => {
    const outcomes: Outcome[] = card === 1 ? [outcome] : ['hit', outcome];
    const { answer } = presentCard(opened(outcomes), card, say);
    expect(answer).toMatchObject({ right, said, verdict: say(`practice.signs.verdict.${outcome}`), why: cards[card - 1]!.why });
  });

  it('goes on to the next card, and from the last to the end', () => {
    const all = opened(['hit', 'miss', 'hit', 'miss']);
    expect(presentCard(all, 3, say).answer!.next.href).toBe('/moduli/riconoscere/casi/2/carte/4#carta');
    expect(presentCard(all, 4, say).answer!.next.href).toBe('/moduli/riconoscere/casi/2');
  });
});

describe('presentDeck', () => {
  it('counts in plain words, and lists what to look at again by its first sentence', () => {
    const view = presentDeck(opened(['hit', 'false_alarm', 'miss', 'correct_rejection']), say);
    expect(view.counts).toEqual([
      { name: 'Segni riconosciuti', count: '1 su 2' },
      { name: 'Falsi allarmi', count: '1 su 2' },
      { name: 'Segni sfuggiti', count: '1' },
      { name: 'Scene senza segni, riconosciute', count: '1' },
    ]);
    expect(view.again).toEqual([
      { href: '/moduli/riconoscere/casi/2/carte/2', label: 'Carta 2', text: 'Scena due.' },
      { href: '/moduli/riconoscere/casi/2/carte/3', label: 'Carta 3', text: 'Scena tre.' },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/d′|d'|%/);
  });
});
