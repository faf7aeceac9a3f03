import { aLesson, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { Entry } from './assessment.service.js';
import { presentEntry } from './entry.presenter.js';

const say = sayIn('it');

const unit = aUnit({ lessons: [aLesson('uno'), aLesson('due')] });
const present = (given: Partial<Entry> = {}) => presentEntry({ unit, open: null, refusal: null, toReread: [], ...given }, say);

const ACTION = '/moduli/riconoscere/tentativi';
const REFUSED = { title: expect.any(String) as string, text: expect.any(String) as string };

describe('presentEntry', () => {
  it('says the rules of this quiz: how many questions, how many right, how many new ones next time', () => {
    const { rules } = present();
    expect(rules).toHaveLength(7);
    expect(rules).toContain('Sono 12 domande; per superare il quiz servono 9 risposte giuste.');
    expect(rules).toContain('Se non va bene, rileggi le lezioni indicate e riprova: almeno 4 domande saranno nuove.');
  });

  it.each<{ name: string; given: Partial<Entry>; action: string | null; open: string | null; refusal: object | null }>([
    { name: 'the way in', given: {}, action: ACTION, open: null, refusal: null },
    { name: 'an attempt is open', given: { open: '7' }, action: null, open: '/tentativi/7', refusal: null },
    {
      name: 'an attempt is open, and no other could be begun',
      given: { open: '7', refusal: 'lessons' },
      action: null,
      open: '/tentativi/7',
      refusal: null,
    },
    { name: 'lessons first', given: { refusal: 'lessons' }, action: null, open: null, refusal: { tone: 'warning', ...REFUSED } },
    {
      name: 'nothing left to pass',
      given: { refusal: 'passed' },
      action: null,
      open: null,
      refusal: { tone: 'success', ...REFUSED },
    },
  ])('$name', ({ given, action, open, refusal }) => {
    const view = present(given);
    expect(view.action).toBe(action);
    expect(view.open && view.open.href).toBe(open);
    expect(view.refusal).toEqual(refusal);
  });

  it.each([
    { why: 'not-enrolled', title: 'Il quiz è per chi lavora nella rete' },
    { why: 'lessons', title: 'Prima finisci le lezioni' },
    { why: 'review', title: 'Prima rileggi le lezioni indicate' },
    { why: 'limit', title: 'Per ora i tentativi sono finiti' },
    { why: 'passed', title: 'Hai già superato questo quiz' },
  ] as const)('$why: $title', ({ why, title }) => expect(present({ refusal: why }).refusal!.title).toBe(title));

  it('has no rules for a quiz that is passed, and keeps them while an attempt is open', () => {
    expect(present({ refusal: 'passed' }).rules).toEqual([]);
    expect(present({ refusal: 'passed', open: '7' }).rules).toHaveLength(7);
    expect(present({ refusal: 'lessons' }).rules).toHaveLength(7);
  });

  it('leads to the lessons to read again only when that is what is asked', () => {
    const toReread = ['due'];
    expect(present({ refusal: 'review', toReread }).toReread).toEqual([
      { href: '/moduli/riconoscere/lezioni/due', title: 'Lezione due' },
    ]);
    expect(present({ refusal: 'limit', toReread }).toReread).toEqual([]);
    expect(present({ toReread }).toReread).toEqual([]);
  });
});
