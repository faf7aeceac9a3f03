/** What a browser with an empty cache loads for a page: the page, and everything it, its styles and its scripts name. */

const MOST = 60; // files
const TAGS = /<(link|script|img|source|video|audio|iframe|use|image)\b[^>]*>/g;
const LOADED = /^(stylesheet|icon|preload|modulepreload|apple-touch-icon|manifest)$/;

/** @returns bytes over the wire, headers included, and each file with its own */
export async function weigh(visitor, page) {
  const files = [];
  const { text, wire } = await visitor.get(page);
  files.push({ path: page, wire });
  const waiting = named(text, page);
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    if (files.length > MOST) throw new Error(`${page} loads more than ${MOST} files.`);
    const file = waiting.shift();
    const { text, wire } = await visitor.get(file);
    files.push({ path: file, wire });
    const more = within(text, file).filter((path) => !seen.has(path));
    for (const path of more) seen.add(path);
    waiting.push(...more);
  }
  return { files, bytes: files.reduce((sum, { wire }) => sum + wire, 0) };
}

function named(html, base) {
  const paths = [...html.matchAll(TAGS)].flatMap(([tag, name]) => {
    const value = (attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
    if (name === 'link' && !(value('rel') ?? '').split(' ').some((rel) => LOADED.test(rel))) return [];
    const srcset = (value('srcset') ?? '').split(',').map((one) => one.trim().split(' ')[0]);
    return [value('src'), value('poster'), ['link', 'use', 'image'].includes(name) ? value('href') : undefined, ...srcset];
  });
  return ours(paths, base);
}

/** Every font of the style sheet is counted, though a browser fetches only those a page uses. */
function within(text, file) {
  if (file.endsWith('.css'))
    return ours(
      [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([, url, sheet]) => url ?? sheet),
      file,
    );
  if (file.endsWith('.js'))
    return ours(
      [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g)].map(([, url]) => url),
      file,
    );
  return [];
}

function ours(paths, base) {
  const here = new URL(base, 'http://here');
  const urls = paths
    .filter((path) => path && !path.startsWith('data:') && !path.startsWith('#'))
    .map((path) => new URL(path, here));
  return [...new Set(urls.filter(({ origin }) => origin === here.origin).map(({ pathname, search }) => pathname + search))];
}
