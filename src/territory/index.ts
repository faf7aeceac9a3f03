export { Contact } from './contact.entity.js';
export { presentContacts } from './contact.presenter.js';
export { Municipality } from './municipality.entity.js';
export { Organisation } from './organisation.entity.js';
export { Profession } from './profession.entity.js';
export { TerritoryModule } from './territory.module.js';
export { readProfessions, readTerritory, type TerritorySeeds } from './territory.seeds.js';
export { TerritoryService } from './territory.service.js';
