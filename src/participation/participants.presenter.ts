import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import type { Organisation, Profession } from '../territory/index.js';
import { optionsOf, problemList, type Choosable } from '../web/index.js';
import { PROGRESS, progressOf } from './domain/progress.js';
import type { Shown } from './municipality-choice.js';
import { CERTIFICATE_FILTERS, type Participant, type ParticipantFilter, type ParticipantPage } from './participants.service.js';

/** What was asked for, and why a day that was typed is not the one shown. */
export interface Asked extends ParticipantFilter {
  readonly problem?: { readonly typed: string; readonly why: 'no-day' | 'ahead' } | null;
}

/** Everything that a list can be narrowed to, with its words. */
export interface Choices {
  readonly shown: Shown; // municipalities, of those the visitor may see
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
  readonly units: readonly { readonly slug: string; readonly title: string; readonly number: number }[];
  readonly seesNetwork: boolean; // who does not, sees only people who work where they do
}

/** The list: a row for each person, how far they are, their certificate. No score, no attempt, no moment of signing in. */
export function presentParticipants({ people, next }: ParticipantPage, asked: Asked, choices: Choices, say: Say) {
  const professions = new Map(choices.professions.map(({ code, name }) => [code, name]));
  const unit = choices.units.find(({ slug }) => slug === asked.unit);
  const day = (on: CalendarDay) => dayInWords(on, say.language);
  const query = (filter: ParticipantFilter) => queryOf(filter, choices.units);
  const { problem = null } = asked;
  const problems: Record<string, string> = problem
    ? { al: say(`participation.day-refused.${problem.why}`, { typed: problem.typed }) }
    : {};
  return {
    problems,
    problemList: problemList(problems),
    dayTyped: problem?.typed ?? asked.asOf,
    dayType: problem ? 'text' : 'date', // a field for days would not show what is none
    title: say('participation.people.title'),
    lead: say('participation.people.lead', { day: day(asked.asOf) }),
    breadcrumb: [
      {
        href: `/partecipazione${query(ofReport(asked))}`,
        label: say('participation.title'),
      },
      { label: say('participation.people.title') },
    ],
    search: asked.search ?? '',
    municipalitySearch: choices.shown.large
      ? { value: choices.shown.unknown ?? choices.shown.chosen?.name ?? choices.shown.named }
      : null,
    filters: filtersOf(asked, choices, say),
    caption: unit?.title ?? null,
    progressLabel: unit ? say('participation.people.in-unit') : say('participation.people.in-course'),
    people: people.map((person) => ({
      name: `${person.familyName} ${person.givenName}`,
      municipality: person.municipalityName,
      organisation: person.organisationName,
      profession: professions.get(person.profession),
      progress: progressInWords(person, say),
      completedOn: person.completedOn && day(person.completedOn),
      certificate: person.certificate && {
        code: groupCode(person.certificate.code),
        href: `/verifica/${person.certificate.code}`,
        until: person.certificate.revoked
          ? say('participation.people.revoked')
          : say('participation.people.until', { day: day(person.certificate.validUntilOn) }),
      },
    })),
    files: (['xlsx', 'csv'] as const).map((kind) => ({
      href: `/partecipazione/persone.${kind}${query({ ...asked, after: undefined })}`,
      label: say(`participation.download.${kind}`),
    })),
    first: asked.after ? `/partecipazione/persone${query({ ...asked, after: undefined })}` : null,
    next: next && `/partecipazione/persone${query({ ...asked, after: next })}`,
  };
}

function progressInWords(person: Participant, say: Say): string {
  const progress = progressOf(person);
  if (progress !== 'in_progress' || person.units === 1) return say(`participation.people.progress.${progress}`);
  return say('participation.people.some', { completed: person.completed, units: person.units });
}

function filtersOf(asked: ParticipantFilter, choices: Choices, say: Say) {
  const { shown, organisations, professions, units, seesNetwork } = choices;
  const lists = [
    {
      id: 'comune',
      label: say('participation.municipality'),
      of: shown.all.map(({ istat, name }) => ({ value: istat, label: name })),
      chosen: asked.municipality,
      all: say('participation.all-municipalities'),
    },
    {
      id: 'ente',
      label: say('participation.people.organisation'),
      of: organisations.map(({ slug, name }) => ({ value: slug, label: name })),
      chosen: asked.organisation,
      all: say('participation.people.all-organisations'),
    },
    {
      id: 'professione',
      label: say('participation.profession'),
      of: professions.map(({ code, name }) => ({ value: code, label: name })),
      chosen: asked.profession,
      all: say('participation.all-professions'),
    },
    {
      id: 'modulo',
      label: say('participation.unit'),
      of: [...units.map(({ slug, title }) => ({ value: slug, label: title })), ...ownUnits(units, say)],
      chosen: moduleOf(asked, units),
      all: say('participation.all-units'),
    },
    {
      id: 'stato',
      label: say('participation.people.progress'),
      of: PROGRESS.map((progress) => ({ value: progress, label: say(`participation.people.progress.${progress}`) })),
      chosen: asked.progress,
      all: say('participation.people.any-progress'),
    },
    {
      id: 'attestato',
      label: say('participation.people.certificate-state'),
      of: CERTIFICATE_FILTERS.map((state) => ({ value: state, label: say(`participation.people.certificate-state.${state}`) })),
      chosen: asked.certificate,
      all: say('participation.people.certificate-state.any'),
    },
    {
      id: 'formate',
      label: say('participation.people.where'),
      of: seesNetwork ? [{ value: 'qui', label: say('participation.people.trained-here') }] : [],
      chosen: asked.trainedHere ? 'qui' : undefined,
      all: say('participation.people.where-working'),
    },
  ];
  return lists
    .filter(({ id, of }) => of.length > (id === 'formate' ? 0 : 1))
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all) }));
}

/** What the report can be narrowed to as well. */
const ofReport = ({ asOf, municipality, profession, unit }: ParticipantFilter): ParticipantFilter => ({
  asOf,
  municipality,
  profession,
  unit,
});

/** The steps of the course whose unit goes by profession, each as one choice. */
function ownUnits(units: Choices['units'], say: Say): Choosable[] {
  const numbers = units.map(({ number }) => number);
  const shared = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))];
  return shared.map((number) => ({ value: String(number), label: say('participation.people.own-unit', { number }) }));
}

/** What an address says of the unit: its slug, or its number where everybody's own is meant. */
function moduleOf({ unit, ownUnits: own }: ParticipantFilter, units: Choices['units']): string | undefined {
  const number = units.find(({ slug }) => slug === own?.[0])?.number;
  return number === undefined ? unit : String(number);
}

function queryOf(asked: ParticipantFilter, units: Choices['units']): string {
  const { asOf, municipality, organisation, profession, progress, certificate, trainedHere, search, after } = asked;
  const wanted = {
    al: asOf,
    comune: municipality,
    ente: organisation,
    professione: profession,
    modulo: moduleOf(asked, units),
    stato: progress,
    attestato: certificate,
    formate: trainedHere ? 'qui' : undefined,
    cerca: search,
    dopo: after,
  };
  return `?${new URLSearchParams(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1])).toString()}`;
}
