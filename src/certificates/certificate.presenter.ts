import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import type { Visitor } from '../web/index.js';
import type { Certificate } from './certificate.entity.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { KEEPERS, SEE_HOLDERS } from './keepers.js';
import { presentState } from './state.presenter.js';

/** A learner's own certificates, and the way to the register for those who keep it. */
export function presentCertificates(
  certificates: readonly Certificate[],
  today: CalendarDay,
  say: Say,
  { roles }: Pick<Visitor, 'roles'> = { roles: [] },
) {
  return {
    title: say('certificates.title'),
    keepsRegister: KEEPERS.some((role) => roles.includes(role)),
    seesIssued: SEE_HOLDERS.some((role) => roles.includes(role)),
    certificates: certificates.map((certificate) => ({
      course: certificate.facts.courseTitle,
      code: groupCode(certificate.code),
      completed: dayInWords(certificate.facts.completedOn, say.language),
      renewed: certificate.facts.renewedOn ? dayInWords(certificate.facts.renewedOn, say.language) : null,
      pdfHref: `/attestati/${certificate.code}.pdf`,
      badgeHref: `/attestati/${certificate.code}.jwt`,
      verifyHref: verifyHref(certificate.facts),
      ...presentState(fateOf(certificate, certificates), today, say),
    })),
  };
}

function fateOf({ course, cycle, facts, revokedAt, anonymisedAt }: Certificate, all: readonly Certificate[]) {
  const renewed = all.some((one) => one.course === course && one.cycle > cycle && one.revokedAt === null);
  return {
    validUntilOn: facts.validUntilOn,
    revoked: revokedAt !== null,
    anonymised: anonymisedAt !== null,
    replacedBy: renewed ? ('renewal' as const) : null,
  };
}

/** Where its holder sees what anybody with the paper sees: the name in full. The first papers had no key, and ask for the surname. */
const verifyHref = ({ code, qrKey }: CertificateFacts): string =>
  qrKey === undefined ? `/verifica/${code}` : `/verifica/${code}?chiave=${qrKey}`;
