import type { CalendarDay } from '../../shared/index.js';
import type { CertificateFacts } from './certificate-facts.js';

/**
 * What a paper prints and whoever holds it can compare, short enough for its QR code; nothing that is not printed. Neither `exp` nor
 * `nbf`, by which a library would call an expired certificate a forged one. Units, signatory and rules are left to the page of
 * verification: they could be as long as they like. Personal data: name.
 */
export interface PrintedClaims {
  /** The code. */
  readonly jti: string;
  readonly name: string;
  readonly course: string;
  readonly minutes: number;
  readonly completed: CalendarDay;
  readonly renewed?: CalendarDay;
  /** Last day included. */
  readonly until: CalendarDay;
}

type Printed = Pick<CertificateFacts, 'code' | 'name' | 'courseTitle' | 'units' | 'completedOn' | 'renewedOn' | 'validUntilOn'>;

/** The claims that a certificate is signed with. */
export function printedClaims({ code, name, courseTitle, units, completedOn, renewedOn, validUntilOn }: Printed): PrintedClaims {
  return {
    jti: code,
    name,
    course: courseTitle,
    minutes: units.reduce((sum, { minutes }) => sum + minutes, 0),
    completed: completedOn,
    ...(renewedOn === undefined ? {} : { renewed: renewedOn }),
    until: validUntilOn,
  };
}
