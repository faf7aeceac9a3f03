import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { rootFolder } from '../config/index.js';
import { LANGUAGES, type Language, type Say } from '../shared/index.js';
import { sayIn } from './words.js';

const LAYOUT = 'layouts/page';
const ICON = /\{\{icon "([\w-]+)"(?: "([\w-]+)")?\}\}/g; // a name of views/assets/icons, a size
const FIXED_WORDS = /\{\{say "([\w.-]+)"\}\}/g; // without arguments

/** What a page is drawn from: the view model, everything in it already decided and said. */
export type ViewModel = Readonly<Record<string, unknown>>;

/** Gives the whole page as HTML, in a language: the template's body within the layout. */
export type Render = (template: string, model: ViewModel, frame: ViewModel, language: Language) => string;

type Templates = ReadonlyMap<string, HandlebarsTemplateDelegate>;

/**
 * Compiles every template under views/ once for each language. A template knows `if`, `unless`, `each`, partials, `say` and
 * `icon`, nothing else, so what is not in the view model cannot get into the page. Icons, and words that depend on nothing, are
 * put in when it is compiled: they cost nothing later, and a word that is missing stops the start.
 * @throws Error when a template asks for words that are not there; when asked for a template that is not there
 */
export function compileViews(folder = join(rootFolder(), 'views')): Render {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
  const sources = new Map(
    files.map((file) => [file.replace(/\\/g, '/').replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8')]),
  );
  const compiled = new Map(LANGUAGES.map((language) => [language, compileIn(sayIn(language), sources)]));

  return (name, model, frame, language) => {
    const templates = compiled.get(language)!;
    const body = templateOf(templates, name)({ ...frame, ...model });
    return templateOf(templates, LAYOUT)({ ...frame, body });
  };
}

function compileIn(say: Say, sources: ReadonlyMap<string, string>): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('say', (key: string, options: Handlebars.HelperOptions) => say(key, options.hash));
  const options = { knownHelpersOnly: true, knownHelpers: { say: true }, preventIndent: true };

  return new Map(
    [...sources].map(([name, source]) => {
      const spoken = source
        .replace(ICON, (_, name: string, size?: string) => icon(name, size))
        .replace(FIXED_WORDS, (_, key: string) => handlebars.escapeExpression(say(key)));
      const template = handlebars.compile(spoken, options);
      if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), template);
      return [name, template];
    }),
  );
}

/** A drawing beside words that say the same, so nobody is told of it. */
function icon(name: string, size?: string): string {
  const look = size ? `icon icon-${size}` : 'icon';
  return `<svg class="${look}" aria-hidden="true"><use href="{{@root.assets.sprite}}#${name}"></use></svg>`;
}

function templateOf(templates: Templates, name: string): HandlebarsTemplateDelegate {
  const template = templates.get(name);
  if (!template) throw new Error(`views/${name}.hbs is not there.`);
  return template;
}
