import { asked, aSoundUnit, aVignette, placesOf } from '../../../../test/support/sound-unit.js';
import { repeatedIds, repeatedPrompts, repeatedScenes } from './repeated.js';

const lists = {
  checks: [asked('c1')],
  bank: [asked('q1'), asked('q2')],
  sisters: [asked('s1')],
  vignettes: [aVignette('v1', true)],
};

describe('repeatedIds', () => {
  it.each([
    { name: 'none', given: {}, is: [] },
    { name: 'within the bank', given: { bank: [asked('q1'), asked('q1')] }, is: ['bank 0 id', 'bank 1 id'] },
    { name: 'in a check', given: { checks: [asked('q2')] }, is: ['checks 0 id', 'bank 1 id'] },
    { name: 'in a sister', given: { sisters: [asked('q2')] }, is: ['bank 1 id', 'sisters 0 id'] },
    { name: 'in a vignette', given: { vignettes: [aVignette('q2', true)] }, is: ['bank 1 id', 'vignettes 0 id'] },
  ])('$name: $is', ({ given, is }) => expect(placesOf(repeatedIds(aSoundUnit({ ...lists, ...given })))).toEqual(is));
});

describe('repeatedPrompts', () => {
  const twice = (prompt: string) => repeatedPrompts(aSoundUnit({ ...lists, bank: [asked('q1'), asked('q2', 'b', { prompt })] }));

  it.each([
    { name: 'the same', prompt: 'Domanda c1' },
    { name: 'but for a question mark', prompt: 'Domanda c1?' },
    { name: 'but for case, accents and spaces', prompt: 'DÒMANDA  c1' },
  ])('$name', ({ prompt }) => {
    expect(placesOf(twice(prompt))).toEqual(['checks 0 prompt', 'bank 1 prompt']);
    expect(twice(prompt)[1]!.message).toContain('due volte, anche in «c1»');
  });

  it('has nothing against another word', () => expect(twice('Domanda c11')).toEqual([]));
});

describe('repeatedScenes', () => {
  it('finds the same scene under two ids', () => {
    const { text } = aVignette('v1', true);
    const two = [aVignette('v1', true), aVignette('v2', false), aVignette('v3', false, { text: text.toUpperCase() })];
    expect(placesOf(repeatedScenes(aSoundUnit({ vignettes: two })))).toEqual(['vignettes 0 text', 'vignettes 2 text']);
  });
});
