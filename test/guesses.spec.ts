import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { makeCode } from '../src/certificates/domain/code.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';

/** The limit is kept in memory, so that one database is enough for all of them. */
const GUESSES = { SQLite: 10_000, PostgreSQL: 1_000 };
const A_MINUTE = 60; // looked up for one address, whatever comes of it
const AT_ONCE = 50;

describe.each(DATABASES)('Whoever tries codes, on $engine', (database) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp(database, { TRUST_PROXY: 'loopback', LOG_LEVEL: 'silent' });
  });
  afterAll(() => running?.close());

  /** The status of a page. */
  function look(code: string, address: string): Promise<number> {
    const { port } = new URL(running.url);
    return new Promise((resolve, reject) => {
      const headers = { 'x-forwarded-for': address };
      request({ port, host: '127.0.0.1', path: `/verifica/${code}`, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode!));
      })
        .on('error', reject)
        .end();
    });
  }

  it('makes thousands of guesses from one address, of which a minute’s worth is looked up and none is right', async () => {
    const guesses = GUESSES[database.engine];
    const began = performance.now();
    const counts: Record<number, number> = {};
    const one = async () => {
      const status = await look(makeCode(randomBytes(16)), '192.0.2.1');
      counts[status] = (counts[status] ?? 0) + 1;
    };
    for (let made = 0; made < guesses; made += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, one));
    const minutes = Math.floor((performance.now() - began) / 60_000) + 1; // a slow machine is given more of them
    expect(Object.keys(counts)).toEqual(['404', '429']);
    expect(counts[404]).toBeLessThanOrEqual(A_MINUTE * minutes);
    expect(counts[404]! + counts[429]!).toBe(guesses);
    expect(await look(makeCode(randomBytes(16)), '192.0.2.2')).toBe(404); // somebody else may go on
  });
});
