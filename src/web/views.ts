import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { rootFolder } from '../config/index.js';
import { LANGUAGES, type Language, type Say } from '../shared/index.js';
import { sayIn } from './words.js';

const LAYOUT = 'layouts/page';
const STANDALONE = 'standalone/'; // whole documents, to be saved
const ICON = /\{\{icon "([\w-]+)"(?: "([\w-]+)")?\}\}/g; // a name of views/assets/icons, a size
const FIXED_WORDS = /\{\{say "([\w.-]+)"\}\}/g; // without arguments
const ASSET = /\{\{assets\.(\w+)\}\}/g; // where something built from views/assets is
const INDENT = /^[ \t]+/gm;
const WIDE = /[^\0-\xFF]/gu; // what JavaScript has to keep in two bytes a character

/** Where the browser finds what was built, by name. */
export type Assets = Readonly<Record<string, string>>;

/** What a page is drawn from: the view model, everything in it already decided and said. */
export type ViewModel = Readonly<Record<string, unknown>>;

/** Gives the whole page as HTML, in a language: the template's body within the layout, or alone when it stands under standalone/. */
export type Render = (template: string, model: ViewModel, frame: ViewModel, language: Language) => string;

type Templates = ReadonlyMap<string, HandlebarsTemplateDelegate>;

/**
 * Compiles every template under views/ once for each language. A template knows `if`, `unless`, `each`, partials, `say`, `icon`,
 * `assets` and `kept`, nothing else, so what is not in the view model cannot get into the page. Icons, addresses of assets, and words
 * that depend on nothing, are put in when it is compiled: they cost nothing later, and one that is missing stops the start.
 *
 * What stands in `{{#kept key}} … {{/kept}}` is drawn once for each key and language, and kept as long as the process lives. So it is for
 * what depends on nothing but published content, with a key that names all of it: never for anything of a person.
 * @throws Error when a template asks for words or an asset that is not there; when asked for a template that is not there
 */
export function compileViews(assets: Assets, folder = join(rootFolder(), 'views')): Render {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
  const sources = new Map(
    files.map((file) => [file.replace(/\\/g, '/').replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8')]),
  );
  const compiled = new Map(LANGUAGES.map((language) => [language, compileIn(sayIn(language), assets, sources)]));

  return (name, model, frame, language) => {
    const templates = compiled.get(language)!;
    const body = templateOf(templates, name)({ ...frame, ...model });
    if (name.startsWith(STANDALONE)) return body;
    return templateOf(templates, LAYOUT)({ ...frame, body });
  };
}

function compileIn(say: Say, assets: Assets, sources: ReadonlyMap<string, string>): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('say', (key: string, options: Handlebars.HelperOptions) => say(key, options.hash));
  handlebars.registerHelper('kept', keeper());
  const options = { knownHelpersOnly: true, knownHelpers: { say: true, kept: true }, preventIndent: true };

  return new Map(
    [...sources].map(([name, source]) => {
      const spoken = source
        .replace(ICON, (_, name: string, size?: string) => icon(name, size))
        .replace(ASSET, (_, name: string) => at(assets, name))
        .replace(FIXED_WORDS, (_, key: string) => handlebars.escapeExpression(say(key)));
      const template = handlebars.compile(narrow(spoken.replace(INDENT, '')), options);
      if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), template);
      return [name, template];
    }),
  );
}

/** Draws a block the first time its key comes, and gives the same text from then on. */
function keeper() {
  const kept = new Map<string, string>();
  return function keep(this: unknown, key: string, { fn }: Handlebars.HelperOptions): string {
    let drawn = kept.get(key);
    if (drawn === undefined) kept.set(key, (drawn = narrow(fn(this))));
    return drawn;
  };
}

/** Writes typographic quotes and the like as references: a page in which every character fits a byte is sent twice as fast. */
const narrow = (html: string): string => html.replace(WIDE, (character) => `&#${character.codePointAt(0)};`);

/** A drawing beside words that say the same, so nobody is told of it. */
function icon(name: string, size?: string): string {
  const look = size ? `icon icon-${size}` : 'icon';
  return `<svg class="${look}" aria-hidden="true"><use href="{{assets.sprite}}#${name}"></use></svg>`;
}

function at(assets: Assets, name: string): string {
  const href = assets[name];
  if (!href) throw new Error(`views/ asks for the asset “${name}”, which is not among those built.`);
  return href;
}

function templateOf(templates: Templates, name: string): HandlebarsTemplateDelegate {
  const template = templates.get(name);
  if (!template) throw new Error(`views/${name}.hbs is not there.`);
  return template;
}
