import { figureHtml } from './figure-html.js';
import { markdown, type Token } from './markdown.js';
import type { Surroundings } from './surroundings.js';

/** A lesson's text for the browser, and its sections for whoever wants to go back to one. */
export interface ContentHtml {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** Where a text stands that belongs to no unit: a figure is its words there, and a link to a lesson no link. */
const NOWHERE: Surroundings = {
  lessonHref: () => null,
  figureHref: () => '',
  figures: {},
  figureInWords: '',
  language: 'it',
};
const drawn = new WeakMap<Surroundings, WeakMap<object, ContentHtml>>();

/** Draws a lesson, a card or a page, once for each published version and for where it stands. Raw HTML in it would come out as text. */
export function contentHtml(content: { readonly markdown: string }, around = NOWHERE): ContentHtml {
  const here = drawn.get(around) ?? new WeakMap<object, ContentHtml>();
  drawn.set(around, here);
  const known = here.get(content) ?? draw(content.markdown, around);
  here.set(content, known);
  return known;
}

function draw(text: string, around: Surroundings): ContentHtml {
  const tokens = markdown.parse(text, {});
  const sections: { id: string; title: string }[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      const title = plain(tokens[index + 1]!);
      const id = anchorOf(title, sections.length + 1);
      token.attrSet('id', id);
      sections.push({ id, title });
    }
    if (token.type === 'table_open') token.attrSet('class', 'table');
    if (token.type === 'blockquote_open') token.attrSet('class', 'blockquote');
    const children = token.children ?? [];
    for (const child of children) {
      const drawing = placeFigure(child, around);
      if (drawing && children.length === 1) tokens[index - 1]!.hidden = tokens[index + 1]!.hidden = true; // no paragraph round it
      placeLink(child, around);
    }
  });
  return { html: markdown.renderer.render(tokens, markdown.options, {}), sections };
}

/** `![words](figura:name)`: the figure of the unit, or its words where the figure is not known. Whether it was drawn. */
function placeFigure(token: Token, around: Surroundings): boolean {
  const [, name] = /^figura:(.+)$/.exec(String(token.attrGet('src') ?? '')) ?? [];
  if (name === undefined) return false;

  const words = markdown.renderer.renderInlineAsText(token.children ?? [], markdown.options, {});
  const svg = Object.hasOwn(around.figures, name) ? around.figures[name] : undefined;
  token.type = svg ? 'html_inline' : 'text';
  token.content = svg ? figureHtml({ name, svg, words }, around) : words;
  return svg !== undefined;
}

/** `[words](lezione:slug)`: a link to a lesson of the unit. */
function placeLink(token: Token, { lessonHref }: Surroundings): void {
  const [, slug] = /^lezione:(.+)$/.exec(String(token.attrGet('href') ?? '')) ?? [];
  if (slug === undefined) return;

  const href = lessonHref(slug);
  if (href) token.attrSet('href', href);
  else token.attrs = null;
}

/** The words of a heading, without its marks. */
const plain = ({ children, content }: { children: { content: string }[] | null; content: string }): string =>
  children?.map((child) => child.content).join('') ?? content;

/** An anchor people can read; the number keeps two sections with one title apart. */
function anchorOf(title: string, number: number): string {
  const words =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [number, ...words].join('-').slice(0, 60);
}
