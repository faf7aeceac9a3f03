import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import { optionsOf, problemList, type Choosable } from '../web/index.js';
import type { Choices } from './headcount.form.js';
import type { HeadcountLine } from './headcounts.service.js';
import type { Shown } from './municipality-choice.js';

type Texts = Readonly<Record<string, string>>;

const FIELDS = ['municipality', 'organisation', 'profession', 'people', 'validFrom'] as const;

/** What the page shows and what may be written on it. */
export interface Page {
  readonly shown: Shown; // whose headcounts
  readonly headcounts: readonly HeadcountLine[]; // newest of each first, of those the visitor may see
  readonly choices: Choices;
  readonly today: CalendarDay;
  readonly given?: Texts; // to the form
  readonly problems?: Texts;
  readonly text?: string; // to the import
  readonly wrongLines?: readonly string[];
}

/** How many people should be trained, what was written and since when, and the two ways to write more. */
export function presentHeadcounts(
  { shown, headcounts, choices, today, given = {}, problems = {}, text = '', wrongLines = [] }: Page,
  say: Say,
) {
  const municipality = new Map(choices.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(choices.organisations.map(({ slug, name }) => [slug, name]));
  const profession = new Map(choices.professions.map(({ code, name }) => [code, name]));
  const keyOf = (line: HeadcountLine) => [line.municipality, line.organisation, line.profession].join('\n');
  const inForce = new Map<string, HeadcountLine>();
  for (const line of headcounts) if (line.validFrom <= today && !inForce.has(keyOf(line))) inForce.set(keyOf(line), line);
  const options = (list: readonly Choosable[], chosen: string | undefined) => optionsOf(list, chosen, say('page.choose'));
  const only = choices.municipalities.length === 1 ? choices.municipalities[0]!.istat : undefined;
  return {
    title: say('participation.headcount.title'),
    lead: say('participation.headcount.lead'),
    breadcrumb: [{ href: '/partecipazione', label: say('participation.title') }, { label: say('participation.headcount.title') }],
    labels: Object.fromEntries(FIELDS.map((field) => [field, say(`participation.headcount.${field}`)])),
    given: { validFrom: today, ...given },
    dayType: problems.validFrom ? 'text' : 'date', // a field for days would not show what is none
    problems,
    problemList: [...problemList(problems), ...wrongLines.map((line) => ({ id: 'testo', text: line }))],
    text,
    textProblem: wrongLines.length > 0 ? say('participation.headcount.import-refused', { lines: wrongLines.length }) : null,
    municipalities: options(
      choices.municipalities.map(({ istat, name }) => ({ value: istat, label: name })),
      given.municipality ?? only,
    ),
    organisations: options(
      choices.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
      given.organisation,
    ),
    professions: options(
      choices.professions.map(({ code, name }) => ({ value: code, label: name })),
      given.profession,
    ),
    search: shown.large ? { value: shown.unknown ?? shown.chosen?.name ?? shown.named, found: foundOf(shown) } : null,
    choosing: shown.large && !shown.chosen, // a municipality: before that there is nothing to write of
    rows: headcounts
      .map((line) => ({
        municipality: municipality.get(line.municipality) ?? line.municipality,
        organisation: organisation.get(line.organisation) ?? line.organisation,
        profession: profession.get(line.profession) ?? line.profession,
        people: line.people,
        from: dayInWords(line.validFrom, say.language),
        state: say(
          line.validFrom > today
            ? 'participation.headcount.state.ahead'
            : inForce.get(keyOf(line)) === line
              ? 'participation.headcount.state.now'
              : 'participation.headcount.state.before',
        ),
      }))
      .sort((one, other) => one.municipality.localeCompare(other.municipality, 'it')),
  };
}

/** In a large network: the municipalities to go to, as long as none is chosen. */
const foundOf = ({ chosen, some }: Shown) =>
  chosen ? [] : some.map(({ istat, name }) => ({ href: `/organico?comune=${istat}`, name }));
