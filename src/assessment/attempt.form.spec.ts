import { choiceOf, choicesOf } from './attempt.form.js';
import { ResponseUnreadable } from './assessment.errors.js';

const HREF = '/tentativi/7';
const none = { certainty: null, revision: 0 };

describe('choicesOf', () => {
  it.each([
    { name: 'known revision', body: { 'r.uno': 'a', 'v.uno': '2' }, is: { certainty: null, revision: 2 } },
    { name: 'never stored', body: { 'r.uno': 'a', 'v.uno': '0' }, is: none },
    { name: 'no revision', body: { 'r.uno': 'a' }, is: none },
    { name: 'the revision of another question', body: { 'r.uno': 'a', 'v.due': '3' }, is: none },
    { name: 'how sure', body: { 'r.uno': 'a', 'c.uno': '3', 'v.uno': '1' }, is: { certainty: 3, revision: 1 } },
    { name: 'how sure another is', body: { 'r.uno': 'a', 'c.due': '3' }, is: none },
  ])('$name: $is', ({ body, is }) => expect(choicesOf(body, HREF)).toEqual([{ question: 'uno', option: 'a', ...is }]));

  it('takes every question that was answered, and nothing else of the form', () => {
    expect(
      choicesOf({ _csrf: 'x', 'r.uno': 'a', 'v.uno': '1', 'v.due': '0', 'c.due': '1', 'r.tre': 'c', 'v.tre': '4' }, HREF),
    ).toEqual([
      { question: 'uno', option: 'a', certainty: null, revision: 1 },
      { question: 'tre', option: 'c', certainty: null, revision: 4 },
    ]);
  });

  it.each([{ body: null }, { body: undefined }, { body: {} }, { body: 'r.uno=a' }, { body: { 'r.uno': ['a', 'b'] } }])(
    'is empty for $body',
    ({ body }) => expect(choicesOf(body, HREF)).toEqual([]),
  );

  it.each([
    { name: 'a revision in letters', body: { 'r.uno': 'a', 'v.uno': 'tre' } },
    { name: 'half a revision', body: { 'r.uno': 'a', 'v.uno': '1.5' } },
    { name: 'a negative revision', body: { 'r.uno': 'a', 'v.uno': '-1' } },
    { name: 'a fourth certainty', body: { 'r.uno': 'a', 'c.uno': '4' } },
    { name: 'an empty certainty', body: { 'r.uno': 'a', 'c.uno': '' } },
    { name: 'an option that is a text', body: { 'r.uno': 'abc' } },
  ])('refuses $name', ({ body }) => expect(() => choicesOf(body, HREF)).toThrow(ResponseUnreadable));
});

describe('choiceOf', () => {
  const posted = { question: 'uno', option: 'a', certainty: 2, revision: 1 };

  it.each([
    { name: 'a choice', body: posted, is: posted },
    {
      name: 'not said how sure',
      body: { question: 'uno', option: 'a', revision: 0 },
      is: { question: 'uno', option: 'a', ...none },
    },
    { name: 'eighty characters', body: { ...posted, question: 'q'.repeat(80) }, is: { ...posted, question: 'q'.repeat(80) } },
  ])('$name', ({ body, is }) => expect(choiceOf(body, HREF)).toEqual(is));

  it.each([
    { name: 'a revision as text', body: { ...posted, revision: '1' } },
    { name: 'a negative revision', body: { ...posted, revision: -1 } },
    { name: 'half a revision', body: { ...posted, revision: 0.5 } },
    { name: 'a revision beyond numbers', body: { ...posted, revision: 1e300 } },
    { name: 'no option', body: { ...posted, option: '' } },
    { name: 'an option that is a text', body: { ...posted, option: 'abc' } },
    { name: 'certainty 0', body: { ...posted, certainty: 0 } },
    { name: 'certainty 4', body: { ...posted, certainty: 4 } },
    { name: 'a certainty in words', body: { ...posted, certainty: 'molto' } },
    { name: 'a question that never ends', body: { ...posted, question: 'q'.repeat(81) } },
    { name: 'a list', body: [posted] },
    { name: 'nothing', body: null },
  ])('refuses $name', ({ body }) => expect(() => choiceOf(body, HREF)).toThrow(ResponseUnreadable));
});
