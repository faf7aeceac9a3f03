export type { Opening } from './domain/facts.js';
export { ofCourse, samePlace, type Place } from './domain/ledger.js';
export { Correction } from './correction.entity.js';
export { LedgerService } from './ledger.service.js';
export { LedgerEntry } from './ledger-entry.entity.js';
export { AnotherMunicipality } from './participation.errors.js';
export { ParticipationModule } from './participation.module.js';
export { ParticipationService } from './participation.service.js';
export { UnitOpening } from './unit-opening.entity.js';
