import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import { optionsOf, problemList } from '../web/index.js';
import { PROGRESS, progressOf } from './domain/progress.js';
import type { Participant, ParticipantFilter, ParticipantPage } from './participants.service.js';

/** What was asked for, and why a day that was typed is not the one shown. */
export interface Asked extends ParticipantFilter {
  readonly problem?: { readonly typed: string; readonly why: 'no-day' | 'ahead' } | null;
}

/** Everything that a list can be narrowed to, with its words. */
export interface Choices {
  readonly municipalities: readonly Municipality[]; // those the visitor may see
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
  readonly units: readonly { readonly slug: string; readonly title: string }[];
}

/** The list: a row for each person, how far they are, their certificate. No score, no attempt, no moment of signing in. */
export function presentParticipants({ people, next }: ParticipantPage, asked: Asked, choices: Choices, say: Say) {
  const { municipalities, organisations, professions } = namesIn(choices);
  const unit = choices.units.find(({ slug }) => slug === asked.unit);
  const day = (on: CalendarDay) => dayInWords(on, say.language);
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
        href: `/partecipazione${queryOf({ ...asked, after: undefined, search: undefined, progress: undefined })}`,
        label: say('participation.title'),
      },
      { label: say('participation.people.title') },
    ],
    search: asked.search ?? '',
    filters: filtersOf(asked, choices, say),
    caption: unit?.title ?? null,
    progressLabel: unit ? say('participation.people.in-unit') : say('participation.people.in-course'),
    people: people.map((person) => ({
      name: `${person.familyName} ${person.givenName}`,
      municipality: municipalities.get(person.municipality),
      organisation: organisations.get(person.organisation),
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
      href: `/partecipazione/persone.${kind}${queryOf({ ...asked, after: undefined })}`,
      label: say(`participation.download.${kind}`),
    })),
    first: asked.after ? `/partecipazione/persone${queryOf({ ...asked, after: undefined })}` : null,
    next: next && `/partecipazione/persone${queryOf({ ...asked, after: next })}`,
  };
}

/** Names of places and professions by their codes. */
export const namesIn = ({ municipalities, organisations, professions }: Omit<Choices, 'units'>) => ({
  municipalities: new Map(municipalities.map(({ istat, name }) => [istat, name])),
  organisations: new Map(organisations.map(({ slug, name }) => [slug, name])),
  professions: new Map(professions.map(({ code, name }) => [code, name])),
});

function progressInWords(person: Participant, say: Say): string {
  const progress = progressOf(person);
  if (progress !== 'in_progress' || person.units === 1) return say(`participation.people.progress.${progress}`);
  return say('participation.people.some', { completed: person.completed, units: person.units });
}

function filtersOf(asked: ParticipantFilter, { municipalities, professions, units }: Choices, say: Say) {
  const lists = [
    {
      id: 'comune',
      label: say('participation.municipality'),
      of: municipalities.map(({ istat, name }) => ({ value: istat, label: name })),
      chosen: asked.municipality,
      all: say('participation.all-municipalities'),
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
      of: units.map(({ slug, title }) => ({ value: slug, label: title })),
      chosen: asked.unit,
      all: say('participation.all-units'),
    },
    {
      id: 'stato',
      label: say('participation.people.progress'),
      of: PROGRESS.map((progress) => ({ value: progress, label: say(`participation.people.progress.${progress}`) })),
      chosen: asked.progress,
      all: say('participation.people.any-progress'),
    },
  ];
  return lists
    .filter(({ of }) => of.length > 1)
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all) }));
}

function queryOf({ asOf, municipality, profession, unit, progress, search, after }: ParticipantFilter): string {
  const wanted = {
    al: asOf,
    comune: municipality,
    professione: profession,
    modulo: unit,
    stato: progress,
    cerca: search,
    dopo: after,
  };
  return `?${new URLSearchParams(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1])).toString()}`;
}
