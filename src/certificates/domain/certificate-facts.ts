import type { CalendarDay } from '../../shared/index.js';

/**
 * What a certificate says, frozen at issue and stored as JSON: the paper and the verification page show this and nothing
 * else, whatever happens later to the person or the course. Never here: e-mail, organisation, role, score, fiscal code.
 * Personal data: name, surname, token.
 */
export interface CertificateFacts {
  /** As `readCode` gives it, without hyphens. */
  readonly code: string;
  /** As printed, first name first; empty once the holder has been anonymised. */
  readonly name: string;
  /** The part of the name that whoever verifies is asked for. Certificates of the first drawing have none. */
  readonly surname?: string;
  readonly courseTitle: string;
  readonly units: readonly CertifiedUnit[];
  /** When the course was completed; a renewal does not change it. */
  readonly completedOn: CalendarDay;
  /** When the yearly booster was done; a first certificate has none. */
  readonly renewedOn?: CalendarDay;
  /** Last day included. */
  readonly validUntilOn: CalendarDay;
  /** UTC, ISO 8601. It dates the file as well, so that drawing it again gives the same bytes. */
  readonly issuedAt: string;
  readonly issuer: string;
  /** Who answers for it, as printed: a name, an office. From the second drawing on. */
  readonly signatory?: string;
  /** The rules the training follows, as printed. From the second drawing on. */
  readonly basis?: string;
  /** The address it was said to be verified at, as printed. The first drawing took the address of the day. */
  readonly verifyAt?: string;
  /** Twelve characters that stand in the QR code and nowhere else: who brings them has the paper, or a picture of it. */
  readonly qrKey?: string;
  /** What is printed, signed, as it stands in the QR code. From the third drawing on; gone once the holder has been anonymised. */
  readonly token?: string;
  /** Which drawing the facts were made for: an old certificate keeps its look. */
  readonly templateVersion: 1 | 2 | 3;
}

/** A unit as it was when completed. */
export interface CertifiedUnit {
  readonly title: string;
  readonly version: number;
  readonly minutes: number;
}
