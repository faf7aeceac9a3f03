import { setTimeout as pause } from 'node:timers/promises';
import {
  Between,
  Column,
  DataSource,
  Entity,
  PrimaryColumn,
  Table,
  type EntityManager,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { Database, EVERYBODY } from '../src/database/index.js';
import { DATABASES, type EmptyDatabase } from './support/databases.js';

@Entity('marks')
class Mark {
  @PrimaryColumn('int') id: number;
  @Column('int') half: number;
}

class CreateMarks20270101000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const columns = ['id', 'half'].map((name) => ({ name, type: 'int', isPrimary: name === 'id' }));
    await db.createTable(new Table({ name: 'marks', columns }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('marks');
  }
}

const UNITS = 1000;
const AT_ONCE = 50;
const schema = { entities: [Mark], migrations: [CreateMarks20270101000000] };
const fails = (unit: number) => unit % 2 === 1;

/** Two inserts with a pause between them; every other unit fails after the second. */
const work = (unit: number) => async (db: EntityManager) => {
  await db.insert(Mark, { id: unit * 2, half: 1 });
  await pause(1); // what no unit should do, and some day one will
  await db.insert(Mark, { id: unit * 2 + 1, half: 2 });
  if (fails(unit)) throw new Error('on purpose');
};

/** Runs the thousand units, fifty at a time; what `look` sees after each answer is handed to `seen`. */
async function runAll(run: (unit: number) => Promise<unknown>): Promise<{ answered: number; failed: number }> {
  const units = Array.from({ length: UNITS }, (_, unit) => unit);
  const result = { answered: 0, failed: 0 };
  const worker = async () => {
    for (let unit = units.shift(); unit !== undefined; unit = units.shift()) {
      await run(unit).then(
        () => result.answered++,
        () => result.failed++,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return result;
}

const promised = Array.from({ length: UNITS }, (_, unit) => unit)
  .filter((unit) => !fails(unit))
  .flatMap((unit) => [unit * 2, unit * 2 + 1]);
const ids = async (db: EntityManager) => (await db.find(Mark, { order: { id: 'ASC' } })).map(({ id }) => id);

describe.each(DATABASES)('the one door to $engine', ({ empty }) => {
  let there: EmptyDatabase;
  let database: Database;

  beforeEach(async () => {
    there = await empty();
    database = await new Database(there.place, schema).open();
  });

  afterEach(async () => {
    await database.close();
    await there.remove();
  });

  it('a thousand units, fifty at a time, leave exactly the rows they promised, and nobody sees one that was undone', async () => {
    const seenUndone: number[] = [];
    const looking = new AbortController();
    const reader = (async () => {
      while (!looking.signal.aborted) {
        seenUndone.push(...(await ids(database.read)).filter((id) => fails(Math.floor(id / 2))));
        await pause(2);
      }
    })();
    const missing: number[] = [];

    const result = await runAll(async (unit) => {
      await database.transaction(work(unit));
      const halves = await database.read.countBy(Mark, [{ id: unit * 2 }, { id: unit * 2 + 1 }]);
      if (halves !== 2) missing.push(unit); // answered before its COMMIT
    });
    looking.abort();
    await reader;

    expect(result).toEqual({ answered: UNITS / 2, failed: UNITS / 2 });
    expect(await ids(database.read)).toEqual(promised);
    expect(seenUndone).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('refuses a write that missed the door', async () => {
    await expect(database.read.insert(Mark, { id: 1, half: 1 })).rejects.toThrow(/readonly|read-only/);
    await expect(database.reader.transaction((db) => db.insert(Mark, { id: 1, half: 1 }))).rejects.toThrow(/readonly|read-only/);
    expect(await ids(database.read)).toEqual([]);
  });

  it('refuses to look past an open unit, and a unit within a unit', async () => {
    await expect(database.transaction(async () => database.read)).rejects.toThrow('only the manager handed in');
    await expect(database.transaction(() => database.transaction(work(1)))).rejects.toThrow('already open');
  });

  it('single statements among units do all or nothing, are seen when answered, and fail nobody else', async () => {
    await database.statement`insert into marks (id, half) values (0, 0)`;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, async (_, index) => {
        if (index % 3 === 0) return database.transaction(work(index * 2 + 2));
        const id = index % 3 === 1 ? index * 4 + 4 : 0; // every third is there already
        const rows = await database.statement<
          unknown[]
        >`insert into marks (id, half) values (${1_000 + id}, 0), (${id}, 0) returning id`;
        return [rows.length, await database.read.countBy(Mark, [{ id }, { id: 1_000 + id }])];
      }),
    );

    outcomes.forEach((outcome, index) => {
      if (index % 3 === 1) expect(outcome).toEqual({ status: 'fulfilled', value: [2, 2] });
      else expect(outcome.status).toBe(index % 3 === 0 ? 'fulfilled' : 'rejected');
    });
    expect(await database.read.countBy(Mark, { id: 1_000 })).toBe(0); // the other half of those that failed
    await expect(database.transaction(() => database.statement`delete from marks`)).rejects.toThrow('A unit of work is open');
  });

  it('work about two hundred subjects at once runs once for each, and about one of them one after the other', async () => {
    const subjects = Array.from({ length: 200 }, (_, subject) => subject);
    let runs = 0;
    const next = (subject: number) => async (db: EntityManager) => {
      runs++;
      const [first] = await db.find(Mark, { where: { id: Between(subject * 10, subject * 10 + 9) }, order: { id: 'DESC' } });
      await db.insert(Mark, { id: first ? first.id + 1 : subject * 10, half: subject });
    };

    await Promise.all(
      [0, 1, 2].flatMap(() => subjects.map((subject) => database.transaction(next(subject), { of: `subject ${subject}` }))),
    );

    expect(await ids(database.read)).toEqual(subjects.flatMap((subject) => [0, 1, 2].map((turn) => subject * 10 + turn)));
    expect(runs).toBe(3 * subjects.length);
  });

  it('work about everybody meets no work about anybody', async () => {
    const running = new Set<string>();
    const met: string[] = [];
    const alone = (of: string) =>
      database.transaction(
        async () => {
          met.push(...[...running].filter((other) => other === of || [of, other].includes(EVERYBODY)));
          running.add(of);
          await pause(5);
          running.delete(of);
        },
        { of },
      );

    await Promise.all(['one', 'two', EVERYBODY, 'three', 'one', EVERYBODY, 'two'].map(alone));

    expect(met).toEqual([]);
  });

  it('counts right when everybody wants the same row', async () => {
    await database.transaction((db) => db.insert(Mark, { id: 1, half: 0 }));

    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.transaction(async (db) => {
          const { half } = await db.findOneByOrFail(Mark, { id: 1 });
          await db.update(Mark, { id: 1 }, { half: half + 1 });
        }),
      ),
    );

    expect(await database.read.findOneBy(Mark, { id: 1 })).toEqual({ id: 1, half: 20 });
  });

  it('writes what it has taken in before it closes, and takes no more', async () => {
    const waiting = Array.from({ length: 300 }, (_, unit) => database.transaction((db) => db.insert(Mark, { id: unit, half: 1 })));
    await database.close();

    await expect(Promise.all(waiting)).resolves.toHaveLength(300);
    await expect(database.transaction(work(1))).rejects.toThrow('closing');
    database = await new Database(there.place, schema).open();
    expect(await database.read.count(Mark)).toBe(300);
  });
});

describe('without the door', () => {
  it('the same thousand units on one plain SQLite connection do not keep their promise', async () => {
    const there = await DATABASES[0].empty();
    const database = await new Database(there.place, schema).open(); // makes the table
    await database.close();
    const file = (there.place as { file: string }).file;
    const plain = await new DataSource({ type: 'better-sqlite3', database: file, entities: [Mark] }).initialize();

    await runAll((unit) => plain.transaction(work(unit)));
    const kept = await ids(plain.manager);
    await plain.destroy();
    await there.remove();

    expect(kept).not.toEqual(promised);
  });
});
