import type { EntityManager } from 'typeorm';

/** Where somebody stands in a list by surname. Personal data. */
export interface NameOrder {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
}

/** Before everybody: every name has a letter. */
const FIRST: NameOrder = { id: '00000000-0000-0000-0000-000000000000', familyName: '', givenName: '' };

/** After whom the next page of a list by surname begins: the person with this id; before everybody when there is none. */
export async function placeInOrder(db: EntityManager, after: string | undefined): Promise<NameOrder> {
  if (!after) return FIRST;
  const [person] = await db.sql<NameOrder[]>`select id, "familyName", "givenName" from people where id = ${after}`;
  return person ?? FIRST;
}
