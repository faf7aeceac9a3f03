import { z } from 'zod';
import { explain } from './explain.js';

/** What an author is told about the first thing wrong with a value. */
function said(schema: z.ZodType, value: unknown): string {
  const [issue] = schema.safeParse(value).error!.issues;
  const given = issue!.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
  return explain(issue!, given);
}
const field = (schema: z.ZodType, value: unknown) => said(z.strictObject({ campo: schema }), { campo: value });

describe('explain', () => {
  it.each([
    { name: 'no text', schema: z.string(), value: undefined, says: 'manca «campo»: scrivi un testo.' },
    { name: 'no number', schema: z.number(), value: undefined, says: 'manca «campo»: scrivi un numero.' },
    { name: 'no whole number', schema: z.int(), value: 1.5, says: '«campo» deve essere un numero intero;' },
    { name: 'no list', schema: z.array(z.string()), value: undefined, says: 'manca «campo»: scrivi un elenco.' },
    { name: 'no group', schema: z.strictObject({}), value: 'x', says: '«campo» deve essere un gruppo di campi;' },
    { name: 'no record', schema: z.record(z.string(), z.string()), value: [], says: '«campo» deve essere un gruppo di campi;' },
    { name: 'neither yes nor no', schema: z.boolean(), value: 'sì', says: '«campo» deve essere true o false;' },
    {
      name: 'a text that YAML took for something else',
      schema: z.string(),
      value: { Anna: 'dice' },
      says: 'mettilo tra virgolette.',
    },
    {
      name: 'a text left empty, which YAML takes for null',
      schema: z.string(),
      value: null,
      says: '«campo» deve essere un testo;',
    },
    { name: 'too_small, a text', schema: z.string().min(2), value: 'x', says: '«campo» è troppo corto: il minimo è 2.' },
    { name: 'too_small, a list', schema: z.array(z.string()).min(1), value: [], says: '«campo» è troppo corto: il minimo è 1.' },
    { name: 'too_big', schema: z.string().max(3), value: 'lungo', says: '«campo» è troppo lungo: il massimo è 3.' },
    { name: 'invalid_value', schema: z.enum(['law', 'book']), value: 'x', says: '«campo» può essere solo «law» o «book».' },
    { name: 'invalid_value, one only', schema: z.literal(true), value: false, says: '«campo» può essere solo «true».' },
    {
      name: 'invalid_format, in our words',
      schema: z.string().regex(/^[a-z]+$/, 'usa solo lettere minuscole.'),
      value: 'A',
      says: '«campo» non ha la forma giusta: usa solo lettere minuscole.',
    },
    {
      name: 'a rule of our own',
      schema: z.string().refine(() => false, 'scrivi un’altra cosa.'),
      value: 'x',
      says: '«campo»: scrivi un’altra cosa.',
    },
  ])('$name: $says', ({ schema, value, says }) => expect(field(schema, value)).toContain(says));

  it('names what stands inside by its path', () => {
    expect(said(z.array(z.strictObject({ id: z.string() })), [{ id: 'a' }, {}])).toBe('manca «1.id»: scrivi un testo.');
  });

  it('names every field that is not known', () => {
    expect(said(z.strictObject({ id: z.string() }), { id: 'a', titel: 'x', why: 'y' })).toBe(
      'campo sconosciuto «titel», «why»: correggi il nome o toglilo.',
    );
  });

  it('speaks of the file when the whole is wrong', () => {
    expect(said(z.array(z.string()), { a: 1 })).toContain('il file deve essere un elenco;');
    expect(said(z.array(z.string()), undefined)).toBe('manca il file: scrivi un elenco.');
  });
});
