import { z } from 'zod';
import { unprintable } from '../documents/index.js';

/** A name as it will be printed: one that the certificate cannot write is refused here, not when it is downloaded. */
export const nameField = z
  .string('accounts.person.name-missing')
  .trim()
  .min(1, 'accounts.person.name-missing')
  .max(80, 'accounts.person.name-long')
  .refine((text) => unprintable(text).length === 0, 'accounts.person.name-unprintable');
/** A work e-mail, spaces around it forgiven. */
export const emailField = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : value),
  z.email('accounts.person.email-wrong').max(160, 'accounts.person.email-wrong'),
);

/** What there is to choose from, of which a visitor sees all or some. */
export interface Choices {
  readonly municipalities: readonly { readonly istat: string }[];
  readonly organisations: readonly { readonly slug: string; readonly municipality: string | null }[];
  readonly professions: readonly { readonly code: string }[];
}

/** Where somebody works and as what, each from its list. */
export function placeFields({ municipalities, organisations, professions }: Choices) {
  const oneOf = (known: readonly string[], key: string) => z.string(key).refine((chosen) => known.includes(chosen), key);
  return {
    municipality: oneOf(
      municipalities.map(({ istat }) => istat),
      'accounts.person.municipality-missing',
    ),
    organisation: oneOf(
      organisations.map(({ slug }) => slug),
      'accounts.person.organisation-missing',
    ),
    profession: oneOf(
      professions.map(({ code }) => code),
      'accounts.person.profession-missing',
    ),
  };
}

type Fits = (place: { readonly municipality: string; readonly organisation: string }) => boolean;

/** For `refine`: a body belongs to the municipality chosen, or to none. */
export const bodyFits = ({ organisations }: Pick<Choices, 'organisations'>): [Fits, { path: string[]; message: string }] => [
  ({ municipality, organisation }) => {
    const body = organisations.find(({ slug }) => slug === organisation);
    return body === undefined || body.municipality === null || body.municipality === municipality;
  },
  { path: ['organisation'], message: 'accounts.person.organisation-elsewhere' },
];

/** Somebody to invite, at a place the visitor may choose. */
export const personFormFor = (choices: Choices) =>
  z
    .object({ givenName: nameField, familyName: nameField, email: emailField, ...placeFields(choices) })
    .refine(...bodyFits(choices));
