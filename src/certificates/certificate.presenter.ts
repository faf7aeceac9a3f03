import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import type { Certificate } from './certificate.entity.js';
import { duration } from './paper/units.js';
import { standing } from './domain/validity.js';

/** Whether the certificate counts today, and what that means. One that has been renewed already has no grace to renew in. */
function stateOf({ facts, revokedAt }: Certificate, renewed: boolean, today: CalendarDay, say: Say) {
  const { state, validUntilOn, graceUntilOn } = standing(facts.validUntilOn, today);
  const now = revokedAt ? 'revoked' : renewed && state === 'grace' ? 'expired' : state;
  return {
    state: say(`certificates.state.${now}`),
    tone: now === 'valid' ? 'success' : now === 'grace' ? 'warning' : 'danger',
    meaning: say(`certificates.meaning.${now}`, {
      valid: dayInWords(validUntilOn, say.language),
      grace: dayInWords(graceUntilOn, say.language),
    }),
  };
}

const renewedOf = ({ facts }: Certificate, say: Say): string | null =>
  facts.renewedOn ? dayInWords(facts.renewedOn, say.language) : null;

/** A learner's own certificates. */
export function presentCertificates(certificates: readonly Certificate[], today: CalendarDay, say: Say) {
  return {
    title: say('certificates.title'),
    certificates: certificates.map((certificate) => ({
      course: certificate.facts.courseTitle,
      code: groupCode(certificate.code),
      completed: dayInWords(certificate.facts.completedOn, say.language),
      renewed: renewedOf(certificate, say),
      pdfHref: `/attestati/${certificate.code}.pdf`,
      verifyHref: `/verifica/${certificate.code}`,
      ...stateOf(
        certificate,
        certificates.some(({ course, cycle }) => course === certificate.course && cycle > certificate.cycle),
        today,
        say,
      ),
    })),
  };
}

/**
 * What anyone sees who holds a code: every printed field, and its state; nothing that is not printed.
 * @param renewed whether a newer one has taken its place
 */
export function presentVerification(certificate: Certificate | null, typed: string, today: CalendarDay, say: Say, renewed = false) {
  const form = {
    title: say('certificates.verify.title'),
    lead: say('certificates.verify.lead'),
    label: say('certificates.verify.code'),
    codeHint: say('certificates.verify.hint'),
  };
  if (!certificate) return { ...form, search: typed, unknown: typed !== '', certificate: null };

  const { facts } = certificate;
  const minutes = facts.units.reduce((sum, unit) => sum + unit.minutes, 0);
  return {
    ...form,
    search: '',
    unknown: false,
    certificate: {
      ...stateOf(certificate, renewed, today, say),
      name: facts.name,
      course: facts.courseTitle,
      units: facts.units.map(({ title, version, minutes: each }) =>
        say('certificates.verify.unit', { title, version, duration: duration(each, say) }),
      ),
      duration: duration(minutes, say),
      completed: dayInWords(facts.completedOn, say.language),
      renewed: renewedOf(certificate, say),
      validUntil: dayInWords(facts.validUntilOn, say.language),
      issuer: facts.issuer,
      code: groupCode(certificate.code),
      checked: dayInWords(today, say.language),
    },
  };
}
