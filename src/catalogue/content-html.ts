import { markdown } from './markdown.js';

/** A lesson's text for the browser, and its sections for whoever wants to go back to one. */
export interface ContentHtml {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

const drawn = new WeakMap<object, ContentHtml>();

/** Draws a lesson or a card, once for each published version. Raw HTML in it would come out as text. */
export function contentHtml(content: { readonly markdown: string }): ContentHtml {
  const known = drawn.get(content);
  if (known) return known;

  const tokens = markdown.parse(content.markdown, {});
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
  });
  const result = { html: markdown.renderer.render(tokens, markdown.options, {}), sections };
  drawn.set(content, result);
  return result;
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
