import { z } from 'zod';
import { SeedFiles, type Located } from '../seeds/index.js';
import { ORGANISATION_KINDS } from './organisation.entity.js';
import { TRACKS } from './profession.entity.js';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'usa solo lettere minuscole, cifre e trattini.');
const istat = z
  .string('scrivi il codice tra virgolette, con lo zero davanti: ‘015027’.')
  .regex(/^\d{6}$/, 'sono sei cifre tra virgolette, con lo zero davanti.');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'scrivi il giorno come 2026-11-22.');

const municipality = z.strictObject({
  istat,
  belfiore: z.string().regex(/^[A-Z]\d{3}$/),
  name: z.string().min(2),
  province: z.string().length(2),
});
const organisation = z.strictObject({
  key: slug,
  name: z.string().min(2),
  kind: z.enum(ORGANISATION_KINDS),
  municipality: istat.optional(),
});
const profession = z.strictObject({ code: slug, name: z.string().min(2), track: z.enum(TRACKS), ecm: z.boolean() });
const contact = z.strictObject({
  key: slug,
  name: z.string().min(2),
  purpose: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  hours: z.string(),
  owner: z.string().min(2),
  source: z.string().min(2),
  checkedOn: day.optional(),
});

export interface TerritorySeeds {
  readonly municipalities: z.infer<typeof municipality>[];
  readonly organisations: z.infer<typeof organisation>[];
  readonly professions: z.infer<typeof profession>[];
  readonly contacts: z.infer<typeof contact>[];
}

/** Reads the professions alone; null, and a problem noted, when they have another shape. */
export const readProfessions = (files: SeedFiles): Located<TerritorySeeds['professions']> | null =>
  files.yaml('territory/professions.yaml', z.array(profession));

/**
 * Reads seeds/territory.
 * @throws SeedsRefused naming every problem with its file and line
 */
export function readTerritory(files = new SeedFiles()): TerritorySeeds {
  const municipalities = files.yaml('territory/municipalities.yaml', z.array(municipality));
  const organisations = files.yaml('territory/organisations.yaml', z.array(organisation));
  const professions = readProfessions(files);
  const contacts = files.yaml('territory/contacts.yaml', z.array(contact));

  const known = new Set(municipalities?.value.map(({ istat: code }) => code));
  organisations?.value.forEach(({ municipality: code }, index) => {
    if (code && !known.has(code)) {
      files.note(
        organisations.file,
        organisations.lineOf([index, 'municipality']),
        `il comune «${code}» non è in municipalities.yaml.`,
      );
    }
  });
  files.refuseIfWrong();
  return {
    municipalities: municipalities!.value,
    organisations: organisations!.value,
    professions: professions!.value,
    contacts: contacts!.value,
  };
}
