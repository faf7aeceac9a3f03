import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../src/application.js';
import { CertificateFile, CertificateSeal } from '../src/certificates/index.js';
import { PapersService } from '../src/certificates/papers.service.js';
import { readConfig } from '../src/config/index.js';
import { Database } from '../src/database/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { holder } from './support/certificates.js';
import { Client } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { brokenRules } from './support/pdf-rules.js';
import type { TestPerson } from './support/people.js';
import { pkcs12, verifySeal } from './support/seal.js';

const PASSWORD = 'una parola d’ordine';
const folder = mkdtempSync(join(tmpdir(), 'seals-'));
const saved = (name: string, content: Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const SEAL = saved('seal.p12', pkcs12({ password: PASSWORD }));
const GOOD = { whole: true, unchanged: true, genuine: true };
afterAll(() => rmSync(folder, { recursive: true }));

async function download(url: string, somebody: TestPerson, code: string): Promise<Buffer> {
  const response = await (await new Client(url).signIn(somebody)).send(`/attestati/${code}.pdf`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe.each(DATABASES)('Sealed certificates, on $engine', (database) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp(database, { SEAL_FILE: SEAL, SEAL_PASSWORD: PASSWORD });
  });
  afterAll(() => running?.close());

  /** Another process on the same database. */
  async function beside<T>(env: Record<string, string>, work: (url: string) => Promise<T>): Promise<T> {
    const { dataDir, certificateKey, database: place } = running.config;
    const base = { NODE_ENV: 'test', DEMO: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir, CERTIFICATE_KEY: certificateKey };
    const app = await createApplication({ ...readConfig({ ...base, ...env }), database: place });
    try {
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as { port: number };
      return await work(`http://127.0.0.1:${port}`);
    } finally {
      await app.close();
    }
  }

  it('are sealed whole, at the moment of their issue, and keep to PDF/A and PDF/UA', async () => {
    const { somebody, certificate } = await holder(running.app, { at: new Date('2027-03-10T14:05:00Z') });
    const pdf = await download(running.url, somebody, certificate.code);
    expect(verifySeal(pdf)).toEqual({ ...GOOD, signedAt: '270310140500Z' });
    expect(brokenRules(pdf)).toEqual([]);
  });

  it('a byte that is changed, before the seal, in it or behind it, is found out', async () => {
    const { somebody, certificate } = await holder(running.app);
    const pdf = await download(running.url, somebody, certificate.code);
    const flipped = (index: number) => {
      const edited = Buffer.from(pdf);
      edited[index] = edited[index] === 0x30 ? 0x31 : 0x30; // a digit, also of the seal, which is hexadecimal
      return verifySeal(edited);
    };
    for (const index of [20, 5000, pdf.length - 3]) expect(flipped(index)).toMatchObject({ unchanged: false, genuine: true });
    const seal = await running.app.get(Database).read.findOneByOrFail(CertificateSeal, { code: certificate.code });
    const lastOfSeal = pdf.indexOf('/Contents <') + 11 + Buffer.from(seal.signature, 'base64').length * 2 - 1;
    expect(flipped(lastOfSeal)).toMatchObject({ unchanged: true, genuine: false });
    expect(verifySeal(Buffer.concat([pdf, Buffer.from('\n% more')]))).toMatchObject({ whole: false });
  });

  it('are the same bytes for ever: with another seal, without one, asked for at once', async () => {
    const { somebody, certificate } = await holder(running.app);
    const all = await Promise.all([1, 2, 3].map(() => download(running.url, somebody, certificate.code)));
    expect(all.every((pdf) => pdf.equals(all[0]!))).toBe(true);
    const other = saved('other.p12', pkcs12({ password: PASSWORD }));
    const environments: Record<string, string>[] = [{ SEAL_FILE: other, SEAL_PASSWORD: PASSWORD }, {}];
    for (const env of environments)
      expect((await beside(env, (url) => download(url, somebody, certificate.code))).equals(all[0]!)).toBe(true);
  });

  it('one that was handed out before there was a seal stays as it was, and one that was not is sealed', async () => {
    const [before, after] = [await holder(running.app), await holder(running.app)];
    const plain = await beside({}, (url) => download(url, before.somebody, before.certificate.code));
    expect(verifySeal(plain)).toBeNull();
    expect((await download(running.url, before.somebody, before.certificate.code)).equals(plain)).toBe(true);
    expect(verifySeal(await download(running.url, after.somebody, after.certificate.code))).toMatchObject(GOOD);
  });

  it('a seal that runs out while the process runs: no file at all', async () => {
    const { somebody, certificate } = await holder(running.app);
    const later = new Date(Date.now() + 31 * 86_400_000);
    await expect(running.app.get(PapersService).draw(certificate, later)).rejects.toMatchObject({
      code: 'certificates.seal-unusable',
    });
    for (const kept of [CertificateSeal, CertificateFile])
      expect(await running.app.get(Database).read.existsBy(kept, { code: certificate.code })).toBe(false);
    expect(verifySeal(await download(running.url, somebody, certificate.code))).toMatchObject(GOOD);
  });
});

describe('A seal that cannot seal stops the start', () => {
  it.each([
    { what: 'a file that is not there', file: join(folder, 'no.p12'), password: PASSWORD, says: 'no such file' },
    { what: 'a wrong password', file: SEAL, password: 'altra', says: 'SEAL_PASSWORD is not its password' },
    { what: 'no password', file: SEAL, password: '', says: 'SEAL_PASSWORD is not its password' },
    {
      what: 'a certificate that has run out',
      file: saved('old.p12', pkcs12({ password: PASSWORD, days: -1 })),
      password: PASSWORD,
      says: 'valid from',
    },
    {
      what: 'another kind of file',
      file: saved('text.p12', Buffer.from('ciao')),
      password: PASSWORD,
      says: 'it is no PKCS#12 file',
    },
  ])('$what', async ({ file, password, says }) => {
    const start = startApp(DATABASES[0], { SEAL_FILE: file, SEAL_PASSWORD: password, LOG_LEVEL: 'silent' });
    await expect(start).rejects.toThrow(`SEAL_FILE ${file} cannot seal certificates: `);
    await expect(start).rejects.toThrow(says);
  });
});
