import { z } from 'zod';
import { problemList, readForm } from './form.js';
import { sayIn } from './words.js';

const say = sayIn('it');
const EMAIL = 'accounts.sign-in.email-missing';
const PASSWORD = 'accounts.sign-in.password-missing';
const form = z.object({
  email: z.string(EMAIL).trim().min(1, EMAIL),
  password: z.string(PASSWORD).min(1, PASSWORD),
  oldPassword: z.string().optional(),
});
const read = (body: unknown) => readForm(form, body, say);

describe('readForm', () => {
  it('gives the value it means: trimmed, and only what the form asks for', () => {
    expect(read({ email: '  anna@example.it ', password: ' a b ', _csrf: 'x' })).toEqual({
      ok: true,
      value: { email: 'anna@example.it', password: ' a b ' },
    });
  });

  it.each([
    { name: 'a field left blank', body: { email: '   ', password: 'x' }, problems: { email: say(EMAIL) } },
    { name: 'a field that is not there', body: { email: 'anna@example.it' }, problems: { password: say(PASSWORD) } },
    { name: 'a field sent twice', body: { email: ['a', 'b'], password: 'x' }, problems: { email: say(EMAIL) } },
    { name: 'every field at once', body: {}, problems: { email: say(EMAIL), password: say(PASSWORD) } },
    { name: 'no body', body: null, problems: { email: say(EMAIL), password: say(PASSWORD) } },
    { name: 'no body at all', body: undefined, problems: { email: say(EMAIL), password: say(PASSWORD) } },
  ])('$name: says what is wrong in words', ({ body, problems }) => expect(read(body)).toMatchObject({ ok: false, problems }));

  it('names a field within a field by its path', () => {
    const nested = z.object({ who: z.object({ email: z.string(EMAIL) }) });
    expect(readForm(nested, { who: {} }, say)).toMatchObject({ problems: { 'who.email': say(EMAIL) } });
  });

  it.each([
    { name: 'texts, as they were written', body: { email: ' ', name: ' Anna ' }, given: { email: ' ', name: ' Anna ' } },
    { name: 'no password', body: { email: '', password: 'segreta', oldPassword: 'vecchia' }, given: { email: '' } },
    { name: 'nothing that is no text', body: { email: '', many: ['a'], one: 1, none: null }, given: { email: '' } },
    { name: 'nothing for no body', body: null, given: {} },
  ])('gives back $name', ({ body, given }) => {
    const refused = read(body);
    expect(refused.ok || refused.given).toEqual(given);
  });

  it('never gives a password back', () => {
    const refused = read({ email: '', password: 'segreta-1', oldPassword: 'segreta-2' });
    expect(JSON.stringify(refused)).not.toContain('segreta');
  });
});

describe('problemList', () => {
  it('leads each problem to its field, in the order of the form', () => {
    expect(problemList({ email: 'Scrivi l’email.', password: 'Scrivi la password.' })).toEqual([
      { id: 'email', text: 'Scrivi l’email.' },
      { id: 'password', text: 'Scrivi la password.' },
    ]);
    expect(problemList({})).toEqual([]);
  });
});
