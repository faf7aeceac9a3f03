import { Refused, Unauthorised } from '../shared/index.js';

/** A contact answers for one municipality only. */
export class AnotherMunicipality extends Unauthorised {
  readonly code = 'participation.another-municipality';
  override readonly href = '/partecipazione';
}

/** A correction says why. */
export class CorrectionWithoutReason extends Refused {
  readonly code = 'participation.correction-without-reason';
  override readonly href = '/partecipazione';
}

/** What people do can be corrected; what has become of a certificate follows from the certificate. */
export class NotCorrectable extends Refused {
  readonly code = 'participation.not-correctable';
  override readonly href = '/partecipazione';
}
