import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { createApplication } from '../src/application.js';
import { Certificate, RegisterService, SigningKey } from '../src/certificates/index.js';
import { readConfig } from '../src/config/index.js';
import { Database } from '../src/database/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { holder } from './support/certificates.js';
import { Client } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { certificateKey } from './support/keys.js';

describe.each(DATABASES)('What certificates are signed with, on $engine', (database) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp(database);
  });
  afterAll(() => running?.close());

  const door = () => running.app.get(Database);
  const published = async () => {
    const response = await new Client(running.url).send('/.well-known/jwks.json');
    return { response, keys: (await response.json()) as JSONWebKeySet };
  };

  const issue = async (by = running.app) => (await holder(running.app, { at: new Date('2027-03-10T12:00:00Z'), by })).certificate;

  it('a library that knows only the published keys reads what is printed, and nothing more', async () => {
    const { facts } = await issue();
    const { keys } = await published();
    const { payload, protectedHeader } = await compactVerify(facts.token!, createLocalJWKSet(keys));
    expect(JSON.parse(Buffer.from(payload).toString('utf8'))).toEqual({
      jti: facts.code,
      name: 'Nicolò D’Amico',
      course: 'Al tuo fianco',
      minutes: 60,
      completed: '2027-03-10',
      until: '2028-03-10',
    });
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'attestato' });
  });

  it('a changed letter is found out', async () => {
    const { facts } = await issue();
    const { keys } = await published();
    const [head, body, signature] = facts.token!.split('.');
    const claims = { ...(JSON.parse(Buffer.from(body!, 'base64url').toString()) as object), name: 'Nicola D’Amico' };
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    await expect(compactVerify(forged, createLocalJWKSet(keys))).rejects.toThrow('signature verification failed');
  });

  it('keys are public, without a session, and no half of one is secret', async () => {
    const { response, keys } = await published();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/jwk-set+json');
    expect(response.headers.getSetCookie()).toEqual([]);
    for (const key of keys.keys) expect(Object.keys(key)).toEqual(expect.not.arrayContaining(['d', 'k', 'p']));
    expect(keys.keys.at(-1)).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' });
  });

  it('a new key takes over, several processes may start with it at once, and what the old one signed still verifies', async () => {
    const before = await issue();
    const env = {
      NODE_ENV: 'test',
      DEMO: '0',
      LOG_LEVEL: 'error',
      DATA_DIR: running.config.dataDir,
      CERTIFICATE_KEY: certificateKey(),
    };
    const config = { ...readConfig({ ...env, PORT: '0' }), database: running.config.database };
    const others = await Promise.all([createApplication(config), createApplication(config)]);
    try {
      const after = await issue(others[0]);
      const { keys } = await published();
      const signers = new Set([before, after].map(({ facts }) => kidOf(facts.token!)));
      expect(signers.size).toBe(2);
      for (const { facts } of [before, after]) await compactVerify(facts.token!, createLocalJWKSet(keys));

      const rows = await door().read.find(SigningKey, { order: { usedFrom: 'ASC' } });
      expect(rows.filter(({ usedUntil }) => usedUntil === null).map(({ id }) => id)).toEqual([kidOf(after.facts.token!)]);
      expect(rows.length).toBe(keys.keys.length);
    } finally {
      await Promise.all(others.map((app) => app.close()));
    }
  });

  it('the signature goes with the name of who is anonymised', async () => {
    const { personId } = await issue();
    await door().transaction((db) => running.app.get(RegisterService).anonymise(db, personId, new Date()));
    const { facts } = await door().read.findOneByOrFail(Certificate, { personId });
    expect(facts).not.toHaveProperty('token');
    expect(facts.name).toBe('');
  });
});

const kidOf = (token: string) => (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;
