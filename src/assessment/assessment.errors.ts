import { NotFound, Refused } from '../shared/index.js';
import type { Refusal } from './domain/attempt-policy.js';

export class AttemptNotFound extends NotFound {
  readonly code = 'assessment.attempt-not-found';
  override readonly href = '/percorso';
}

/** A rule says why an attempt may not start. */
export class AttemptRefused extends Refused {
  readonly code: string;
  override readonly href: string;

  constructor(
    readonly why: Refusal,
    unit: string,
  ) {
    super(why);
    this.code = `assessment.attempt-refused.${why}`;
    this.href = why === 'not-enrolled' ? '/percorso' : `/moduli/${unit}`;
  }
}

/** A page says it knows an answer that was never stored, as after a backup was put back: it has to look again. Nothing was stored. */
export class PageAhead extends Refused {
  readonly code = 'assessment.page-ahead';

  constructor(override readonly href: string) {
    super('a revision that was never stored');
  }
}

/** What somebody typed cannot be a receipt. */
export class ReceiptUnreadable extends Refused {
  readonly code = 'assessment.receipt-unreadable';

  constructor() {
    super('no receipt looks like this');
  }
}

/** No attempt has this receipt. */
export class ReceiptNotFound extends NotFound {
  readonly code = 'assessment.receipt-not-found';
}

/** Nothing critical was missed in a quiz that was passed, or none was passed. */
export class NothingToReview extends NotFound {
  readonly code = 'assessment.nothing-to-review';
  override readonly href: string;

  constructor(unit: string) {
    super();
    this.href = `/moduli/${unit}`;
  }
}

/** An answer came before the passage was read again. Nothing was stored. */
export class PointNotRead extends Refused {
  readonly code = 'assessment.point-not-read';

  constructor(override readonly href: string) {
    super('the passage has not been opened again');
  }
}

/** What was posted names a question or an option that this sheet does not have. Nothing was stored. */
export class ResponseUnreadable extends Refused {
  readonly code = 'assessment.response-unreadable';

  constructor(override readonly href: string) {
    super('no such question or option on this sheet');
  }
}
