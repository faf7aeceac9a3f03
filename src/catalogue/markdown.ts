import MarkdownIt from 'markdown-it';

/** Markdown as authors may write it: no HTML, no address that becomes a link by itself. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** A piece of a text that was read, before it is drawn. */
export type Token = ReturnType<typeof markdown.parse>[number];
