import type { EntityManager } from 'typeorm';
import type { Database } from '../database/index.js';
import type { Certainty } from '../statistics/index.js';
import { AttemptNotFound } from './assessment.errors.js';
import { Attempt } from './attempt.entity.js';
import type { Sheet } from './domain/draw.js';
import type { Grade } from './domain/grading.js';
import type { Logged } from './domain/receipt.js';

/** Attempts and their logs. In plain SQL: a learner comes back to them all the time, and composing a statement costs more than running it. */

/** An attempt as it lies in its table. */
type AttemptRow = Omit<Attempt, 'sheet' | 'startedAt' | 'submittedAt' | 'grade'> &
  Readonly<{ sheet: string; startedAt: string; submittedAt: string | null; grade: string | null }>;

type LogRow = Readonly<{ question: string; revision: number; option: string; certainty: Certainty | null; givenAt: string }>;

/** Whose it is belongs in the query. @throws AttemptNotFound, also when it is somebody else's */
export async function ownAttempt(db: EntityManager, personId: string, id: string): Promise<Attempt> {
  const [row] = await db.sql<AttemptRow[]>`select * from attempts where id = ${id} and "personId" = ${personId}`;
  if (!row) throw new AttemptNotFound();
  return attemptFrom(row);
}

/** The same, and nobody else changes or closes it until this unit of work is over. On SQLite nobody could anyway. */
export async function lockedAttempt(db: EntityManager, personId: string, id: string): Promise<Attempt> {
  if (db.connection.driver.options.type !== 'postgres') return ownAttempt(db, personId, id);
  const [row] = await db.sql<AttemptRow[]>`select * from attempts where id = ${id} and "personId" = ${personId} for update`;
  if (!row) throw new AttemptNotFound();
  return attemptFrom(row);
}

/**
 * The same, and everything that was given in it, oldest revision first, as they were at one moment. One question to the database, and
 * the log as one text: a row for every response would carry the attempt with it. @throws AttemptNotFound, also when it is somebody else's
 */
export async function attemptAndLog(db: EntityManager, personId: string, id: string): Promise<{ attempt: Attempt; log: Logged[] }> {
  const [row] = await db.sql<(AttemptRow & { readonly log: string | null })[]>`
    select *, (
      select string_agg(question || ' ' || revision || ' ' || option || ' ' || coalesce(certainty, 0) || ' ' || "givenAt", ',' order by revision)
      from responses where "attemptId" = attempts.id
    ) as log
    from attempts where id = ${id} and "personId" = ${personId}`;
  if (!row) throw new AttemptNotFound();
  return { attempt: attemptFrom(row), log: row.log === null ? [] : row.log.split(',').map(loggedFromText) };
}

/** The attempt with this receipt, whoever's it is, or null. */
export async function attemptWithReceipt(db: EntityManager, receipt: string): Promise<Attempt | null> {
  const [row] = await db.sql<AttemptRow[]>`select * from attempts where receipt = ${receipt}`;
  return row ? attemptFrom(row) : null;
}

/** All attempts of somebody in a unit, oldest first. */
export const attemptsOf = (db: EntityManager, personId: string, unit: string): Promise<Attempt[]> =>
  db.find(Attempt, { where: { personId, unit }, order: { number: 'ASC' } });

/** Attempts of anybody that were begun before a day and are open, or were closed and not graded: ids and whose they are. */
export const unsettledBefore = (db: EntityManager, before: Date): Promise<Pick<Attempt, 'id' | 'personId'>[]> =>
  db.sql<Pick<Attempt, 'id' | 'personId'>[]>`
    select id, "personId" from attempts where grade is null and "startedAt" < ${before.toISOString()} order by id`;

/** Everything that was given in an attempt, oldest revision first. */
export async function logOf(db: EntityManager, attemptId: string): Promise<Logged[]> {
  const rows = await db.sql<LogRow[]>`
    select question, revision, option, certainty, "givenAt" from responses where "attemptId" = ${attemptId} order by revision`;
  return rows.map(loggedFrom);
}

/** Adds a line to the log of an attempt. */
export async function append(
  db: EntityManager,
  attemptId: string,
  { question, revision, option, certainty, givenAt }: Logged,
): Promise<void> {
  await db.sql`
    insert into responses ("attemptId", question, revision, option, certainty, "givenAt")
    values (${attemptId}, ${question}, ${revision}, ${option}, ${certainty}, ${givenAt.toISOString()})`;
}

/**
 * Adds a line to the log of an attempt that is open, in one statement that locks the attempt as whoever closes it does. Gives whether it
 * was added: not when the attempt was closed in the meantime, nor when somebody else was given this revision.
 */
export async function appended(database: Database, attemptId: string, logged: Logged): Promise<boolean> {
  const { question, revision, option, certainty, givenAt } = logged;
  const locked = database.read.connection.driver.options.type === 'postgres' ? 'for update' : ''; // on SQLite nobody writes beside us
  const rows = await database.statement<{ revision: number }[]>`
    insert into responses ("attemptId", question, revision, option, certainty, "givenAt")
    select id, ${question}, ${revision}, ${option}, ${certainty}, ${givenAt.toISOString()}
    from attempts where id = ${attemptId} and "submittedAt" is null ${() => locked}
    on conflict do nothing returning revision`;
  return rows.length > 0;
}

/** The newest response to each question. */
export const newestOf = (log: readonly Logged[]): Map<string, Logged> =>
  new Map(log.map((response) => [response.question, response]));

function attemptFrom(row: AttemptRow): Attempt {
  const { id, personId, unit, unitVersion, number, seed, closedBy, receipt } = row;
  return {
    id,
    personId,
    unit,
    unitVersion,
    number,
    seed,
    closedBy,
    receipt,
    sheet: JSON.parse(row.sheet) as Sheet,
    startedAt: new Date(row.startedAt),
    submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
    grade: row.grade === null ? null : (JSON.parse(row.grade) as Grade),
  };
}

const loggedFrom = ({ question, revision, option, certainty, givenAt }: LogRow): Logged => ({
  question,
  revision,
  option,
  certainty,
  givenAt: new Date(givenAt),
});

/** As `attemptAndLog` asks for it: no part of it has a space or a comma. */
function loggedFromText(text: string): Logged {
  const [question, revision, option, certainty, givenAt] = text.split(' ') as [string, string, string, string, string];
  return {
    question,
    revision: Number(revision),
    option,
    certainty: (Number(certainty) || null) as Certainty | null,
    givenAt: new Date(givenAt),
  };
}
