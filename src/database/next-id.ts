import { v7 } from 'uuid';

/** A UUIDv7: unique without asking the database, and rising with time, so that an index grows at its end. */
export const nextId = (): string => v7();
