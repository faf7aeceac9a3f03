import type { INestApplicationContext } from '@nestjs/common';
import { CatalogueService, readCatalogue, type CatalogueSeeds, type PublishedNow } from './catalogue/index.js';
import { readCreditSeeds, type CreditSeeds } from './credits/index.js';
import { LedgerService } from './participation/index.js';
import { seedsDigest } from './seeds/index.js';
import { readTerritory, TerritoryService, type TerritorySeeds } from './territory/index.js';

/** All that is published from seeds/. */
export interface Seeds {
  readonly territory: TerritorySeeds;
  readonly catalogue: CatalogueSeeds;
  readonly credits: CreditSeeds; // read when a file is made; here so that a mistake is told before
}

/**
 * Reads and checks all of seeds/; needs no database.
 * @throws SeedsRefused naming every problem with file and line
 */
export const readSeeds = (): Seeds => ({ territory: readTerritory(), catalogue: readCatalogue(), credits: readCreditSeeds() });

/**
 * Publishes territory, units, courses and pages, as read before anything is written; running it twice changes nothing. People who
 * work in the network are enrolled in what is new.
 * @throws SeedsRefused naming every problem with file and line
 */
export async function publishSeeds(
  app: INestApplicationContext,
  { territory, catalogue }: Omit<Seeds, 'credits'> = readSeeds(),
): Promise<PublishedNow[]> {
  await app.get(TerritoryService).publish(territory);
  const done = await app.get(CatalogueService).publish(catalogue);
  for (const unit of catalogue.courses.flatMap(({ units }) => units)) await app.get(LedgerService).openUnit(unit);
  return done;
}

/** The same at every start of the demonstration; seeds that are as they were when last published are not even read. */
export async function publishChangedSeeds(app: INestApplicationContext): Promise<void> {
  const digest = seedsDigest();
  const catalogue = app.get(CatalogueService);
  if (await catalogue.isPublished(digest)) return;
  await publishSeeds(app);
  await catalogue.remember(digest);
}
