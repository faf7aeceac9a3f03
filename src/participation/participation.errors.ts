import { Unauthorised } from '../shared/index.js';

/** A contact answers for one municipality only. */
export class AnotherMunicipality extends Unauthorised {
  readonly code = 'participation.another-municipality';
  override readonly href = '/partecipazione';
}
