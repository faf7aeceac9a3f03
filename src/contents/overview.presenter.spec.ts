import { aLesson, aQuestion, aUnit, aVignette } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { LookedAt } from './contents.service.js';
import type { Findings } from './domain/findings.js';
import { presentOverview } from './overview.presenter.js';

const say = sayIn('it');
const unit = aUnit({
  version: 3,
  lessons: [
    aLesson('uno', { markdown: 'Ascolta la persona con calma.' }),
    aLesson('due', { markdown: 'Una responsabilizzazione istituzionalmente indifferenziata.' }),
  ],
  bank: [aQuestion('q1'), aQuestion('q2')],
  vignettes: [aVignette('v1', true)],
});
const none: Findings = { people: 0, quiz: { people: 0, reliability: null, consistency: null }, questions: new Map() };
const present = (given: Partial<LookedAt> = {}) => presentOverview([{ unit, reviews: [], findings: none, ...given }], say);

describe('presentOverview', () => {
  it('says what a unit is made of, how easy it is, and how its right answers stand', () => {
    const [{ name, figures }] = present().texts as [{ name: string; figures: unknown[] }];
    expect(name).toBe('Riconoscere');
    expect(figures).toEqual([
      3,
      2,
      2,
      1,
      expect.stringMatching(/^\d+–\d+$/),
      '0\u00a0·\u00a02\u00a0·\u00a00\u00a0·\u00a00',
      '0,11',
      '100%',
    ]);
  });

  it('has nothing to say of questions nobody has answered', () =>
    expect(present().questions).toEqual([
      { name: 'Riconoscere', href: '/contenuti/riconoscere', reviews: [], people: 'meno di 5', suspects: '—', toReview: '—' },
    ]));

  it('counts suspects once questions have been measured', () => {
    const measured = (flags: readonly string[]) => ({ people: 30, measured: { flags } });
    const questions = new Map([
      ['q1', measured(['withdraw', 'hard'])],
      ['q2', measured([])],
    ]) as unknown as Findings['questions'];
    const [row] = present({ findings: { ...none, people: 35, questions } }).questions;
    expect(row).toMatchObject({ people: '35', suspects: 1, toReview: 0 });
  });

  it('names who has approved it', () => {
    const review = { reviewer: 'Rosa Neri', role: 'psicologa', on: '2026-11-20', of: '0'.repeat(12) };
    expect(present({ reviews: [review] }).questions[0]!.reviews).toEqual([
      'Revisionato da Rosa Neri, psicologa, il 20 novembre 2026.',
    ]);
  });
});
