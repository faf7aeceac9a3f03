import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from './support/client.js';
import { startApp } from './support/app.js';
import { DATABASES, type EmptyDatabase } from './support/databases.js';
import { certificateKey } from './support/keys.js';

const ROOT = join(__dirname, '..');

/** Runs a command of the built application as somebody at a shell would; `typed` is its standard input. */
async function command(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  typed = '',
  cwd = ROOT,
): Promise<{ code: number; said: string }> {
  const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
    cwd,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  child.stdin.end(typed);
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: said.join('') };
}

describe.each(DATABASES)('The commands, on $engine', ({ empty }) => {
  let there: EmptyDatabase;
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(async () => {
    there = await empty();
    folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://formazione.example.it', DATA_DIR: folder };
    const secrets = { SESSION_SECRET: 'x'.repeat(40), CERTIFICATE_KEY: certificateKey() };
    const shared = 'postgres' in there.place ? { DATABASE_URL: there.place.postgres, ...secrets } : {};
    env = { ...production, ...shared };
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await there.remove();
  });

  it('content publishes once, and says so; the second time nothing has changed', async () => {
    const first = await command('content', [], env);
    expect(first).toEqual({ code: 0, said: expect.stringMatching(/Modulo riconoscere: versione 1, pubblicata ora\./) as string });
    const second = await command('content', [], env);
    expect(second).toEqual({ code: 0, said: expect.stringMatching(/Modulo riconoscere: versione 1, invariata\./) as string });
  });

  it('participation finds the figures of a new installation right, and says what can be asked', async () => {
    await command('content', [], env);
    const checked = await command('participation', ['--check'], env);
    expect(checked).toEqual({ code: 0, said: expect.stringContaining('Le cifre sono quelle del registro') as string });
    const usage = { code: 1, said: expect.stringContaining('npm run participation -- --rebuild') as string };
    expect(await command('participation', [], env)).toEqual(usage);
  });

  it('admin makes the first administrator, whose password never stands in the command line', async () => {
    const who = ['create', '--email', 'prima@ente.it', '--name', 'Prima', '--surname', 'Persona'];
    expect(await command('admin', [], env)).toEqual({
      code: 1,
      said: expect.stringContaining('npm run admin -- create') as string,
    });
    expect(await command('admin', who, env, 'corta\n')).toEqual({
      code: 1,
      said: expect.stringContaining('almeno 12 caratteri') as string,
    });
    expect(await command('admin', who, env, 'una frase che ricordo\n')).toEqual({
      code: 0,
      said: expect.stringContaining('prima@ente.it può accedere') as string,
    });
    const twice = await command('admin', who, env, 'una frase che ricordo\n');
    expect(twice.code).toBe(1);
    expect(twice.said).toContain('C’è già una persona con questo indirizzo email.');
  });

  it('migrate brings an empty database up to date', async () => {
    expect(await command('migrate', [], env)).toEqual({ code: 0, said: 'Il database è aggiornato.\n' });
  });
});

describe('The commands, without a database', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'commands-'));
    env = { NODE_ENV: 'production', DATA_DIR: join(folder, 'data') }; // not enough to start: PUBLIC_URL is missing
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('content --check prints what can be measured of each unit, in lines a terminal can show, and publishes nothing', async () => {
    const { code, said } = await command('content', ['--check'], env);
    expect(code).toBe(0);
    expect(said.match(/^MODULO \d/gm)).toHaveLength(6);
    expect(said).toMatch(/^Revisione +in attesa di revisione$/m);
    expect(said).toMatch(/Non è stato pubblicato nulla\.\n$/);
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('content --book writes a book for each unit, named by number and version, and publishes nothing', async () => {
    const { code, said } = await command('content', ['--book', folder], env);
    const books = readdirSync(folder).sort();
    expect(code).toBe(0);
    expect(said.trim().split('\n')).toHaveLength(books.length);
    expect(books).toHaveLength(6);
    for (const book of books) {
      expect(book).toMatch(/^\d-[a-z-]+-[0-9a-f]{12}\.pdf$/);
      expect(said).toContain(join(folder, book));
      expect(readFileSync(join(folder, book), 'latin1')).toMatch(/^%PDF-/);
    }
  });

  it.each(['gift', 'moodle'])('content writes the questions of a unit as %s, and reads them again', async (format) => {
    const [file, yaml] = [join(folder, 'domande'), join(folder, 'domande.yaml')];
    const written = await command('content', ['--export', format, '--unit', 'riconoscere', '--out', file], env);
    expect(written).toEqual({ code: 0, said: `Scritto ${file}.\n` });

    const { code, said } = await command('content', ['--import', file, '--unit', 'riconoscere', '--out', yaml], env);
    expect(code).toBe(0);
    expect(said).toMatch(/domande prese, 0 adattate, 0 rifiutate\.\nScritto .*domande\.yaml\.\n$/);
    expect(readFileSync(yaml, 'utf8')).toContain('# Da mettere in questions.yaml\n\n- id: ');
  });

  it.each([
    { args: ['--export', 'qti', '--unit', 'riconoscere'], says: 'gift oppure moodle' },
    { args: ['--export', 'gift', '--unit', 'inesistente'], says: 'riconoscere, accogliere' },
  ])('content $args says what is wrong', async ({ args, says }) => {
    const { code, said } = await command('content', args, env);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(says) as string });
  });

  it('content --import says why a file is refused, and writes nothing', async () => {
    const file = join(folder, 'domande.xml');
    writeFileSync(file, '<!DOCTYPE q [<!ENTITY a "aaaa">]><quiz>&a;</quiz>');
    const { code, said } = await command('content', ['--import', file, '--out', join(folder, 'domande.yaml')], env);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/domande\.xml: File rifiutato, riga 1\..*DOCTYPE/) as string,
    });
    expect(readdirSync(folder)).toEqual(['domande.xml']);
  });

  it('content says what can be asked of it', async () => {
    expect(await command('content', ['--chek'], env)).toEqual({
      code: 1,
      said: expect.stringContaining('npm run content -- --check') as string,
    });
  });

  it('content that is wrong is named with file and line, ends with 1, and nothing is published', async () => {
    const copy = join(folder, 'copy');
    for (const part of ['package.json', 'dist', 'seeds', 'views', 'src/documents/fonts'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    appendFileSync(join(copy, 'seeds/pages/segnali.it.md'), "\nL'altra riga.\n");
    for (const args of [['--check'], []]) {
      const { code, said } = await command('content', args, { ...env, PUBLIC_URL: 'https://formazione.example.it' }, '', copy);
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringMatching(/^seeds\/pages\/segnali\.it\.md:\d+: .+\n$/) as string,
      });
    }
    expect(readdirSync(folder)).toEqual(['copy']);
  });
});

describe.each(DATABASES)('Beside a running server, on $engine', (database) => {
  it('admin does its work, and the server knows the person at once', async () => {
    const running = await startApp(database);
    try {
      const { database: place, dataDir, sessionSecret, certificateKey: key } = running.config;
      const where = 'postgres' in place ? { DATABASE_URL: place.postgres, DATA_DIR: dataDir } : { DATA_DIR: dirname(place.file) };
      const who = ['create', '--email', 'x@ente.it', '--name', 'X', '--surname', 'Y'];
      const secrets = { SESSION_SECRET: sessionSecret, CERTIFICATE_KEY: key };
      const made = await command('admin', who, { ...where, ...secrets, DEMO: '0' }, 'una frase che ricordo\n');
      expect(made.said).toContain('può accedere');
      const client = await new Client(running.url).signIn({ email: 'x@ente.it' }, 'una frase che ricordo');
      expect((await client.get('/persone')).status).toBe(200);
    } finally {
      await running.close();
    }
  });
});
