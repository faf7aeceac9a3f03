import { NotFound, Refused } from '../shared/index.js';

export class CertificateNotFound extends NotFound {
  readonly code = 'certificates.not-found';
  override readonly href = '/attestati';
}

/** No certificate of the register has this code, or it is not this visitor's to keep. */
export class NotInRegister extends NotFound {
  readonly code = 'certificates.not-in-register';
  override readonly href = '/attestati/registro';
}

/** A name with a character that no font of ours can draw. It says which one, and not in whose name it stood. */
export class NameUnprintable extends Refused {
  readonly code = 'certificates.name-unprintable';
  override readonly values: { codePoint: string };

  constructor(codePoint: string) {
    super(`No font has ${codePoint}`);
    this.values = { codePoint };
  }
}

/** The file has to be sealed, and there is no seal, or its certificate has run out since the start. */
export class SealUnusable extends Refused {
  readonly code = 'certificates.seal-unusable';
  override readonly href = '/attestati';

  constructor() {
    super('No seal to seal with');
  }
}

/** Revoked already, or replaced by another since the page was opened: there is nothing left to change. */
export class CertificateSettled extends Refused {
  readonly code: string;
  override readonly href = '/attestati/registro';

  constructor(why: keyof typeof SETTLED) {
    super(why);
    this.code = SETTLED[why];
  }
}

const SETTLED = {
  revoked: 'certificates.settled.revoked',
  replaced: 'certificates.settled.replaced',
  anonymised: 'certificates.settled.anonymised',
};
