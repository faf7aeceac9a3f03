import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import { rootFolder } from '../config/index.js';
import type { Say } from '../shared/index.js';

const LAYOUT = 'layouts/page';

/** What a page is drawn from: the view model, everything in it already decided and said. */
export type ViewModel = Readonly<Record<string, unknown>>;

/** Gives the whole page as HTML: the template's body within the layout. */
export type Render = (template: string, model: ViewModel, frame: ViewModel, say: Say) => string;

/**
 * Compiles every template under views/ once. A template knows `if`, `unless`, `each`, partials and `say`, nothing else, so what
 * is not in the view model cannot get into the page.
 * @throws Error when asked for a template that is not there.
 */
export function compileViews(folder = join(rootFolder(), 'views')): Render {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('say', (key: string, options: Handlebars.HelperOptions) =>
    (options.data.say as Say)(key, options.hash),
  );

  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    const name = relative('.', file)
      .replace(/\\/g, '/')
      .replace(/\.hbs$/, '');
    const template = handlebars.compile(source, { knownHelpersOnly: true, knownHelpers: { say: true }, preventIndent: true });
    if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), template);
    templates.set(name, template);
  }

  const draw = (name: string, context: ViewModel, say: Say): string => {
    const template = templates.get(name);
    if (!template) throw new Error(`views/${name}.hbs is not there.`);
    return template(context, { data: { say } });
  };
  return (template, model, frame, say) => draw(LAYOUT, { ...frame, body: draw(template, { ...frame, ...model }, say) }, say);
}
