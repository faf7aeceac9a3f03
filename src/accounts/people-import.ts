import { z } from 'zod';
import { readCsv } from '../documents/index.js';
import { codeOf } from '../participation/index.js';
import type { CalendarDay, Say } from '../shared/index.js';
import { readForm } from '../web/index.js';
import { peopleLines, type PersonLine } from './domain/people-lines.js';
import { pastDay } from './membership.form.js';
import { bodyFits, emailField, nameField, placeFields, type Choices } from './person.form.js';

export const MOST_LINES = 500; // they are written in one unit of work, and everybody else’s answers wait for it

interface NamedChoices extends Choices {
  readonly municipalities: readonly { readonly istat: string; readonly name: string }[];
  readonly organisations: readonly { readonly slug: string; readonly name: string; readonly municipality: string | null }[];
  readonly professions: readonly { readonly code: string; readonly name: string }[];
}

/** Somebody to invite or to move, by the same rules as the forms. */
export interface ImportedPerson {
  readonly number: number; // of the line
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string; // in small letters
  readonly municipality: string;
  readonly organisation: string;
  readonly profession: string;
  readonly fromOn: CalendarDay;
}

/** What is wrong with a line, or with the whole table (line 0), in the reader’s words. */
export interface LineProblem {
  readonly number: number;
  readonly text: string;
}

export interface ReadPeople {
  readonly people: readonly ImportedPerson[];
  readonly problems: readonly LineProblem[]; // none: all of it can be read
}

/** Reads a table of people; each line by the rules of the form, and every e-mail once. */
export function readPeople(text: string, choices: NamedChoices, today: CalendarDay, say: Say): ReadPeople {
  const whole = (problem: string): ReadPeople => ({ people: [], problems: [{ number: 0, text: problem }] });
  const table = readCsv(text);
  if (table.length === 0) return whole(say('accounts.import.empty'));
  const read = peopleLines(table);
  if ('missing' in read) return whole(say('accounts.import.columns', { columns: read.missing.join(', ') }));
  if (read.lines.length === 0) return whole(say('accounts.import.empty'));
  if (read.lines.length > MOST_LINES) return whole(say('accounts.import.too-many', { most: MOST_LINES, lines: read.lines.length }));

  const form = z
    .object({ givenName: nameField, familyName: nameField, email: emailField, ...placeFields(choices), fromOn: pastDay(today) })
    .refine(...bodyFits(choices));
  const people: ImportedPerson[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>(); // lines by e-mail
  for (const { number, ...cells } of read.lines) {
    const found = readForm(form, coded(cells, choices), say);
    if (!found.ok) {
      problems.push(...[...new Set(Object.values(found.problems))].map((problem) => ({ number, text: problem })));
      continue;
    }
    const email = found.value.email.toLowerCase();
    const before = seen.get(email);
    if (before !== undefined) problems.push({ number, text: say('accounts.import.twice', { line: before }) });
    seen.set(email, number);
    people.push({ ...found.value, email, number });
  }
  return { people, problems };
}

/** The codes of what is named; a body that belongs to a municipality says which, and so does who has no other to choose. */
function coded({ municipality, organisation, profession, ...rest }: Omit<PersonLine, 'number'>, choices: NamedChoices) {
  const body = codeOf(
    choices.organisations.map(({ slug: code, name }) => ({ code, name })),
    organisation,
  );
  const only = choices.municipalities.length === 1 ? choices.municipalities[0]!.istat : '';
  const said = choices.organisations.find(({ slug }) => slug === body)?.municipality ?? only;
  const typed = codeOf(
    choices.municipalities.map(({ istat: code, name }) => ({ code, name })),
    municipality,
  );
  return {
    ...rest,
    municipality: municipality === '' ? said : typed,
    organisation: body,
    profession: codeOf(choices.professions, profession),
  };
}
