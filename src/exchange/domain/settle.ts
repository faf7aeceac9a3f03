import { refuse, attempt, type Draft, type Found } from './draft.js';
import { bodyRefusal, hasTooMany, toWrite } from './body.js';
import { labelsIn } from './labels.js';
import type { PortableQuestion } from './question.js';
import type { Change, Entry, Note, ToComplete } from './report.js';
import { isSlug, slugOf } from './text.js';

/** What a unit is known to have, where the file is read for one. */
export interface Known {
  readonly lessons: readonly string[]; // slugs; none: any lesson is believed
}

/**
 * Gives each question its id, its lesson and its sources, and says what is still to be written. Ids are those of the file where
 * they can be ours, else made of the question's name; a second one gets a number. The lesson is that of its tag, or the last
 * part of its category where the unit has such a lesson.
 */
export function settle(found: readonly Found[], known: Known): Entry[] {
  const ids = new Map<string, number>(); // and how many times each was wanted
  return found.map((one): Entry => {
    if ('why' in one) return { state: 'refused', ...one };
    const { line, name } = one;
    const checked = attempt(line, name, () => {
      const why = one.prompt === '' ? 'no-prompt' : bodyRefusal(one.body);
      return why ? refuse(why, line) : one;
    });
    if ('why' in checked) return { state: 'refused', ...checked };

    const { id, notes } = idFor(one, ids);
    const { lesson: tagged, unknown, ...labels } = labelsIn(one.tags);
    const lesson = lessonOf(tagged, one.category, known);
    const question: PortableQuestion = { id, lesson, prompt: one.prompt, ...labels, ...one.body };
    const changes: Note<Change>[] = [
      ...one.changes,
      ...(hasTooMany(one.body) ? [{ code: 'more-than-four', line } as const] : []),
      ...unknown.map((source): Note<Change> => ({ code: 'sources-left', line, values: { source } })),
    ];
    const missing = [lesson === null && 'lesson', labels.sources.length === 0 && 'sources', ...toWrite(one.body)] as const;
    const toComplete = missing.filter((code) => code !== false).map((code): Note<ToComplete> => ({ code, line }));
    const state = changes.length > 0 ? 'adapted' : 'taken';
    return { state, line, name: name || id, question, changes, toComplete: [...notes, ...toComplete] };
  });
}

function idFor({ id, name, prompt, line }: Draft, ids: Map<string, number>): { id: string; notes: Note<ToComplete>[] } {
  const own = [id, name].find(isSlug);
  const wanted = own ?? (slugOf(name) || slugOf(prompt) || 'domanda');
  const times = (ids.get(wanted) ?? 0) + 1;
  ids.set(wanted, times);
  const notes: Note<ToComplete>[] = own ? [] : [{ code: 'id-made', line, values: { id: wanted } }];
  if (times === 1) return { id: wanted, notes };

  let next = times;
  while (ids.has(`${wanted}-${next}`)) next += 1;
  const fresh = `${wanted}-${next}`;
  ids.set(wanted, next).set(fresh, 1);
  return { id: fresh, notes: [{ code: 'id-repeated', line, values: { id: wanted, fresh } }] };
}

function lessonOf(tagged: string | null, category: string, { lessons }: Known): string | null {
  const possible = tagged ?? slugOf(category.slice(category.lastIndexOf('/') + 1));
  if (lessons.includes(possible)) return possible;
  return lessons.length === 0 ? tagged : null;
}
