import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const words = Object.keys(JSON.parse(readFileSync(join(ROOT, 'views', 'words', 'it.json'), 'utf8')) as Record<string, string>);
const texts = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
const code = [...texts('src', /\.ts$/), ...texts('views', /\.hbs$/)].join('\n');

/** Keys that are put together: `say(`certificates.state.${state}`)` uses every key that begins so. */
const prefixes = [...code.matchAll(/say\(`([a-z.-]+?)\$\{/g)].map(([, prefix]) => prefix!);

describe('The words of the interface', () => {
  it('every key is used', () => {
    const literal = (key: string) => code.includes(`'${key}'`) || code.includes(`"${key}"`);
    const refusal = (key: string) => /\.(title|text|next)$/.test(key) && literal(key.replace(/\.\w+$/, ''));
    const partOfOne = (key: string) =>
      prefixes.some((prefix) => key.startsWith(prefix)) || key.startsWith('assessment.attempt-refused.');
    expect(words.filter((key) => !literal(key) && !refusal(key) && !partOfOne(key))).toEqual([]);
  });

  it('every key asked for is there', () => {
    const asked = [...code.matchAll(/(?:say\('|say ")([a-z0-9.-]+[a-zA-Z0-9-]*)['"]/g)].map(([, key]) => key!);
    expect(asked.length).toBeGreaterThan(200);
    expect([...new Set(asked)].filter((key) => !words.includes(key))).toEqual([]);
  });

  it('every refusal has a title, a reason and a way on', () => {
    const codes = [...code.matchAll(/code(?:: string)? = '([a-z.-]+)'/g)].map(([, found]) => found!);
    expect(codes.length).toBeGreaterThan(8);
    expect(
      codes.flatMap((found) => ['title', 'text', 'next'].map((part) => `${found}.${part}`)).filter((key) => !words.includes(key)),
    ).toEqual([]);
  });
});
