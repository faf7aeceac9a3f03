import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import { problemList } from '../web/index.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { typo } from './domain/code.js';
import { isSurname, masked } from './domain/surname.js';
import { duration } from './paper/units.js';
import { presentState } from './state.presenter.js';
import type { Found } from './verifications.service.js';

/** What somebody brings who verifies a certificate. */
export interface Brought {
  /** The code as typed or followed; empty: nothing yet. */
  readonly code: string;
  /** The surname as typed; null: not asked yet. */
  readonly surname: string | null;
  /** They came by the QR code, or brought the very file: they have read the name already. */
  readonly hasPaper: boolean;
}

/** What became of an uploaded file. */
export type FileVerdict = 'same' | 'other' | 'missing' | 'not-pdf';

/** The two questions of the page, without an answer. */
export function presentSearch(typed: string, say: Say) {
  return {
    title: say('certificates.verify.title'),
    lead: say('certificates.verify.lead'),
    label: say('certificates.verify.code'),
    codeHint: say('certificates.verify.hint'),
    fileLabel: say('certificates.file.label'),
    fileHint: say('certificates.file.hint'),
    search: typed,
    problem: null as string | null,
    fileProblem: null as string | null,
    file: null as { tone: string; text: string } | null,
    certificate: null as ReturnType<typeof presentFound> | null,
  };
}

/** What anyone sees who holds a code: every printed field, and its state; nothing that is not printed. */
export function presentVerification(found: Found | null, brought: Brought, today: CalendarDay, say: Say) {
  if (!found) return listed({ ...presentSearch(brought.code, say), problem: problemOf(brought.code, say) });
  return listed({ ...presentSearch('', say), certificate: presentFound(found, brought, today, say) });
}

/** The page after a file was brought, with what its certificate says where one is known. */
export function presentFile(verdict: FileVerdict, page: ReturnType<typeof presentSearch>, say: Say) {
  if (verdict === 'missing' || verdict === 'not-pdf') return listed({ ...page, fileProblem: say(`certificates.file.${verdict}`) });
  return { ...page, file: { tone: verdict === 'same' ? 'success' : 'danger', text: say(`certificates.file.${verdict}`) } };
}

/** With what is wrong at the top too: on a phone the field is two screens further down. */
function listed(page: ReturnType<typeof presentSearch>) {
  const problems = { codice: page.problem, cognome: page.certificate?.ask?.problem ?? null, file: page.fileProblem };
  const told = Object.entries(problems).flatMap(([field, text]) => (text === null ? [] : [[field, text] as const]));
  return { ...page, problemList: problemList(Object.fromEntries(told)) };
}

function problemOf(typed: string, say: Say): string | null {
  if (typed === '') return null;
  const mistake = typo(typed);
  return mistake ? say(`certificates.verify.typo-${mistake}`) : say('certificates.verify.unknown');
}

function presentFound({ facts, fate }: Found, brought: Brought, today: CalendarDay, say: Say) {
  const minutes = facts.units.reduce((sum, unit) => sum + unit.minutes, 0);
  return {
    ...presentState(fate, today, say),
    ...presentName(facts, fate.anonymised, brought, say),
    course: facts.courseTitle,
    units: facts.units.map(({ title, version, minutes: each }) =>
      say('certificates.verify.unit', { title, version, duration: duration(each, say) }),
    ),
    duration: duration(minutes, say),
    completed: dayInWords(facts.completedOn, say.language),
    renewed: facts.renewedOn ? dayInWords(facts.renewedOn, say.language) : null,
    validUntil: dayInWords(facts.validUntilOn, say.language),
    issuer: facts.issuer,
    signatory: facts.signatory ?? null,
    basis: facts.basis ?? null,
    code: groupCode(facts.code),
    checked: dayInWords(today, say.language),
  };
}

/** The name, or its initials and the question that opens it. */
function presentName(facts: CertificateFacts, anonymised: boolean, { surname, hasPaper }: Brought, say: Say) {
  if (anonymised) return { name: say('certificates.verify.erased'), nameIsWords: true, ask: null };

  const { name, surname: own = name.split(' ').at(-1)! } = facts; // before there was a surname: the last word
  const right = surname !== null && isSurname(surname, { surname: own, name });
  if (hasPaper || right) return { name, nameIsWords: false, ask: null };
  return {
    name: masked(name),
    nameIsWords: false,
    ask: {
      href: `/verifica/${facts.code}`,
      label: say('certificates.surname.label'),
      hint: say('certificates.surname.hint'),
      problem: surname === null ? null : say(surname.trim() === '' ? 'certificates.surname.missing' : 'certificates.surname.wrong'),
    },
  };
}
