import { z } from 'zod';
import { SeedFiles } from '../seeds/index.js';

const code = z.int().min(1).max(999);

const codes = z.strictObject({
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'scrivi il giorno come 2026-11-22.'),
  source: z.string().min(2),
  professions: z.array(
    z.strictObject({ code: code.max(99), name: z.string().min(2), ours: z.string().optional(), discipline: code.optional() }),
  ),
  disciplines: z.array(z.strictObject({ code, name: z.string().min(2) })),
});

const areas = z.array(z.strictObject({ area: z.string().min(2), units: z.array(z.string()) })).min(1);

/** The codes of professions and disciplines in the report file, as they were on a day; and the thematic area of each unit. */
export interface CreditSeeds {
  readonly codes: z.infer<typeof codes>;
  readonly areas: z.infer<typeof areas>;
}

/**
 * Reads seeds/credits.
 * @throws SeedsRefused naming every problem with its file and line
 */
export function readCreditSeeds(files = new SeedFiles()): CreditSeeds {
  const read = { codes: files.yaml('credits/ecm-codes.yaml', codes), areas: files.yaml('credits/areas.yaml', areas) };
  files.refuseIfWrong();
  return { codes: read.codes!.value, areas: read.areas!.value };
}
