// Builds what the browser gets: `node views/assets/build.mjs` writes dist/assets/ and its manifest.json.
// One stylesheet, one script, one sprite, one favicon, three fonts: content-hashed, each with .br and .gz beside it.
// Does nothing when nothing it reads has changed. Fails rather than ship a rule the content security policy would block.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const views = path.join(root, 'views');
const out = path.join(root, 'dist/assets');
const kit = path.dirname(createRequire(import.meta.url).resolve('bootstrap-italia/package.json'));
const node_modules = path.dirname(kit);

const FONTS = { 'titillium-400': 'regular', 'titillium-600': '600', 'titillium-700': '700' };
const TOOLS = ['bootstrap-italia', 'esbuild', 'lightningcss', 'purgecss', 'sass'];
const BROWSERS = { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8), ios_saf: (15 << 16) | (4 << 8) };

/** What never appears in a template as a whole word: built as `alert-{{tone}}`, or written by an author in Markdown. */
const SAFELIST = {
  standard: [
    ...`h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code kbd hr img figure figcaption
        em strong small sub sup abbr mark details summary time button input select textarea fieldset legend label progress svg use
        html body leaving active disabled is-invalid`.split(/\s+/),
    /^(alert|callout|badge|btn|icon)-(primary|success|warning|danger|info|secondary)$/,
    /^icon-sm$/, // put in by src/web/views.ts
    /^(success|warning|danger|important|note)$/,
    /^(done|current|todo|saved|saving|unsaved|conflict)$/,
  ],
};

const startedAt = Date.now();
const inputs = await fingerprint();
if (await upToDate(inputs)) process.exit(0);

await mkdir(out, { recursive: true });
const manifest = {};
const kept = new Set(['manifest.json', '.inputs', 'titillium-OFL.txt']);

const fontFolder = path.join(kit, 'dist/fonts/Titillium_Web');
for (const [name, weight] of Object.entries(FONTS)) {
  const woff2 = await readFile(path.join(fontFolder, `titillium-web-v10-latin-ext_latin-${weight}.woff2`));
  await emit(`${name}.woff2`, woff2, { compress: false });
}
await copyFile(path.join(fontFolder, 'OFL.txt'), path.join(out, 'titillium-OFL.txt'));

const [css, js, sprite, favicon] = await Promise.all([
  styles(),
  scripts(),
  icons(),
  readFile(path.join(here, 'icons/favicon.svg')),
]);
await Promise.all([emit('site.css', css), emit('site.js', js), emit('sprite.svg', sprite), emit('favicon.svg', favicon)]);

// The manifest is the last word: until it is renamed into place, a running process keeps finding the old files.
await write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
await write('.inputs', inputs);
for (const name of await readdir(out)) {
  if (!kept.has(name) && !name.endsWith('.part')) await rm(path.join(out, name), { recursive: true, force: true });
}

const sizes = Object.entries({ 'site.css': css, 'site.js': js, 'sprite.svg': sprite });
const report = sizes.map(([name, data]) => `${name} ${kb(data.length)} (${kb(zlib.gzipSync(data, { level: 9 }).length)} gzip)`);
console.log(`assets: ${report.join(', ')} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);

/** Sass → only the rules our templates use → minified. */
async function styles() {
  const [sass, { PurgeCSS }, { transform }] = await Promise.all([import('sass'), import('purgecss'), import('lightningcss')]);
  const { css: whole } = sass.compile(path.join(here, 'styles/site.scss'), {
    loadPaths: [node_modules],
    quietDeps: true,
    // The kit is written with @import: pinned, and quiet about it until the kit moves.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  const [{ css: used }] = await new PurgeCSS().purge({
    content: [`${views}/**/*.hbs`, `${here}/scripts/**/*.js`],
    css: [{ raw: whole }],
    safelist: SAFELIST,
    keyframes: true,
    variables: true,
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
  });
  const linked = used.replace(/asset:([\w.-]+)/g, (_, name) => {
    if (!manifest[name]) throw new Error(`site.scss asks for an unknown asset: ${name}`);
    return manifest[name];
  });
  const { code } = transform({ filename: 'site.css', code: Buffer.from(linked), minify: true, targets: BROWSERS });
  const forbidden = /data:(?!image\/svg\+xml)|https?:(?!\/\/www\.w3\.org\/2000\/svg)|@import/.exec(code.toString());
  if (forbidden) {
    const at = code.toString().slice(Math.max(0, forbidden.index - 80), forbidden.index + 80);
    throw new Error(`the stylesheet would break the content security policy: …${at}…`);
  }
  return Buffer.from(code);
}

async function scripts() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'scripts/site.js')],
    bundle: true,
    format: 'esm',
    target: ['es2020'],
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

/** The kit's symbols whose names occur in a template or script, and our own from icons/. */
async function icons() {
  const kitSprite = await readFile(path.join(kit, 'dist/svg/sprites.svg'), 'utf8');
  const symbols = new Map([...kitSprite.matchAll(/<symbol id="([^"]+)".*?<\/symbol>/gs)].map(([text, id]) => [id, text]));
  for (const name of await readdir(path.join(here, 'icons'))) {
    if (!name.startsWith('it-')) continue;
    const svg = await readFile(path.join(here, 'icons', name), 'utf8');
    const id = path.basename(name, '.svg');
    symbols.set(
      id,
      svg
        .replace(/<svg [^>]*?(viewBox="[^"]+")[^>]*>/, `<symbol id="${id}" $1>`)
        .replace('</svg>', '</symbol>')
        .trim(),
    );
  }
  const used = new Set();
  for (const file of await sources()) {
    for (const [name] of (await readFile(file, 'utf8')).matchAll(/\bit-[a-z0-9-]+/g)) if (symbols.has(name)) used.add(name);
  }
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg">${[...used]
      .sort((one, other) => one.localeCompare(other))
      .map((id) => symbols.get(id))
      .join('')}</svg>`,
  );
}

async function emit(name, data, { compress = true } = {}) {
  const { name: stem, ext } = path.parse(name);
  const hashed = `${stem}.${sha(data).slice(0, 10)}${ext}`;
  await write(hashed, data);
  if (compress) {
    const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
    await write(`${hashed}.br`, await promisify(zlib.brotliCompress)(data, quality));
    await write(`${hashed}.gz`, await promisify(zlib.gzip)(data, { level: 9 }));
  }
  manifest[name] = `/assets/${hashed}`;
}

/** Whole or not at all: two builds at once, or a reader in between, never see half a file. */
async function write(name, data) {
  const target = path.join(out, name);
  const half = `${target}.${process.pid}.part`;
  await writeFile(half, data);
  await rename(half, target);
  kept.add(name);
}

/** Templates and scripts: where class names and icon names come from. */
async function sources() {
  const names = await readdir(views, { recursive: true });
  return names
    .filter((name) => name.endsWith('.hbs') || (name.startsWith('assets') && name.endsWith('.js')))
    .map((name) => path.join(views, name))
    .sort();
}

async function fingerprint() {
  const own = (await readdir(here, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const tools = TOOLS.map((tool) => path.join(node_modules, tool, 'package.json'));
  const files = [...new Set([...own, ...(await sources()), ...tools])].sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(sha(await readFile(file)));
  return hash.digest('hex');
}

async function upToDate(wanted) {
  try {
    if ((await readFile(path.join(out, '.inputs'), 'utf8')) !== wanted) return false;
    const built = Object.values(JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8')));
    return built.every((address) => existsSync(path.join(root, 'dist', address)));
  } catch {
    return false;
  }
}

function sha(data) {
  return createHash('sha256').update(data).digest('hex');
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
