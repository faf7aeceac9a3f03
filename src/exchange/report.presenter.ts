import type { Say } from '../shared/index.js';
import type { Entry, Note, Report } from './domain/report.js';

const TONES = { taken: 'success', adapted: 'warning', refused: 'danger' } as const;

export interface EntryView {
  readonly line: number;
  readonly name: string;
  readonly state: string; // in words
  readonly tone: (typeof TONES)[keyof typeof TONES];
  readonly notes: readonly string[]; // what was done, and what is left to do
}

export interface ReportView {
  readonly summary: string;
  readonly refused: string | null; // why the whole file is
  readonly entries: readonly EntryView[];
}

/** A report in words, for the page and for the command. */
export function presentReport({ format, entries, refused }: Report, say: Say): ReportView {
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state).length;
  const counts = { taken: count('taken'), adapted: count('adapted'), refused: count('refused') };
  return {
    summary: format && !refused ? say('exchange.report.summary', { format: say(`exchange.format.${format}`), ...counts }) : '',
    refused: refused && say('exchange.report.file-refused', { line: refused.line, why: words(refused, say) }),
    entries: entries.map((entry) => ({
      line: entry.line,
      name: entry.name,
      state: say(`exchange.state.${entry.state}`),
      tone: TONES[entry.state],
      notes: notesOf(entry).map((note) =>
        note.line === entry.line ? words(note, say) : say('exchange.report.at-line', { line: note.line, what: words(note, say) }),
      ),
    })),
  };
}

const notesOf = (entry: Entry): readonly Note[] =>
  entry.state === 'refused' ? [entry.why] : [...entry.changes, ...entry.toComplete];

const words = ({ code, values }: Note, say: Say): string => say(`exchange.note.${code}`, values);
