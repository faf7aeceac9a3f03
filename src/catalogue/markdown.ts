import MarkdownIt from 'markdown-it';

/** How lessons, cards and pages are read, for the browser and for paper. Raw HTML in them comes out as text. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
