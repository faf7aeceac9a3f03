import type { FastifyRequest } from 'fastify';
import { originIsOurs } from './forgery.js';

const PUBLIC_URL = 'https://formazione.example.it';
const host = 'app:3000'; // as the proxy calls us

const ours = (headers: Record<string, string>, method = 'POST') =>
  originIsOurs({ method, headers: { host, ...headers } } as unknown as FastifyRequest, PUBLIC_URL);

describe('originIsOurs', () => {
  it.each([
    { site: 'same-origin', is: true },
    { site: 'none', is: true }, // typed, or a bookmark
    { site: 'same-site', is: false }, // another name under our domain
    { site: 'cross-site', is: false },
    { site: '', is: false },
  ])('sec-fetch-site “$site”: $is', ({ site, is }) => expect(ours({ 'sec-fetch-site': site })).toBe(is));

  it.each<{ name: string; headers: Record<string, string>; is: boolean }>([
    { name: 'none: no browser, held by the token', headers: {}, is: true },
    { name: 'the public address, seen from behind a proxy', headers: { origin: PUBLIC_URL }, is: true },
    { name: 'the host that was asked', headers: { origin: 'http://app:3000' }, is: true },
    { name: 'the host that was asked, over TLS', headers: { origin: 'https://app:3000' }, is: true },
    { name: 'the same host at another port', headers: { origin: 'http://app:8080' }, is: false },
    { name: 'another site', headers: { origin: 'https://altrove.it' }, is: false },
    { name: 'a site that begins like ours', headers: { origin: `${PUBLIC_URL}.altrove.it` }, is: false },
    { name: 'the public address without TLS', headers: { origin: 'http://formazione.example.it' }, is: false },
    { name: 'a page without an origin', headers: { origin: 'null' }, is: false },
  ])('origin $name: $is', ({ headers, is }) => expect(ours(headers)).toBe(is));

  it('believes sec-fetch-site, which no page can write, before the origin', () => {
    expect(ours({ 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL })).toBe(false);
    expect(ours({ 'sec-fetch-site': 'same-origin', origin: 'https://altrove.it' })).toBe(true);
  });

  it.each([
    { method: 'GET', is: true },
    { method: 'HEAD', is: true },
    { method: 'OPTIONS', is: true },
    { method: 'POST', is: false },
    { method: 'PUT', is: false },
    { method: 'PATCH', is: false },
    { method: 'DELETE', is: false },
  ])('$method from another site: $is', ({ method, is }) =>
    expect(ours({ 'sec-fetch-site': 'cross-site', origin: 'https://altrove.it' }, method)).toBe(is),
  );
});
