import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'un testo',
  number: 'un numero',
  int: 'un numero intero',
  boolean: 'true o false',
  array: 'un elenco',
  object: 'un gruppo di campi',
  record: 'un gruppo di campi',
};

/** What is wrong with a field and what to write instead, in the author's language. Our own messages pass as they are. */
export function explain(issue: Issue, value: unknown): string {
  const field = issue.path.length === 0 ? 'il file' : `«${issue.path.join('.')}»`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `manca ${field}: scrivi ${KINDS[issue.expected] ?? issue.expected}.`
        : `${field} deve essere ${KINDS[issue.expected] ?? issue.expected}; se il testo contiene due punti o comincia con un segno, mettilo tra virgolette.`;
    case 'unrecognized_keys':
      return `campo sconosciuto ${issue.keys.map((key) => `«${key}»`).join(', ')}: correggi il nome o toglilo.`;
    case 'too_small':
      return `${field} è troppo corto: il minimo è ${issue.minimum}.`;
    case 'too_big':
      return `${field} è troppo lungo: il massimo è ${issue.maximum}.`;
    case 'invalid_value':
      return `${field} può essere solo ${issue.values.map((one) => `«${String(one)}»`).join(' o ')}.`;
    case 'invalid_key':
      return `il nome ${field} non va bene: ${issue.issues[0]?.message ?? issue.message}`;
    case 'invalid_format':
      return `${field} non ha la forma giusta: ${issue.message}`;
    default:
      return `${field}: ${issue.message}`;
  }
}
