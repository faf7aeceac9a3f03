import type { Say } from '../../shared/index.js';
import type { Judgement, Lack } from '../domain/exercises/index.js';

/** What the parts of an exercise are shown with. */
export interface Desk {
  readonly judgement: Judgement | null; // null: not answered, or refused just now
  readonly said: ReadonlyMap<string, string>; // by part: to be shown as chosen
  readonly lack: Lack | null;
  readonly say: Say;
}

/** What an answered part was, in words and with a sign. */
export interface Mark {
  readonly text: string;
  readonly good: boolean;
  readonly tick?: true;
  readonly cross?: true;
}

/** How a part stands out: what was right to choose, what was chosen or missed and should not have been; the rest does not. */
export type Look = 'right' | 'chosen' | '';

/** Said of a part once it is answered. */
export interface Told {
  readonly why: string;
  readonly marks: readonly Mark[];
  readonly look: Look;
}
