import type { Language } from '../shared/index.js';

/** What a text of a unit needs to know of where it stands. The catalogue knows no addresses: whoever shows the text gives them. */
export interface Surroundings {
  readonly lessonHref: (slug: string) => string | null; // null: nowhere to go
  readonly figureHref: (name: string) => string;
  readonly figures: Readonly<Record<string, string>>; // SVG by name
  readonly figureInWords: string; // what opens the words of a figure
  readonly language: Language; // of figureInWords
}
