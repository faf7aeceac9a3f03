import { nameOf, type Membership, type Person } from '../accounts/index.js';
import type { RowView } from '../audit/index.js';
import { dayInWords, LANGUAGES, momentInWords, type Say } from '../shared/index.js';
import { problemList } from '../web/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';

interface Own {
  readonly person: Person;
  readonly memberships: readonly Membership[];
  readonly sessions: readonly { readonly since: Date; readonly here: boolean }[];
  readonly views: readonly RowView[];
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
  readonly viewers: ReadonlyMap<string, string>;
  readonly muted: boolean; // reminders
  readonly summary: boolean | null; // whether it comes every month; null: it is not for them
  readonly problems: Readonly<Record<string, string>>;
}

/** All that the platform keeps of a person, for that person. */
export function presentProfile(
  { person, memberships, sessions, views, viewers, muted, summary, problems, ...lists }: Own,
  say: Say,
) {
  const { language } = say;
  return {
    title: say('profile.title'),
    name: nameOf(person),
    email: person.email,
    memberships: memberships.map(({ municipality, organisation, profession, fromOn, toOn }) => ({
      where: lists.organisations.find(({ slug }) => slug === organisation)?.name,
      municipality: lists.municipalities.find(({ istat }) => istat === municipality)?.name,
      profession: lists.professions.find(({ code }) => code === profession)?.name,
      period: toOn
        ? say('profile.from-to', { from: dayInWords(fromOn, language), to: dayInWords(toOn, language) })
        : say('profile.since', { from: dayInWords(fromOn, language) }),
    })),
    languages: LANGUAGES.map((one) => ({ value: one, label: say(`page.language.${one}`), selected: one === person.language })),
    sessions: sessions.map(({ since, here }) => ({ since: momentInWords(since, language), here })),
    elsewhere: sessions.some(({ here }) => !here),
    views: views.map(({ viewerId, page, at }) => ({
      who: viewers.get(viewerId) ?? say('profile.somebody'),
      page,
      when: momentInWords(at, language),
    })),
    reminders: muted
      ? { text: say('profile.reminders.off'), value: 'si', action: say('profile.reminders.turn-on') }
      : { text: say('profile.reminders.on'), value: 'no', action: say('profile.reminders.turn-off') },
    summary:
      summary === null
        ? null
        : summary
          ? { text: say('profile.summary.on'), value: 'no', action: say('profile.summary.turn-off') }
          : { text: say('profile.summary.off'), value: 'si', action: say('profile.summary.turn-on') },
    lead: say('profile.lead'),
    labels: {
      language: say('profile.language.label'),
      oldPassword: say('profile.password.old'),
      password: say('accounts.password.new'),
      hint: say('accounts.password.hint'),
      repeated: say('accounts.password.repeated'),
    },
    problems,
    problemList: problemList(problems),
  };
}
