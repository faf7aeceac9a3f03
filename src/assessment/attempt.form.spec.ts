import { choiceForm, choicesOf } from './attempt.form.js';

describe('choicesOf', () => {
  it.each([
    { name: 'known revision', body: { 'r.uno': 'a', 'v.uno': '2' }, revision: 2 },
    { name: 'never stored', body: { 'r.uno': 'a', 'v.uno': '0' }, revision: 0 },
    { name: 'no revision', body: { 'r.uno': 'a' }, revision: 0 },
    { name: 'the revision of another question', body: { 'r.uno': 'a', 'v.due': '3' }, revision: 0 },
    { name: 'a revision in letters', body: { 'r.uno': 'a', 'v.uno': 'tre' }, revision: 0 },
    { name: 'half a revision', body: { 'r.uno': 'a', 'v.uno': '1.5' }, revision: 0 },
    { name: 'a negative revision', body: { 'r.uno': 'a', 'v.uno': '-1' }, revision: 0 },
  ])('$name: $revision', ({ body, revision }) => expect(choicesOf(body)).toEqual([{ question: 'uno', option: 'a', revision }]));

  it('takes every question that was answered, and nothing else of the form', () => {
    expect(choicesOf({ _csrf: 'x', 'r.uno': 'a', 'v.uno': '1', 'v.due': '0', 'r.tre': 'c', 'v.tre': '4' })).toEqual([
      { question: 'uno', option: 'a', revision: 1 },
      { question: 'tre', option: 'c', revision: 4 },
    ]);
  });

  it.each([{ body: null }, { body: undefined }, { body: {} }, { body: 'r.uno=a' }, { body: { 'r.uno': ['a', 'b'] } }])(
    'is empty for $body',
    ({ body }) => expect(choicesOf(body)).toEqual([]),
  );
});

describe('choiceForm', () => {
  const posted = { question: 'uno', option: 'a', revision: 1 };

  it.each([
    { name: 'a choice', body: posted, ok: true },
    { name: 'a revision as text', body: { ...posted, revision: '1' }, ok: true },
    { name: 'a negative revision', body: { ...posted, revision: -1 }, ok: false },
    { name: 'half a revision', body: { ...posted, revision: 0.5 }, ok: false },
    { name: 'no option', body: { ...posted, option: '' }, ok: false },
    { name: 'an option that is a text', body: { ...posted, option: 'abc' }, ok: false },
    { name: 'a question of eighty characters', body: { ...posted, question: 'q'.repeat(80) }, ok: true },
    { name: 'a question that never ends', body: { ...posted, question: 'q'.repeat(81) }, ok: false },
  ])('$name: $ok', ({ body, ok }) => expect(choiceForm.safeParse(body).success).toBe(ok));
});
