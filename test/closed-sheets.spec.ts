import type { EntityManager } from 'typeorm';
import { Person } from '../src/accounts/index.js';
import { Attempt, ClosedSheets, Response, type ClosedSheet } from '../src/assessment/index.js';
import { Database, nextId } from '../src/database/index.js';
import { SCHEMA } from '../src/schema.js';
import { DATABASES, type EmptyDatabase } from './support/databases.js';

const QUESTIONS = ['uno', 'due', 'tre'];
const sheet = QUESTIONS.map((question) => ({ question, options: ['b', 'a', 'd', 'c'] }));
const minute = (at: number) => new Date(Date.UTC(2026, 10, 1, 9, at));

const somebody = (id: string) => ({
  id,
  givenName: 'Anna',
  familyName: 'Bianchi',
  email: `${id}@esempio.it`,
  passwordHash: null,
  language: 'it' as const,
  createdAt: minute(0),
});

interface Sat {
  readonly unit?: string;
  readonly number?: number;
  readonly closed: number | null; // minutes; null: still open
  readonly chosen?: readonly string[]; // to each question, one letter after the other: the last counts
  readonly missed?: readonly string[];
  readonly graded?: boolean;
}

describe.each(DATABASES)('First closed attempts, on $engine', ({ empty }) => {
  let there: EmptyDatabase;
  let database: Database;
  let sheets: ClosedSheets;

  beforeEach(async () => {
    there = await empty();
    database = await new Database(there.place, SCHEMA).open();
    sheets = new ClosedSheets(database);
  });

  afterEach(async () => {
    await database.close();
    await there.remove();
  });

  /** Somebody new, and their attempts. */
  const sat = (...attempts: readonly Sat[]) => allSat([attempts]);

  const allSat = (people: readonly (readonly Sat[])[]) =>
    database.transaction(async (db) => {
      for (const attempts of people) await oneSat(db, attempts);
    });

  async function oneSat(db: EntityManager, attempts: readonly Sat[]): Promise<void> {
    const personId = nextId();
    await db.insert(Person, somebody(personId));
    for (const { unit = 'riconoscere', number = 1, closed, chosen = [], missed = [], graded = true } of attempts) {
      const id = nextId();
      const grade = { correct: 0, outOf: 3, needed: 3, passed: false, missed, toReread: [] };
      const closing =
        closed === null ? { submittedAt: null, grade: null } : { submittedAt: minute(closed), grade: graded ? grade : null };
      const begun = { id, personId, unit, unitVersion: number, number, seed: 'seme', sheet, startedAt: minute(0) };
      await db.insert(Attempt, { ...begun, ...closing });
      for (const [at, letters] of chosen.entries())
        for (const [index, option] of letters.split('').entries())
          await db.insert(Response, { attemptId: id, question: QUESTIONS[at]!, revision: index + 1, option, givenAt: minute(1) });
    }
  }

  async function read(people: number, unit = 'riconoscere'): Promise<ClosedSheet[]> {
    const found: ClosedSheet[] = [];
    for await (const one of sheets.of(unit, people)) found.push(one);
    return found;
  }

  const marks = (found: readonly ClosedSheet[]) =>
    found.map(({ answers }) => answers.map(({ right }) => (right ? '1' : '0')).join(''));

  it('the newest choice counts, a blank is no choice, and right is what was graded', async () => {
    await sat({ closed: 5, chosen: ['acb', '', 'd'], missed: ['due', 'tre'] });
    expect(await read(1)).toEqual([
      {
        unitVersion: 1,
        answers: [
          { question: 'uno', option: 'b', right: true },
          { question: 'due', option: null, right: false },
          { question: 'tre', option: 'd', right: false },
        ],
      },
    ]);
  });

  it('only first attempts, only closed ones, only of this unit', async () => {
    await sat({ closed: 5, missed: QUESTIONS }, { number: 2, closed: 9 });
    await sat({ closed: null, chosen: ['a'] });
    await sat({ unit: 'accogliere', closed: 6, missed: ['uno'] });
    expect(await sheets.people('riconoscere')).toBe(1);
    expect(marks(await read(9))).toEqual(['000']);
    expect(marks(await read(9, 'accogliere'))).toEqual(['011']);
    expect(await sheets.people('proteggere')).toBe(0);
    expect(await read(9, 'proteggere')).toEqual([]);
  });

  it('none that is closed and not graded yet', async () => {
    await sat({ closed: 4, graded: false });
    await sat({ closed: 5, missed: ['uno'] });
    expect(marks(await read(2))).toEqual(['011']);
  });

  it('in the order of closing, the first so many', async () => {
    await sat({ closed: 7, missed: ['uno'] });
    await sat({ closed: 3, missed: ['due'] });
    await sat({ closed: 3, missed: ['tre'] });
    expect(marks(await read(3)).slice(2)).toEqual(['011']);
    expect(marks(await read(2)).sort()).toEqual(['101', '110']);
    expect(marks(await read(2))).toEqual(marks(await read(3)).slice(0, 2)); // those at the same moment always in the same order
    expect(await read(0)).toEqual([]);
  });

  it('many of them in pieces: each once, and each with its own choices', async () => {
    const options = ['a', 'b', 'c', 'd'];
    const people = Array.from({ length: 450 }, (_, one) => one);
    await allSat(people.map((one) => [{ closed: Math.floor(one / 7), chosen: [options[one % 4]!], missed: ['tre'] }]));
    const found = await read(430);
    expect(await sheets.people('riconoscere')).toBe(450);
    expect(found).toHaveLength(430);
    const chosen = options.map((option) => found.filter(({ answers }) => answers[0]!.option === option).length);
    expect(chosen.every((count) => count >= 106 && count <= 109)).toBe(true); // 450 in turn, but for the last twenty
  });

  it('nothing says whose they are', async () => {
    await sat({ closed: 5, chosen: ['a', 'b', 'c'] });
    const ids = await database.read.find(Attempt);
    const text = JSON.stringify(await read(1));
    expect(ids.flatMap(({ id, personId }) => [id, personId]).filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/@|\d{4}-\d\d/);
  });
});
