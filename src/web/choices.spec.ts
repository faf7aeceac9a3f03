import { certaintiesIn, choicesIn, hasChoices, withChoices } from './choices.js';

describe('choicesIn', () => {
  it.each([
    { name: 'a form', body: { _csrf: 'x', 'r.uno': 'a', 'v.uno': '1', 'r.due': 'b' }, choices: { uno: 'a', due: 'b' } },
    { name: 'two values for one question', body: { 'r.uno': ['a', 'b'] }, choices: {} },
    { name: 'nothing', body: null, choices: {} },
    { name: 'a text', body: 'r.uno=a', choices: {} },
  ])('$name', ({ body, choices }) => expect(Object.fromEntries(choicesIn(body))).toEqual(choices));
});

describe('certaintiesIn', () => {
  it('is how sure each was, and nothing else of the form', () =>
    expect([...certaintiesIn({ 'r.uno': 'a', 'c.uno': '3', 'c.due': ['1', '2'] })]).toEqual([['uno', '3']]));
});

describe('withChoices', () => {
  it('goes into an address and comes back', () => {
    const address = withChoices('/tentativi/1', new Map([['uno & due', 'a']]));
    expect(address).toBe('/tentativi/1?r.uno+%26+due=a');
    expect(hasChoices(address)).toBe(true);
    const sure = withChoices('/tentativi/1', new Map([['uno', 'a']]), new Map([['uno', '3']]));
    expect(sure).toBe('/tentativi/1?r.uno=a&c.uno=3');
    expect(hasChoices(withChoices('/tentativi/1', new Map()))).toBe(false);
    expect(hasChoices('/percorso?lingua=en')).toBe(false);
  });
});
