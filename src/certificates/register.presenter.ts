import type { CalendarDay, Say } from '../shared/index.js';
import { dayInWords, groupCode, momentInWords } from '../shared/index.js';
import { problemList } from '../web/index.js';
import type { RegisterEntry } from './register.service.js';
import { presentState } from './state.presenter.js';

type Texts = Readonly<Record<string, string>>;

const page = (say: Say) => ({
  title: say('certificates.register.title'),
  lead: say('certificates.register.lead'),
  label: say('certificates.verify.code'),
  codeHint: say('certificates.verify.hint'),
});

/** The register before a certificate is looked for, or when none has the code. */
export function presentRegister(search: string, say: Say) {
  return { ...page(say), search, problem: search === '' ? null : say('certificates.register.unknown'), entry: null };
}

/** A certificate of the register: what it says, what has happened to it, and the forms to replace or revoke it. */
export function presentEntry(entry: RegisterEntry, given: Texts, problems: Texts, today: CalendarDay, say: Say) {
  const { certificate, person, renewed } = entry;
  const { facts, revokedAt, anonymisedAt } = certificate;
  const fate = {
    validUntilOn: facts.validUntilOn,
    revoked: revokedAt !== null,
    anonymised: anonymisedAt !== null,
    replacedBy: renewed ? ('renewal' as const) : null,
  };
  return {
    ...page(say),
    search: '',
    problem: null,
    problemList: problemList(problems),
    entry: {
      ...presentState(fate, today, say),
      name: anonymisedAt ? say('certificates.verify.erased') : facts.name,
      course: facts.courseTitle,
      code: groupCode(certificate.code),
      completed: dayInWords(facts.completedOn, say.language),
      validUntil: dayInWords(facts.validUntilOn, say.language),
      verifyHref: `/verifica/${certificate.code}`,
      history: presentHistory(entry, say),
      open: revokedAt === null && anonymisedAt === null,
      correctHref: `/attestati/registro/${certificate.code}/sostituzioni`,
      revokeHref: `/attestati/registro/${certificate.code}/annullamento`,
      given: { givenName: person.givenName, familyName: person.familyName, ...given },
      problems,
      labels: {
        givenName: say('accounts.person.givenName'),
        familyName: say('accounts.person.familyName'),
        reason: say('certificates.register.reason'),
        reasonHint: say('certificates.register.reason-hint'),
      },
    },
  };
}

/** Oldest first: each replacement with the code it took from use, the revocation last. */
function presentHistory({ replaced, revocation, actors }: RegisterEntry, say: Say) {
  const by = (actorId: string, at: Date) =>
    say('certificates.register.by', {
      who: actors.get(actorId) ?? say('profile.somebody'),
      when: momentInWords(at, say.language),
    });
  return [
    ...replaced.map(({ code, facts, replacedAt, reason, actorId }) => ({
      what: say('certificates.register.was-replaced', {
        code: groupCode(code),
        name: facts.name || say('certificates.verify.erased'),
      }),
      by: by(actorId, replacedAt),
      reason,
    })),
    ...(revocation
      ? [
          {
            what: say('certificates.register.was-revoked'),
            by: by(revocation.actorId, revocation.revokedAt),
            reason: revocation.reason,
          },
        ]
      : []),
  ];
}
