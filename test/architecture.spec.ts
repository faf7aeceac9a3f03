import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const SRC = join(__dirname, '..', 'src');

/** Lowest first. A folder may import those before it, never those after, and each feature by its front door alone. */
const KERNEL = ['shared', 'statistics'];
const PLATFORM = ['config', 'database', 'audit', 'jobs', 'documents', 'seeds', 'web'];
const FEATURES = [
  'territory',
  'catalogue',
  'exchange',
  'surveys',
  'participation',
  'accounts',
  'summaries',
  'publication',
  'certificates',
  'progress',
  'credits',
  'assessment',
  'contents',
  'practice',
  'boosters',
  'path',
  'evidence',
  'profile',
  'help',
];
const LAYERS = [...KERNEL, ...PLATFORM, ...FEATURES, '']; // '': the entry points, above everything

interface Import {
  readonly from: string; // both from src/
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\\/g, '/'));
const code = files.filter((file) => !file.endsWith('.spec.ts'));
const read = (file: string) => readFileSync(join(SRC, file), 'utf8');
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');
const rank = (file: string) => LAYERS.indexOf(folderOf(file));
const say = (found: readonly Import[]) => found.map(({ from, to }) => `src/${from} → ${to}`);

/** Everything a file imports, types too: the picture is for readers. */
function importsOf(from: string): Import[] {
  return [...read(from).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, to]) => ({ from, to: to! }));
}

const imports = code.flatMap(importsOf);
const resolved = imports.map(({ from, to }) => ({
  from,
  to: to.startsWith('.')
    ? normalize(join(dirname(from), to))
        .replace(/\\/g, '/')
        .replace(/\.js$/, '.ts')
    : to,
}));
const own = resolved.filter((_, index) => imports[index]!.to.startsWith('.'));
const across = own.filter(({ from, to }) => folderOf(from) !== folderOf(to));

describe('The house', () => {
  it('has every room in the list, and no room that is not there', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).sort()).toEqual(LAYERS.filter(Boolean).sort());
  });

  it('imports point down the layers', () => {
    expect(say(across.filter(({ from, to }) => rank(to) < 0 || rank(to) > rank(from)))).toEqual([]);
  });

  it('the evidence report and the pseudonymous store never meet people', () => {
    const blind = across.filter(({ from }) => ['evidence', 'surveys'].includes(folderOf(from)));
    expect(blind.length).toBeGreaterThan(5);
    expect(say(blind.filter(({ to }) => folderOf(to) === 'accounts'))).toEqual([]);
  });

  it('every import leads somewhere', () => {
    expect(say(own.filter(({ to }) => !existsSync(join(SRC, to))))).toEqual([]);
  });

  it('a folder is entered by its front door', () => {
    const migrations = 'database/migrations/index.ts'; // the list of migrations is a door of its own
    expect(say(across.filter(({ to }) => to !== migrations && !/^[a-z]+\/index\.ts$/.test(to) && folderOf(to) !== ''))).toEqual([]);
  });

  it('rules are plain TypeScript: themselves and the kernel, no packages, no framework', () => {
    const rules = resolved.filter(({ from }) => from.includes('/domain/'));
    const kernel = KERNEL.map((folder) => `${folder}/index.ts`);
    const plain = ({ from, to }: Import) => to.startsWith(`${folderOf(from)}/domain/`) || kernel.includes(to);
    expect(say(rules.filter((rule) => !plain(rule)))).toEqual([]);
  });

  it('the kernel imports itself alone; statistics takes its distributions from a library, in one file', () => {
    const allowed = ({ from, to }: Import) => to.startsWith('./') || (from === 'statistics/distributions.ts' && to === 'cephes');
    expect(say(imports.filter((found) => KERNEL.includes(folderOf(found.from)) && !allowed(found)))).toEqual([]);
  });

  it('only config reads the environment', () => {
    expect(code.filter((file) => /process\.env/.test(read(file)) && folderOf(file) !== 'config')).toEqual([]);
  });

  it('only the door opens connections and transactions', () => {
    const bypass = /createQueryRunner|startTransaction|new DataSource|getRepository|InjectRepository|InjectDataSource/;
    expect(code.filter((file) => bypass.test(read(file)) && folderOf(file) !== 'database')).toEqual([]);
  });

  it('a library has one home: YAML in seeds/, PDF and charts in documents/, Markdown in the catalogue, distributions in statistics/', () => {
    const homes = {
      yaml: 'seeds',
      pdfkit: 'documents',
      fontkit: 'documents',
      'node-forge': 'documents',
      '@signpdf/signpdf': 'documents',
      'd3-scale': 'documents',
      'd3-shape': 'documents',
      yazl: 'documents',
      'markdown-it': 'catalogue',
      handlebars: 'web',
      nodemailer: 'jobs',
      cephes: 'statistics',
    };
    const strays = imports.filter(({ from, to }) => to in homes && homes[to as keyof typeof homes] !== folderOf(from));
    expect(say(strays)).toEqual([]);
  });

  it('every table says what it keeps of a person', () => {
    const tables = code.filter((file) => file.endsWith('.entity.ts'));
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((file) => !/Personal data: |No personal data\./.test(read(file)))).toEqual([]);
  });

  it('nothing is skipped, and nothing runs alone', () => {
    const under = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
    const specs = [...under(SRC), ...under(__dirname)].filter((file) => file.endsWith('.spec.ts'));
    const marked = /\b(?:it|test|describe)\.(?:skip|only|todo)\(|\b(?:xit|xdescribe|fit|fdescribe)\(['"`]/;
    expect(specs.length).toBeGreaterThan(20);
    expect(specs.filter((file) => marked.test(readFileSync(file, 'utf8'))).map((file) => relative(SRC, file))).toEqual([]);
  });
});
