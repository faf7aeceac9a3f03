import { markdown } from './markdown.js';
import type { Surroundings } from './surroundings.js';

/** Longer words than these are also there to be read, by who sees the figure too. */
const LONG = 160; // characters
const BOX = /\bviewBox="0 0 (\d+) (\d+)"/;

const { escapeHtml: escape } = markdown.utils;

interface Figure {
  readonly name: string;
  readonly svg: string;
  readonly words: string; // what it says, for who cannot see it
}

/** A figure of a unit in its place. The page knows its size before it arrives, so nothing moves when it does. */
export function figureHtml({ name, svg, words }: Figure, { figureHref, figureInWords, language }: Surroundings): string {
  const [, width, height] = BOX.exec(svg) ?? [];
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const image = `<img src="${escape(figureHref(name))}" alt="${escape(words)}"${size} loading="lazy">`;
  const spoken = `<details><summary lang="${language}">${escape(figureInWords)}</summary><p>${escape(words)}</p></details>`;
  return `<figure>${image}${words.length > LONG ? spoken : ''}</figure>`;
}
