export { CreditsModule } from './credits.module.js';
export { readCreditSeeds, type CreditSeeds } from './credits.seeds.js';
