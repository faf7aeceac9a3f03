import { lastAnswers, timesShown, type Answered } from './last-answers.js';

const answer = (id: string, at: string, right: boolean, unit = 'a'): Answered => ({ unit, id, at, right });

describe('lastAnswers', () => {
  it.each([
    { name: 'one', given: [answer('q', '2027-01-01', false)], is: { at: '2027-01-01', right: false } },
    {
      name: 'the later, whatever their order',
      given: [answer('q', '2027-02-01', true), answer('q', '2027-01-01', false)],
      is: { at: '2027-02-01', right: true },
    },
    {
      name: 'at the same moment, the later in the list',
      given: [answer('q', '2027-01-01', true), answer('q', '2027-01-01', false)],
      is: { at: '2027-01-01', right: false },
    },
  ])('$name', ({ given, is }) => expect(lastAnswers(given).get('a q')).toEqual(is));

  it('keeps apart the same id of two units', () => {
    const last = lastAnswers([answer('q', '2027-01-01', true), answer('q', '2027-01-02', false, 'b')]);
    expect([...last.keys()]).toEqual(['a q', 'b q']);
  });
});

describe('timesShown', () => {
  it('counts each in its unit', () => {
    const shown = ['a', 'b', 'a'].map((unit) => ({ unit, id: 'scena' }));
    expect([...timesShown(shown)]).toEqual([
      ['a scena', 2],
      ['b scena', 1],
    ]);
  });
});
