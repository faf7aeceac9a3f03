import { choicesIn, hasChoices, withChoices } from './choices.js';

describe('choicesIn', () => {
  it.each([
    { name: 'a form', body: { _csrf: 'x', 'r.uno': 'a', 'v.uno': '1', 'r.due': 'b' }, choices: { uno: 'a', due: 'b' } },
    { name: 'two values for one question', body: { 'r.uno': ['a', 'b'] }, choices: {} },
    { name: 'nothing', body: null, choices: {} },
    { name: 'a text', body: 'r.uno=a', choices: {} },
  ])('$name', ({ body, choices }) => expect(Object.fromEntries(choicesIn(body))).toEqual(choices));
});

describe('withChoices', () => {
  it('goes into an address and comes back', () => {
    const address = withChoices('/tentativi/1', new Map([['uno & due', 'a']]));
    expect(address).toBe('/tentativi/1?r.uno+%26+due=a');
    expect(hasChoices(address)).toBe(true);
    expect(hasChoices(withChoices('/tentativi/1', new Map()))).toBe(false);
    expect(hasChoices('/percorso?lingua=en')).toBe(false);
  });
});
