import type { Say } from '../shared/index.js';
import { readForm } from '../web/index.js';
import { codeOf, readLines } from './domain/headcount-lines.js';
import { headcountFormFor, type Choices } from './headcount.form.js';
import type { HeadcountLine } from './headcounts.service.js';

/** Lines as they will be written, with their numbers in the text; or what is wrong, line by line, in the reader's words. */
export type Read =
  | { readonly ok: true; readonly lines: readonly HeadcountLine[]; readonly numbers: readonly number[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a table of headcounts by the same rules as the form; all of it, or nothing. */
export function readHeadcounts(text: string, choices: Choices, say: Say): Read {
  const form = headcountFormFor(choices);
  const lines = readLines(text);
  if (lines.length === 0) return { ok: false, problems: [say('participation.headcount.import-empty')] };

  const problems: string[] = [];
  const read: HeadcountLine[] = [];
  const seen = new Set<string>();
  for (const { number, ...cells } of lines) {
    const about = (problem: string) => problems.push(say('participation.headcount.line', { line: number, problem }));
    const found = readForm(form, coded(cells, choices), say);
    if (!found.ok) {
      for (const problem of Object.values(found.problems)) about(problem);
      continue;
    }
    const { municipality, organisation, profession, validFrom } = found.value;
    const key = [municipality, organisation, profession, validFrom].join('\n');
    if (seen.has(key)) about(say('participation.headcount.day-taken'));
    seen.add(key);
    read.push(found.value);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines: read, numbers: lines.map(({ number }) => number) };
}

type Cells = Readonly<Record<'municipality' | 'organisation' | 'profession' | 'people' | 'validFrom', string>>;

function coded({ municipality, organisation, profession, ...rest }: Cells, choices: Choices): Cells {
  return {
    ...rest,
    municipality: codeOf(
      choices.municipalities.map(({ istat: code, name }) => ({ code, name })),
      municipality,
    ),
    organisation: codeOf(
      choices.organisations.map(({ slug: code, name }) => ({ code, name })),
      organisation,
    ),
    profession: codeOf(choices.professions, profession),
  };
}
