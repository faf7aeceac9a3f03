import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { printedClaims } from '../../src/certificates/domain/printed-claims.js';
import { signerOf } from '../../src/certificates/signing/signer.js';
import { readConfig } from '../../src/config/index.js';
import { sayIn } from '../../src/web/index.js';
import { holder } from '../support/certificates.js';
import { JOURNEYS, stage } from '../support/journeys.js';
import { certificateKey } from '../support/keys.js';

const say = sayIn('it');
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(JOURNEYS.filter(({ script }) => script))('Somebody without a network, on $engine', (journey) => {
  const here = stage(journey);

  /** The page as they saved it, opened from the disk in a browser that reaches nothing. */
  async function savedPage() {
    const anyone = await here.open(390);
    await anyone.visit('/verifica');
    const file = join(folder, 'verifica-attestati.html');
    writeFileSync(file, await anyone.download(say('certificates.offline.download')));
    await anyone.context.setOffline(true);
    await anyone.page.goto(pathToFileURL(file).href);
    return anyone;
  }

  async function scanned() {
    const { facts } = (await holder(here.app)).certificate;
    return { facts, text: `${facts.verifyAt}?chiave=${facts.qrKey}#${facts.token}` };
  }

  async function check(page: Page, text: string): Promise<string> {
    await page.getByLabel('Testo del codice QR').fill(text);
    await page.getByRole('button', { name: 'Verifica' }).click();
    const result = page.getByRole('status');
    await result.locator('.box:visible').first().waitFor();
    return result.innerText();
  }

  it('sees what was signed, and is told what only the network knows', async () => {
    const { facts, text } = await scanned();
    const { page } = await savedPage();
    const result = await check(page, text.replace(/(.{60})/g, '$1\n')); // as a mail breaks it
    for (const words of [say('certificates.offline.good'), 'Nicolò D’Amico', facts.courseTitle, `/verifica/${facts.code}`])
      expect(result).toContain(words);
    expect(result).not.toContain(say('certificates.offline.expired'));
    expect(await check(page, facts.token!)).toContain('Nicolò D’Amico'); // without the address round it
  });

  it('is told of a text that was changed, of a key that is not ours, of no text at all', async () => {
    const { facts, text } = await scanned();
    const { page } = await savedPage();
    const [head, , signature] = facts.token!.split('.');
    const forged = Buffer.from(JSON.stringify({ ...printedClaims(facts), name: 'Nicola D’Amico' })).toString('base64url');
    const { id } = signerOf(here.config.certificateKey);
    const foreign = signerOf(readConfig({ DATA_DIR: folder, CERTIFICATE_KEY: certificateKey() }).certificateKey);
    const claims = printedClaims(facts);
    for (const [tried, verdict] of [
      [`${head}.${forged}.${signature}`, 'changed'],
      [foreign.sign({ typ: 'attestato', kid: id }, claims), 'changed'], // in our name, with another key
      [signerOf(here.config.certificateKey).sign({ typ: 'JWT', kid: id }, claims), 'changed'], // ours, but something else
      [text.replace(facts.code, '0'.repeat(28)), 'changed'], // on the address of another paper
      [foreign.sign({ typ: 'attestato', kid: foreign.id }, claims), 'unknown-key'],
      [text.slice(0, -5), 'unreadable'],
      ['', 'unreadable'],
    ] as const)
      expect([tried, (await check(page, tried)).trim()]).toEqual([tried, say(`certificates.offline.${verdict}`)]);
  });

  it('is told that the validity is over', async () => {
    const { facts } = await scanned();
    const { page } = await savedPage();
    const signer = signerOf(here.config.certificateKey);
    const old = { ...printedClaims(facts), completed: '2020-03-10', until: '2021-03-10', minutes: 260 };
    const result = await check(page, signer.sign({ typ: 'attestato', kid: signer.id }, old));
    for (const words of [say('certificates.offline.expired'), '10 marzo 2021', '4 ore e 20 minuti'])
      expect(result).toContain(words);
  });

  it('is told by a browser that cannot check such signatures what to do', async () => {
    const anyone = await savedPage();
    await anyone.page.addInitScript(() => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'));
    });
    await anyone.page.reload();
    await anyone.page.locator('#unable').waitFor();
    expect(await anyone.page.locator('#unable').innerText()).toContain(say('certificates.offline.unable'));
    expect(await anyone.page.locator('#form').isVisible()).toBe(false);
  });

  it('gets it as a file, in their language, that asks for nothing', async () => {
    const response = await fetch(`${here.url}/verifica/senza-rete.html?lingua=en`);
    const html = await response.text();
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="verifica-attestati.html"');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(html).toContain(sayIn('en')('certificates.offline.title'));
    expect(html).not.toMatch(/ (?:src|href|action)=/);
  });
});
