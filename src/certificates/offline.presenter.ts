import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../config/index.js';
import { dayInWords, LOCALES, type CalendarDay, type Say } from '../shared/index.js';
import type { PublishedKey } from './signing/published-keys.js';

/** What stands in the page itself, because it must work from a saved file: a script and a style, which its own policy allows by digest. */
export interface OfflineParts {
  readonly script: string;
  readonly style: string;
  readonly policy: string;
}

/** Read once: both are files of views/standalone. */
export function offlineParts(folder = join(rootFolder(), 'views', 'standalone')): OfflineParts {
  const [script, style] = ['offline.js', 'offline.css'].map((name) => readFileSync(join(folder, name), 'utf8')) as [string, string];
  const allowed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}; base-uri 'none'; form-action 'none'`;
  return { script, style, policy };
}

/** The page with the keys of the day it is downloaded on. */
export function presentOffline(
  keys: readonly PublishedKey[],
  parts: OfflineParts,
  { publicUrl, today }: { readonly publicUrl: string; readonly today: CalendarDay },
  say: Say,
) {
  const verifyHref = `${publicUrl}/verifica`;
  const known = { keys: keys.map(({ kid, x }) => ({ kid, x })), language: LOCALES[say.language], verifyHref };
  return {
    ...parts,
    title: say('certificates.offline.title'),
    known: JSON.stringify(known).replaceAll('<', '\\u003c'), // stands in a script element, which a tag would end
    verifyHref,
    downloaded: say('certificates.offline.downloaded', { day: dayInWords(today, say.language), count: keys.length }),
  };
}
