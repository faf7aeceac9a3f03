import type { INestApplicationContext } from '@nestjs/common';
import { CatalogueService, readCatalogue, type PublishedNow } from './catalogue/index.js';
import { ParticipationService } from './participation/index.js';
import { readTerritory, TerritoryService } from './territory/index.js';

/**
 * Publishes seeds/: territory, units and courses. All files are read before anything is written; running it twice changes
 * nothing. People who work in the network are enrolled in what is new.
 * @throws SeedsRefused naming every problem with file and line
 */
export async function publishSeeds(app: INestApplicationContext): Promise<PublishedNow[]> {
  const territory = readTerritory();
  const catalogue = readCatalogue();
  await app.get(TerritoryService).publish(territory);
  const done = await app.get(CatalogueService).publish(catalogue);
  for (const unit of catalogue.courses.flatMap(({ units }) => units)) await app.get(ParticipationService).openUnit(unit);
  return done;
}
