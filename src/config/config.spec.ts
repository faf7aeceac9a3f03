import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
const secret = 'x'.repeat(40);
const keyOf = (type: 'ed25519' | 'ed448') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readConfig', () => {
  it('needs nothing: SQLite, the demo, this machine only', () => {
    const config = readConfig({ DATA_DIR: folder });

    expect(config).toMatchObject({ demo: true, port: 3000, host: '127.0.0.1', publicUrl: 'http://127.0.0.1:3000' });
    expect(config.database).toEqual({ file: join(folder, 'app.sqlite') });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('makes a secret once, for its owner only, and keeps it', () => {
    const { sessionSecret } = readConfig({ DATA_DIR: folder });

    expect(sessionSecret.length).toBeGreaterThanOrEqual(32);
    expect(readConfig({ DATA_DIR: folder }).sessionSecret).toBe(sessionSecret);
    expect(readFileSync(join(folder, 'session-secret'), 'utf8')).toBe(sessionSecret);
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('makes a key for certificates once, for its owner only, and keeps it', () => {
    const { certificateKey } = readConfig({ DATA_DIR: folder });

    expect(createPrivateKey(certificateKey).asymmetricKeyType).toBe('ed25519');
    expect(readConfig({ DATA_DIR: folder }).certificateKey).toBe(certificateKey);
    expect(statSync(join(folder, 'certificate-key')).mode & 0o777).toBe(0o600);
  });

  it('takes a key on one line of base64, or as PEM', () => {
    const given = keyOf('ed25519');
    const { certificateKey } = readConfig({ DATA_DIR: folder, CERTIFICATE_KEY: given });
    expect(certificateKey.replace(/-----[^-]+-----|\s/g, '')).toBe(given);
    expect(readConfig({ DATA_DIR: folder, CERTIFICATE_KEY: certificateKey }).certificateKey).toBe(certificateKey);
  });

  it('makes its folder for its owner only', () => {
    readConfig({ DATA_DIR: join(folder, 'nuova') });
    expect(statSync(join(folder, 'nuova')).mode & 0o777).toBe(0o700);
  });

  it.each([
    { name: 'a port that is none', env: { PORT: 'tremila' }, says: 'PORT' },
    { name: 'PostgreSQL without a shared secret', env: { DATABASE_URL: 'postgres://h/d' }, says: 'SESSION_SECRET' },
    {
      name: 'PostgreSQL without a shared key',
      env: { DATABASE_URL: 'postgres://h/d', SESSION_SECRET: secret },
      says: 'CERTIFICATE_KEY',
    },
    { name: 'a key that is none', env: { CERTIFICATE_KEY: 'chiave' }, says: 'CERTIFICATE_KEY' },
    { name: 'a key of another kind', env: { CERTIFICATE_KEY: keyOf('ed448') }, says: 'CERTIFICATE_KEY' },
    { name: 'a short secret', env: { SESSION_SECRET: 'breve' }, says: 'SESSION_SECRET' },
    { name: 'a password for a seal that is not there', env: { SEAL_PASSWORD: 'x' }, says: 'SEAL_FILE' },
    { name: 'another database', env: { DATABASE_URL: 'mysql://h/d', SESSION_SECRET: secret }, says: 'DATABASE_URL' },
    { name: 'the demo in production', env: { NODE_ENV: 'production', DEMO: '1', PUBLIC_URL: 'https://a.it' }, says: 'DEMO' },
    { name: 'an address with a path', env: { PUBLIC_URL: 'https://a.it/formazione?x=1' }, says: 'PUBLIC_URL' },
    { name: 'production without its address', env: { NODE_ENV: 'production' }, says: 'PUBLIC_URL' },
  ])('refuses $name and names $says', ({ env, says }) => {
    expect(() => readConfig({ DATA_DIR: folder, ...env })).toThrow(new RegExp(`not ready:[^]*${says}: `));
  });

  it('names every mistake at once', () => {
    expect(() => readConfig({ PORT: '-1', SMTP_URL: 'posta.example.it' })).toThrow(/PORT[^]*SMTP_URL/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATA_DIR: folder, PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('has no demo in production', () => {
    expect(readConfig({ DATA_DIR: folder, NODE_ENV: 'production', PUBLIC_URL: 'https://a.it/' })).toMatchObject({
      demo: false,
      publicUrl: 'https://a.it',
    });
  });
});
