import { NotFound, Refused, Unauthorised, type CalendarDay } from '../shared/index.js';

/** The link was never made, was used, or is too old: from outside the three look the same. */
export class InvitationNotFound extends NotFound {
  readonly code = 'accounts.invitation-not-found';
  override readonly href = '/accedi';
}

export class PersonNotFound extends NotFound {
  readonly code = 'accounts.person-not-found';
  override readonly href = '/persone';
}

/** The page is for other roles; `code` says which kind of page it was. */
export class NotForYou extends Unauthorised {
  readonly code = 'accounts.not-for-you';
  override readonly href = '/percorso';
}

export class EmailTaken extends Refused {
  readonly code = 'accounts.email-taken';
  override readonly href = '/persone';
}

/** Nobody erases themselves: there would be nobody left who answers for it. */
export class OwnErasure extends Refused {
  readonly code = 'accounts.own-erasure';
  override readonly href = '/persone';
}

/** Nobody moves or leaves before they came: the day is already that of another place. */
export class MovedTooEarly extends Refused {
  readonly code = 'accounts.moved-too-early';
  override readonly href = '/persone';
  override readonly values: { day: string };

  constructor(day: CalendarDay) {
    super();
    this.values = { day };
  }
}
