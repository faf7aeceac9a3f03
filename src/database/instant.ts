import type { ValueTransformer } from 'typeorm';

/** Instants are UTC ISO-8601 text: both databases sort and compare it right, whatever their clocks and zones. */
export const instant: ValueTransformer = {
  to: (at?: Date | null) => at?.toISOString() ?? null,
  from: (text: string | null) => (text === null ? null : new Date(text)),
};
