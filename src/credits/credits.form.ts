import { z } from 'zod';
import { readDay } from '../participation/index.js';
import { isCalendarDay } from '../shared/index.js';

/** What was typed, without the spaces around it; nothing is an empty text. */
const typed = (read: (text: string) => string, shape: z.ZodType<string>) =>
  z.preprocess((given) => (typeof given === 'string' ? read(given.trim()) : ''), shape);

const shaped = (pattern: RegExp, key: string) => typed((text) => text, z.string().regex(pattern, key));

const day = typed((text) => readDay(text) ?? text, z.string().refine(isCalendarDay, 'accounts.move.day-wrong'));

/** Credits with one decimal, `4` or `6,4`, in tenths. */
const tenths = (key: string, from: number) =>
  typed((text) => text, z.string().regex(/^\d{1,2}(?:[.,]\d)?$/, key))
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 10))
    .refine((found) => found >= from && found <= 500, key);

const whole = (pattern: RegExp, key: string) => shaped(pattern, key).transform(Number);

const inOrder = ({ data_ini, data_fine }: { data_ini: string; data_fine: string }): boolean => data_ini <= data_fine;

/** What the accredited provider knows of the event, for the report file; read, used, and kept nowhere. */
export const ecmForm = z
  .object({
    cod_evento: shaped(/^\S(?:.{0,18}\S)?$/, 'credits.ecm.fault.cod_evento'),
    cod_edi: shaped(/^\d{0,3}$/, 'credits.ecm.fault.cod_edi').transform((text) => (text === '' ? null : Number(text))),
    cod_org: shaped(/^\S(?:.{0,18}\S)?$/, 'credits.ecm.fault.cod_org'),
    cod_accr: shaped(/^\d{3}$/, 'credits.ecm.fault.cod_accr'),
    data_ini: day,
    data_fine: day,
    ore: whole(/^[1-9]\d{0,2}$/, 'credits.ecm.fault.ore'),
    crediti: tenths('credits.ecm.fault.crediti', 1),
    tipo_eve: shaped(/^[EP]$/, 'credits.ecm.fault.tipo_eve'),
    cod_obi: whole(/^\d{1,3}$/, 'credits.ecm.fault.cod_obi'),
    cod_tipologia_form: whole(/^1[01]$/, 'credits.ecm.fault.cod_tipologia_form'),
    assenti: z.string().optional().catch(undefined), // whoever is not in the table is left out
  })
  .refine(inOrder, { path: ['data_fine'], message: 'credits.ecm.fault.data_fine' });

export type EcmForm = z.infer<typeof ecmForm>;

/** What the order of social workers knows of the event. */
export const cnoasForm = z
  .object({
    evento: shaped(/^\S(?:.{0,38}\S)?$/, 'credits.cnoas.event-missing'),
    agenzia: shaped(/^\S(?:.{0,118}\S)?$/, 'credits.cnoas.agency-missing'),
    tipo: shaped(/^(?:asincrona|webinar)$/, 'credits.cnoas.kind-missing'),
    crediti_cnoas: tenths('credits.cnoas.credits-wrong', 0),
    deontologici: tenths('credits.cnoas.credits-wrong', 0),
    dal: day,
    al: day,
  })
  .refine(({ dal, al }) => dal <= al, { path: ['al'], message: 'credits.ecm.fault.data_fine' })
  .refine((form) => form.deontologici <= form.crediti_cnoas, { path: ['deontologici'], message: 'credits.cnoas.ethics-too-many' });

export type CnoasForm = z.infer<typeof cnoasForm>;
