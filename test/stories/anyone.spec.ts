import { Certificate } from '../../src/certificates/index.js';
import { groupCode } from '../../src/shared/index.js';
import { Database } from '../../src/database/index.js';
import { sayIn } from '../../src/web/index.js';
import { OTHER_NAME } from '../support/browser.js';
import { Client } from '../support/client.js';
import { certified, JOURNEYS, stage } from '../support/journeys.js';
import { PASSWORD, person } from '../support/people.js';

describe.each(JOURNEYS)('Anyone, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('verifies a certificate from its code, as printed or as typed, and sees every printed field', async () => {
    const nicolo = await person(here.app, { name: 'Nicolò D’Amico', municipality: 'Senago' });
    await certified(here, nicolo.id);
    const { code, facts } = await here.app.get(Database).read.findOneByOrFail(Certificate, { personId: nicolo.id });
    const anyone = await here.open(390);

    await anyone.visit('/verifica');
    await anyone.page.getByLabel('Codice dell’attestato').fill(groupCode(code).toLowerCase().replaceAll('-', ' '));
    await anyone.press('Verifica');
    expect(await anyone.text()).toContain('N… D…');
    await anyone.page.getByLabel('Cognome di chi lo ha ottenuto').fill('damico');
    await anyone.press('Mostra il nome');
    const text = await anyone.text();
    for (const printed of ['Nicolò D’Amico', facts.courseTitle, 'Riconoscere', groupCode(code), facts.issuer, 'Valido'])
      expect(text).toContain(printed);
    for (const secret of [nicolo.email, 'Senago', 'assistente', '12 su 12']) expect(text).not.toContain(secret);

    expect(await anyone.visit(`/verifica/${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toBe(404);
    expect(await anyone.text()).toContain('In questo codice c’è un errore di scrittura');
  });

  it('a certificate that was withdrawn still verifies, as withdrawn', async () => {
    const somebody = await person(here.app);
    await certified(here, somebody.id);
    const database = here.app.get(Database);
    const { id, code } = await database.read.findOneByOrFail(Certificate, { personId: somebody.id });
    await database.transaction((db) => db.update(Certificate, { id }, { revokedAt: new Date() }));
    const anyone = await here.open();
    expect(await anyone.visit(`/verifica/${code}`)).toBe(200);
    expect(await anyone.text()).toContain('Annullato');
  });

  it('leaves at once, finds help on every page, reads in two languages', async () => {
    const anyone = await here.open(390);
    for (const address of [
      '/',
      '/segnali',
      '/aiuto',
      '/accedi',
      '/verifica',
      '/privacy',
      '/note-legali',
      '/accessibilita',
      '/no',
    ]) {
      await anyone.visit(address);
      const exit = anyone.page.getByRole('link', { name: 'Esci subito', exact: false }).last();
      expect(await exit.getAttribute('href')).toBe('https://www.meteoam.it/');
      expect(await anyone.page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      expect(await anyone.page.locator('a[href="tel:1522"]').first().isVisible()).toBe(true);
      expect(await anyone.page.title()).not.toMatch(/violenz|stalking|vittim/i);
    }
    await anyone.visit('/?lingua=en');
    expect(await anyone.heading()).toBe(sayIn('en')('help.home.heading'));
    expect(await anyone.page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe.each(JOURNEYS.filter(({ script }) => script))('Without a trace, on $engine', (journey) => {
  const here = stage(journey);

  it('public pages set no cookie and make no session', async () => {
    const anyone = new Client(here.url);
    for (const address of [
      '/',
      '/segnali',
      '/aiuto',
      '/aiuto?lingua=en',
      '/verifica',
      '/verifica/ABCD',
      '/privacy',
      '/note-legali',
      '/accessibilita',
      '/salute/viva',
      '/salute/pronta',
    ])
      await anyone.get(address);
    expect(anyone.hasCookies()).toBe(false);
    expect(await here.app.get(Database).read.count('WebSession')).toBe(0);
  });

  it('every page forbids what it does not need', async () => {
    const { headers } = await new Client(here.url).get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';media-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('same-origin'); // nothing leaves this site
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('the certificate is the same file for ever', async () => {
    const anna = await person(here.app);
    await certified(here, anna.id);
    const { code } = await here.app.get(Database).read.findOneByOrFail(Certificate, { personId: anna.id });
    const client = await new Client(here.url).signIn(anna);
    const file = async () => Buffer.from(await (await client.send(`/attestati/${code}.pdf`)).arrayBuffer());
    const first = await file();
    expect(first.equals(await file())).toBe(true);
    expect(first.toString('latin1')).toContain('/Lang (it-IT)');
  });

  it('somebody may sign in by plain http, under whatever name the machine has', async () => {
    const anna = await person(here.app);
    const reader = await here.open();
    const address = here.url.replace('127.0.0.1', OTHER_NAME);
    await reader.page.goto(`${address}/accedi`);
    await reader.page.getByLabel('Email').fill(anna.email);
    await reader.page.getByLabel('Password').fill(PASSWORD);
    await reader.press('Accedi');
    expect(await reader.heading()).toBe(`Ciao, ${anna.name.split(' ')[0]}`);
  });
});
