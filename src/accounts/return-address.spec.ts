import type { FastifyRequest } from 'fastify';
import { returnAddress, signInHref } from './return-address.js';

describe('returnAddress', () => {
  it.each([
    { name: 'a page', asked: '/moduli/riconoscere' },
    { name: 'the first page', asked: '/' },
    { name: 'a page with choices in it', asked: '/tentativi/1?r.uno=a&r.due=b' },
    { name: 'a page with an address in its query', asked: '/verifica?da=https://altrove.it' },
  ])('comes back to $name: $asked', ({ asked }) => expect(returnAddress(asked)).toBe(asked));

  it.each([
    { name: 'another site', asked: 'https://altrove.it/' },
    { name: 'another site, by the protocol of the page', asked: '//altrove.it' },
    { name: 'the same as browsers mend it', asked: '/\\altrove.it' },
    { name: 'the same behind a tab, which browsers drop', asked: '/\t/altrove.it' },
    { name: 'a header of its own', asked: '/percorso\r\nSet-Cookie: a=b' },
    { name: 'a line end', asked: '/percorso\n' },
    { name: 'a script', asked: 'javascript:alert(1)' },
    { name: 'a relative address', asked: 'percorso' },
    { name: 'a second line that is an address', asked: 'x\n/percorso' },
    { name: 'nothing', asked: '' },
    { name: 'no answer', asked: undefined },
    { name: 'two answers', asked: ['/percorso', '/profilo'] },
  ])('goes nowhere for $name', ({ asked }) => expect(returnAddress(asked)).toBe(''));
});

describe('signInHref', () => {
  const request = (given: object) =>
    ({ method: 'POST', url: '/tentativi/1/risposte', headers: {}, body: null, ...given }) as FastifyRequest;
  const backFrom = (given: object) => new URL(signInHref(request(given)), 'http://qui').searchParams.get('ritorno');
  const referer = 'https://formazione.example.it/tentativi/1?lingua=en';

  it('is the sign-in page with the way back in its query', () => {
    expect(signInHref(request({ method: 'GET', url: '/percorso?a=b&c=d' }))).toBe('/accedi?ritorno=%2Fpercorso%3Fa%3Db%26c%3Dd');
  });

  it.each([
    { name: 'a page', given: { method: 'GET', url: '/moduli/uno?lingua=en' }, back: '/moduli/uno?lingua=en' },
    { name: 'a page, wherever the link stood', given: { method: 'GET', url: '/profilo', headers: { referer } }, back: '/profilo' },
    { name: 'a post from a page', given: { url: '/moduli/uno/tentativi', headers: { referer } }, back: '/tentativi/1' },
    { name: 'a post that hides its page', given: {}, back: '/tentativi/1' },
    { name: 'a post with a referer that is none', given: { headers: { referer: 'qui' } }, back: '/tentativi/1' },
    {
      name: 'a post from another site: to a page of ours all the same',
      given: { headers: { referer: 'https://altrove.it/tentativi/2' } },
      back: '/tentativi/2',
    },
    { name: 'a choice sent by the script', given: { body: { question: 'uno', option: 'a' } }, back: '/tentativi/1?r.uno=a' },
    { name: 'half a choice', given: { body: { question: 'uno', option: 7 } }, back: '/tentativi/1' },
    {
      name: 'choices sent by the form, and nothing else of it',
      given: { headers: { referer }, body: { _csrf: 'x', 'r.uno': 'a', 'v.uno': '1', 'r.due': 'b' } },
      back: '/tentativi/1?r.uno=a&r.due=b',
    },
    {
      name: 'a page opened with choices in a body',
      given: { method: 'GET', url: '/percorso', body: { 'r.uno': 'a' } },
      back: '/percorso',
    },
  ])('$name: $back', ({ given, back }) => expect(backFrom(given)).toBe(back));

  it('leads to an address that is taken back, whatever a question is called', () => {
    const back = backFrom({ body: { 'r.perché no?': 'a' } });
    expect(returnAddress(back)).toBe('/tentativi/1?r.perch%C3%A9+no%3F=a');
  });
});
