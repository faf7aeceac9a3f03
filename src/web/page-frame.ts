import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { rootFolder } from '../config/index.js';
import { sayIn } from './words.js';
import type { Assets } from './views.js';
import type { Role } from './visitor.js';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
  readonly lang?: 'it'; // words of the content, whatever the language of the page
}

/** Where the quick exit leads: a page nobody asks about. */
const EXIT_HREF = 'https://www.meteoam.it/';

const NAVIGATION: readonly { href: string; key: string; roles: readonly Role[] | 'anyone' | 'everybody' }[] = [
  { href: '/percorso', key: 'page.nav.path', roles: 'everybody' },
  { href: '/attestati', key: 'page.nav.certificates', roles: 'everybody' },
  { href: '/partecipazione', key: 'page.nav.participation', roles: ['coordinator', 'contact', 'administrator'] },
  { href: '/evidenza', key: 'page.nav.evidence', roles: ['coordinator', 'administrator'] },
  { href: '/persone', key: 'page.nav.people', roles: ['coordinator', 'contact', 'administrator'] },
  { href: '/contenuti', key: 'page.nav.contents', roles: ['author', 'administrator'] },
  { href: '/segnali', key: 'page.nav.signs', roles: 'anyone' },
  { href: '/aiuto', key: 'page.nav.help', roles: 'anyone' },
];

/**
 * Where the browser finds what was built from views/assets.
 * @throws Error when it has not been built.
 */
export function builtAssets(): Assets {
  const file = join(rootFolder(), 'dist', 'assets', 'manifest.json');
  let manifest: Record<string, string>;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (why) {
    throw new Error('The styles and scripts are not built: run `npm run assets`.', { cause: why });
  }
  const at = (name: string): string => {
    const href = manifest[name];
    if (!href) throw new Error(`dist/assets/manifest.json has no ${name}: run \`npm run assets\` again.`);
    return href;
  };
  return {
    css: at('site.css'),
    js: at('site.js'),
    sprite: at('sprite.svg'),
    favicon: at('favicon.svg'),
    font: at('titillium-400.woff2'),
  };
}

interface About {
  readonly title: string;
  readonly breadcrumb: readonly Crumb[] | null;
  readonly form: boolean; // the page has a form for people who are not signed in
}

/** What every page has around its own content: language, navigation, who is signed in, the way out. */
export function pageFrame(reply: FastifyReply, { title, breadcrumb, form }: About) {
  const { request } = reply;
  const { visitor, language } = request;
  const say = sayIn(language);
  const other = language === 'it' ? 'en' : 'it';
  const [path = '/'] = request.url.split('?');
  const seen = ({ roles }: (typeof NAVIGATION)[number]) =>
    roles === 'anyone' || (visitor !== null && (roles === 'everybody' || roles.some((role) => visitor.roles.includes(role))));

  return {
    lang: language,
    title,
    breadcrumb,
    path,
    noindex: visitor !== null,
    user: visitor && { name: visitor.name },
    knowsNobody: request.routeOptions.config?.withoutTrace ?? false, // whoever reads may be signed in all the same
    csrf: visitor || form ? reply.generateCsrf() : null, // asking for a token makes a session: not on pages without a form
    nav: NAVIGATION.filter(seen).map(({ href, key }) => ({
      href,
      label: say(key),
      current: path === href || path.startsWith(`${href}/`),
    })),
    otherLanguage: { href: `?${otherQuery(request.url, other)}`, label: say(`page.language.${other}`), lang: other },
    exitHref: EXIT_HREF,
    notice: takeNotice(reply),
  };
}

function otherQuery(url: string, language: string): string {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  query.set('lingua', language);
  return query.toString();
}

/** A message is said once. */
function takeNotice({ request }: FastifyReply): string | null {
  const key = request.session?.notice;
  if (!key) return null;
  delete request.session.notice;
  return sayIn(request.language)(key);
}
