import { z } from 'zod';
import { isCalendarDay } from '../shared/index.js';

export interface Choices {
  readonly municipalities: readonly { readonly istat: string; readonly name: string }[];
  readonly organisations: readonly { readonly slug: string; readonly name: string; readonly municipality: string | null }[];
  readonly professions: readonly { readonly code: string; readonly name: string }[];
}

const MOST = 100_000; // people of one body and profession in one municipality: more is a slip of the finger

const text = z.preprocess((value) => (typeof value === 'string' ? value.trim() : ''), z.string());

/** How many people of a body and profession should be trained, from a day, in a municipality that the visitor answers for. */
export function headcountFormFor({ municipalities, organisations, professions }: Choices) {
  const oneOf = (known: readonly string[], key: string) => text.refine((chosen) => known.includes(chosen), key);
  return z
    .object({
      municipality: oneOf(
        municipalities.map(({ istat }) => istat),
        'participation.headcount.municipality-unknown',
      ),
      organisation: oneOf(
        organisations.map(({ slug }) => slug),
        'participation.headcount.organisation-unknown',
      ),
      profession: oneOf(
        professions.map(({ code }) => code),
        'participation.headcount.profession-unknown',
      ),
      people: text
        .refine((typed) => /^\d{1,9}$/.test(typed) && Number(typed) <= MOST, 'participation.headcount.people-wrong')
        .transform(Number),
      validFrom: text.refine(isCalendarDay, 'participation.headcount.day-wrong'),
    })
    .refine(
      ({ municipality, organisation }) => {
        const body = organisations.find(({ slug }) => slug === organisation);
        return body === undefined || body.municipality === null || body.municipality === municipality;
      },
      { path: ['organisation'], message: 'participation.headcount.organisation-elsewhere' },
    );
}
