import { dayInWords, type Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import type { PlannedLine } from './imports.service.js';
import type { LineProblem } from './people-import.js';

interface Page {
  readonly choices: {
    readonly municipalities: readonly Municipality[];
    readonly organisations: readonly Organisation[];
    readonly professions: readonly Profession[];
  };
  readonly text?: string;
  readonly problems?: readonly LineProblem[];
  readonly plan?: readonly PlannedLine[]; // null: nothing has been read yet
}

const TONES = { invite: 'success', move: 'warning', nothing: 'info' } as const;

/** The import: a table to choose or paste; then, line by line, what it would do, and the button that does it if nothing is in the way. */
export function presentImport({ choices, text = '', problems = [], plan = [] }: Page, say: Say) {
  const municipality = new Map(choices.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(choices.organisations.map(({ slug, name }) => [slug, name]));
  const profession = new Map(choices.professions.map(({ code, name }) => [code, name]));
  const refused = plan.flatMap(({ person, outcome }) =>
    'refused' in outcome
      ? [
          {
            number: person.number,
            text: say(`accounts.import.refused.${outcome.refused}`, {
              day: outcome.day ? dayInWords(outcome.day, say.language) : '',
            }),
          },
        ]
      : [],
  );
  const wrong = [...problems, ...refused].sort((one, other) => one.number - other.number);
  const count = (does: string) => plan.filter(({ outcome }) => 'does' in outcome && outcome.does === does).length;
  const [invited, moved] = [count('invite'), count('move')];
  const ready = plan.length > 0 && wrong.length === 0;
  return {
    title: say('accounts.import.title'),
    lead: say('accounts.import.lead'),
    breadcrumb: [{ href: '/persone', label: say('accounts.people.title') }, { label: say('accounts.import.title') }],
    problemList: wrong.map(({ number, text: problem }) => ({
      id: 'testo',
      text: number === 0 ? problem : say('accounts.import.line', { line: number, problem }),
    })),
    textProblem: wrong.length > 0 ? say('accounts.import.nothing-done', { lines: wrong.length }) : null,
    text,
    rows: ready // not `lines`, which is how many a text field has
      ? plan.map(({ person, outcome }) => ({
          name: `${person.familyName} ${person.givenName}`,
          line: person.number,
          email: person.email,
          where: `${organisation.get(person.organisation) ?? ''}, ${municipality.get(person.municipality) ?? ''}`,
          profession: profession.get(person.profession),
          from: dayInWords(person.fromOn, say.language),
          does: 'does' in outcome ? say(`accounts.import.does.${outcome.does}`) : '',
          tone: 'does' in outcome ? TONES[outcome.does] : '',
        }))
      : null,
    summary: ready ? say('accounts.import.summary', { invited, moved, rest: plan.length - invited - moved }) : null,
    confirm: ready && invited + moved > 0,
  };
}
