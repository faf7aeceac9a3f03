export type { Place } from './domain/ledger.js';
export { LedgerEntry } from './ledger-entry.entity.js';
export { AnotherMunicipality } from './participation.errors.js';
export { ParticipationModule } from './participation.module.js';
export { ParticipationService } from './participation.service.js';
