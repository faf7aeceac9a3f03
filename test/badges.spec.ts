import { gunzipSync } from 'node:zlib';
import { compactVerify, importJWK, type JWK } from 'jose';
import { CertificateBadge, RegisterService } from '../src/certificates/index.js';
import { Database } from '../src/database/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { holder } from './support/certificates.js';
import { Client } from './support/client.js';
import { DATABASES } from './support/databases.js';
import { brokenBadgeRules } from './support/open-badge.js';
import { person, type TestPerson } from './support/people.js';

type Json = Record<string, any>;

describe.each(DATABASES)('Certificates as Open Badges, on $engine', (database) => {
  let running: RunningApp;
  let coordinator: TestPerson;
  beforeAll(async () => {
    running = await startApp(database);
    coordinator = await person(running.app, { name: 'Carla Verdi', role: 'coordinator' });
  });
  afterAll(() => running?.close());

  const door = () => running.app.get(Database);
  const register = () => running.app.get(RegisterService);

  async function download(somebody: TestPerson, file: string): Promise<Response> {
    return (await new Client(running.url).signIn(somebody)).send(`/attestati/${file}`);
  }

  /** As a program would: the key from the address in the header, nothing known before. */
  async function read(jws: string): Promise<{ payload: Json; header: Json }> {
    const { kid } = JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString()) as { kid: string };
    expect(kid.startsWith(`${running.url}/verifica/chiavi/`)).toBe(true);
    const key = (await (await fetch(kid)).json()) as JWK;
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(key, 'EdDSA'));
    return { payload: JSON.parse(Buffer.from(payload).toString('utf8')) as Json, header: protectedHeader };
  }

  /** Whether the state of a badge is set, as Bitstring Status List 1.0 says how to find out. */
  async function isRevoked({ credentialStatus: { statusListCredential, statusListIndex } }: Json): Promise<boolean> {
    const response = await fetch(String(statusListCredential));
    expect(response.headers.get('content-type')).toContain('application/vc+jwt');
    const { payload } = await read(await response.text());
    expect(payload).toMatchObject({ id: statusListCredential, type: ['VerifiableCredential', 'BitstringStatusListCredential'] });
    const { encodedList, statusPurpose } = payload.credentialSubject as Record<string, string>;
    expect([statusPurpose, encodedList![0]]).toEqual(['revocation', 'u']);
    const bits = gunzipSync(Buffer.from(encodedList!.slice(1), 'base64url'));
    expect(bits.length).toBeGreaterThanOrEqual(16_384);
    const index = Number(statusListIndex);
    return ((bits[index >> 3]! >> (7 - (index & 7))) & 1) === 1;
  }

  it('the holder downloads a signed credential that any library reads; nobody else does', async () => {
    const { somebody, certificate } = await holder(running.app);
    const response = await download(somebody, `${certificate.code}.jwt`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="attestato-[a-z0-9]{8}\.jwt"/);
    const { payload, header } = await read(await response.text());
    expect(brokenBadgeRules(payload)).toEqual([]);
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']); // no other is allowed
    expect(payload).toMatchObject({ name: 'Al tuo fianco', issuer: { id: running.url } });
    expect(JSON.stringify(payload)).not.toContain(somebody.email);
    expect(JSON.stringify(payload)).not.toContain(certificate.code);
    expect(await isRevoked(payload)).toBe(false);
    expect((await download(coordinator, `${certificate.code}.jwt`)).status).toBe(404);
  });

  it('is one, however many ask at once, and travels in the PDF', async () => {
    const { somebody, certificate } = await holder(running.app);
    const client = await new Client(running.url).signIn(somebody);
    const files = ['pdf', 'jwt', 'jwt', 'jwt', 'pdf'].map((kind) => client.send(`/attestati/${certificate.code}.${kind}`));
    const [pdf, ...others] = await Promise.all(
      (await Promise.all(files)).map(async (file) => Buffer.from(await file.arrayBuffer())),
    );
    const badge = others[0]!.toString();
    expect(others.slice(0, 3).every((other) => other.toString() === badge)).toBe(true);
    expect(pdf!.equals(others[3]!)).toBe(true);
    expect(pdf!.includes(badge)).toBe(true);
    expect(await door().read.countBy(CertificateBadge, { code: certificate.code })).toBe(1);
  });

  it('a revoked one and a corrected one are set in the list of states, a new one is not', async () => {
    const first = await holder(running.app);
    const badge = async (code: string) => (await read(await (await download(first.somebody, `${code}.jwt`)).text())).payload;
    const before = await badge(first.certificate.code);
    const correction = { givenName: 'Nicolò', familyName: 'D’Amico', reason: 'La carta è andata persa' };
    const next = await register().correct(coordinator.id, first.certificate.code, correction);
    const after = await badge(next);
    expect([await isRevoked(before), await isRevoked(after)]).toEqual([true, false]);
    await register().revoke(coordinator.id, next, 'Rilasciato per errore');
    expect(await isRevoked(after)).toBe(true);
  });

  it('is emptied when its holder is anonymised, and its place stays taken', async () => {
    const { somebody, certificate } = await holder(running.app);
    await download(somebody, `${certificate.code}.jwt`);
    await door().transaction((db) => register().anonymise(db, somebody.id, new Date()));
    expect(await door().read.findOneByOrFail(CertificateBadge, { code: certificate.code })).toMatchObject({
      credential: '',
      list: 1,
    });
    expect((await download(somebody, `${certificate.code}.jwt`)).status).toBe(404);
  });

  it.each(['/verifica/chiavi/nessuna', '/verifica/stati/0', '/verifica/stati/99', '/verifica/stati/uno'])(
    '%s is not there',
    async (address) => expect((await fetch(running.url + address)).status).toBe(404),
  );
});
