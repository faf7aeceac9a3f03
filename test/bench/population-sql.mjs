/** The statements that make a population, in words that SQLite and PostgreSQL both know. Days are counted backwards from today. */

const COUNTED = ['enrolled', 'in_progress', 'completed', 'expiring', 'expired', 'trained', 'moved', 'left'];
const KINDS = ['municipality', 'social-services', 'local-police']; // of the bodies of a municipality
const WORK_THERE = [
  ['municipality', 'operatore-sportello'],
  ['social-services', 'assistente-sociale'],
  ['social-services', 'educatore'],
  ['local-police', 'polizia-locale'],
];

const id = (kind, { hex, uuid }, number = 'b.i') => uuid(`'0000000' || ${kind} || '-0000-7000-8000-' || ${hex(number)}`);
const values = (rows) =>
  rows.map((row) => `(${row.map((value) => (typeof value === 'number' ? value : text(value))).join(', ')})`).join(', ');
const text = (value) => `'${value.replaceAll("'", "''")}'`;

/** A number from 0 to `below` that depends on the person alone. */
const dice = (factor, below) => `((i * ${factor} + i / 101 * 7919) % ${below})`;

/** Municipalities and their bodies; tables to join with: numbers, days, the steps of a course, places, and what each person will do. */
export function before({ digits }, { people, municipalities, steps, units, days }) {
  return [
    `create table bench_numbers (i bigint primary key)`,
    `with recursive numbers(i) as (select cast(1 as bigint) union all select i + 1 from numbers where i < ${Math.max(people, municipalities)})
      insert into bench_numbers select i from numbers`,
    `insert into municipalities (istat, belfiore, name, province)
      select substr(${digits('900000 + i')}, 2), 'X000', 'Comune ' || ${digits('i')}, 'XX' from bench_numbers where i <= ${municipalities} - 8`,
    ...KINDS.map(
      (kind) => `insert into organisations (slug, name, kind, municipality)
        select '${kind}-' || istat, name || ' ${kind}', '${kind}', istat from municipalities where province = 'XX'`,
    ),
    `create table bench_days (ago int primary key, day varchar(10), last varchar(10), expiring varchar(10), expired varchar(10))`,
    `insert into bench_days values ${values(days.map(({ ago, day, last, expiring, expired }) => [ago, day, last, expiring, expired]))}`,
    `create table bench_steps (profession varchar(40), unit varchar(60), step int, version int, title varchar(160), minutes int)`,
    `insert into bench_steps values ${values(
      steps.map(({ code, unit, step }) => {
        const { version, title, minutes } = units.find(({ slug }) => slug === unit);
        return [code, unit, step, version, title, minutes];
      }),
    )}`,
    `create table bench_places (place bigint primary key, municipality varchar(6), organisation varchar(60), profession varchar(40))`,
    `insert into bench_places
      select row_number() over (order by m.istat, w.kind, w.profession) - 1, m.istat, o.slug, w.profession
      from (select * from municipalities order by istat limit ${municipalities}) m join organisations o on o.municipality = m.istat
      join (${WORK_THERE.map(([kind, profession]) => `select '${kind}' as kind, '${profession}' as profession`).join(' union all ')}) w
        on w.kind = o.kind`,
    // who joins in one of 17 waves, begins and completes so many units, and then perhaps moves to the same work elsewhere, or leaves
    `create table bench_people (i bigint primary key, place bigint, joined int, begun int, done int, fate varchar(5))`,
    `insert into bench_people
      select i, i % p.many, 540 - 30 * ((i / p.many + i) % 17),
        case when score < 55 then 0 when score < 70 then 1 when score < 80 then 2 when score < 85 then 3 else 4 end,
        case when score < 70 then 0 when score < 80 then 1 when score < 85 then 2 when score < 90 then 3 else 4 end,
        case when chance < 3 then 'moves' when chance < 5 then 'goes' else 'stays' end
      from (select i, ${dice(613, 100)} as score, ${dice(389, 97)} as chance from bench_numbers where i <= ${people}) n
      cross join (select count(*) as many from bench_places) p`,
    `create table bench_pairs as
      select b.i, b.joined, b.begun, b.done, b.fate, b.place, s.unit, s.step, s.version, s.title, s.minutes,
        b.joined - 5 - 13 * (s.step - 1) as began, b.joined - 9 - 13 * (s.step - 1) - b.i % 9 as ended
      from bench_people b join bench_places p on p.place = b.place join bench_steps s on s.profession = p.profession`,
  ];
}

const DAY_OF = (ago, name) => `join bench_days ${name} on ${name}.ago = ${ago}`;
const MOVED = 'b.joined - 58'; // days ago: after all that they did
const ELSEWHERE = '(b.place + 4) % (select count(*) from bench_places)'; // the same body and profession of the next municipality

/** People, where they work, what they have done, their certificates, and how many should be trained. */
export function facts(dialect, { coordinator, course }) {
  const { hex, uuid } = dialect;
  const person = id(1, dialect);
  return [
    `insert into people (id, "givenName", "familyName", email, "passwordHash", language, "createdAt")
      select ${person}, 'Nome ' || ${hex('b.i % 97')}, 'Cognome ' || ${hex('b.i * 7 % 9973')}, 'persona.' || b.i || '@example.org', null, 'it',
        d.day || 'T08:00:00.000Z' from bench_people b ${DAY_OF('b.joined', 'd')}`,
    `insert into memberships (id, "personId", municipality, organisation, profession, "fromOn", "toOn")
      select ${id(2, dialect)}, ${person}, p.municipality, p.organisation, p.profession, d.day, case when b.fate = 'stays' then null else e.day end
      from bench_people b join bench_places p on p.place = b.place ${DAY_OF('b.joined', 'd')} ${DAY_OF(`${MOVED} + 1`, 'e')}`,
    `insert into memberships (id, "personId", municipality, organisation, profession, "fromOn", "toOn")
      select ${id(3, dialect)}, ${person}, p.municipality, p.organisation, p.profession, d.day, null
      from bench_people b join bench_places p on p.place = ${ELSEWHERE} ${DAY_OF(MOVED, 'd')} where b.fate = 'moves'`,
    `insert into unit_starts ("personId", unit, "begunAt")
      select ${person}, b.unit, d.day || 'T08:00:00.000Z' from bench_pairs b ${DAY_OF('b.began', 'd')} where b.step <= b.begun`,
    `insert into completions (id, "personId", unit, "unitVersion", "unitTitle", minutes, cycle, "completedOn", "completedAt",
        municipality, organisation, profession)
      select ${id('(3 + b.step)', dialect)}, ${person}, b.unit, b.version, b.title, b.minutes, 1, d.day,
        d.day || 'T09:00:00.000Z', p.municipality, p.organisation, p.profession
      from bench_pairs b join bench_places p on p.place = b.place ${DAY_OF('b.ended', 'd')} where b.step <= b.done`,
    `insert into certificates (id, code, "personId", course, cycle, facts, "completedOn", "issuedAt")
      select ${id(8, dialect)}, 'PROVA' || ${hex('b.i')}, ${person}, '${course}', 1, '{"validUntilOn":"' || d.last || '"}', d.day,
        d.day || 'T09:00:00.000Z'
      from bench_pairs b ${DAY_OF('b.ended', 'd')} where b.step = 4 and b.done = 4`,
    `insert into headcounts (municipality, organisation, profession, "validFrom", people, "byId", "enteredAt")
      select p.municipality, p.organisation, p.profession, d.day, (select count(*) from bench_people) / (select count(*) from bench_places) + 5,
        ${uuid(`'${coordinator}'`)}, d.day || 'T08:00:00.000Z'
      from bench_places p ${DAY_OF(200, 'd')} where p.place / 4 % 13 <> 12`,
  ];
}

/** The entries that these facts make: what participation/domain/timeline.ts says of them. */
export function ledger(dialect, { course }) {
  const { hex, uuid } = dialect;
  const state = `case when b.step <= b.done then 'completed' when b.step <= b.begun then 'in_progress' else 'enrolled' end`;
  const whole = `'course/${course}'`;
  const here = 'b.place';
  const certified = 'b.step = 4 and b.done = 4';
  const now = `case when b.fate = 'moves' then ${ELSEWHERE} else b.place end`;
  const entries = [
    { state: `'enrolled'`, change: 1, ago: 'b.joined' },
    { state: `'enrolled'`, change: -1, ago: 'b.began', where: 'b.step <= b.begun' },
    { state: `'in_progress'`, change: 1, ago: 'b.began', where: 'b.step <= b.begun' },
    { state: `'in_progress'`, change: -1, ago: 'b.ended', where: 'b.step <= b.done' },
    { state: `'completed'`, change: 1, ago: 'b.ended', where: 'b.step <= b.done' },
    { state: `'trained'`, change: 1, ago: 'b.ended', where: 'b.step <= b.done' },
    { state, change: -1, ago: MOVED, where: `b.fate <> 'stays'` },
    { state: `case when b.fate = 'moves' then 'moved' else 'left' end`, change: 1, ago: MOVED, where: `b.fate <> 'stays'` },
    { state, change: 1, ago: MOVED, where: `b.fate = 'moves'`, place: ELSEWHERE },
    { unit: whole, state: `'completed'`, change: 1, ago: 'b.ended', where: certified },
    { unit: whole, state: `'trained'`, change: 1, ago: 'b.ended', where: certified },
    { unit: whole, state: `'completed'`, change: -1, ago: MOVED, where: `${certified} and b.fate <> 'stays'` },
    {
      unit: whole,
      state: `case when b.fate = 'moves' then 'moved' else 'left' end`,
      change: 1,
      ago: MOVED,
      where: `${certified} and b.fate <> 'stays'`,
    },
    { unit: whole, state: `'completed'`, change: 1, ago: MOVED, where: `${certified} and b.fate = 'moves'`, place: ELSEWHERE },
    ...[
      ['completed', -1, 'expiring'],
      ['expiring', 1, 'expiring'],
      ['expiring', -1, 'expired'],
      ['expired', 1, 'expired'],
    ].map(([what, change, day]) => ({
      unit: whole,
      state: `'${what}'`,
      change,
      ago: 'b.ended',
      day,
      where: `${certified} and b.fate <> 'goes'`,
      place: now,
    })),
  ];
  return [
    'drop index ledger_entries_by_person',
    ...entries.map(
      ({ unit = 'b.unit', state: what, change, ago, day = 'day', where = '1 = 1', place = here }, index) => `
      insert into ledger_entries (id, "personId", unit, state, change, day, at, municipality, organisation, profession, reason)
      select ${uuid(`'00001${String(index).padStart(2, '0')}' || b.step || '-0000-7000-8000-' || ${hex('b.i')}`)}, ${id(1, dialect)}, ${unit}, ${what}, ${change},
        d.${day}, d.day || 'T09:00:00.000Z', p.municipality, p.organisation, p.profession, null
      from bench_pairs b join bench_places p on p.place = ${place} ${DAY_OF(ago, 'd')} where ${where}`,
    ),
    `create index ledger_entries_by_person on ledger_entries ("personId", unit, id)`,
  ];
}

/** The kept counts, each from finer ones: what participation/folding.ts makes of the ledger. */
export function counts() {
  const grains = [
    ['year', 'substr(day, 1, 4)'],
    ['half', `substr(day, 1, 4) || case when substr(day, 6, 2) < '07' then '-H1' else '-H2' end`],
    ['month', 'substr(day, 1, 7)'],
    ['day', 'day'],
  ];
  const keep = (table, of) =>
    grains.map(([grain, period]) => {
      const [municipality, profession, organisation] = ['municipality', 'profession', 'organisation'].map((one) =>
        of.includes(one) ? one : `''`,
      );
      return `insert into kept_counts (municipality, profession, organisation, grain, period, unit, ${COUNTED.map((state) => `"${state}"`).join(', ')})
        select ${municipality}, ${profession}, ${organisation}, '${grain}', ${period}, unit,
          ${COUNTED.map((state) => `sum(case state when '${state}' then people else 0 end)`).join(', ')} from ${table}
        group by ${[...of, period, 'unit'].join(', ')}`;
    });
  const sums = (name, table, of, people) => `create table ${name} as
    select ${[...of, 'day', 'unit', 'state'].join(', ')}, sum(${people}) as people from ${table} group by ${[...of, 'day', 'unit', 'state'].join(', ')}`;
  const place = ['municipality', 'profession', 'organisation'];
  return [
    sums('bench_by_place', 'ledger_entries', place, 'change'),
    ...keep('bench_by_place', place),
    ...keep('bench_by_place', ['municipality']),
    sums('bench_by_profession', 'bench_by_place', ['profession'], 'people'),
    ...keep('bench_by_profession', ['profession']),
    ...keep('bench_by_profession', []),
  ];
}

/** Leaves nothing but the population. */
export function after({ analyse }) {
  const tables = ['by_profession', 'by_place', 'pairs', 'people', 'places', 'steps', 'days', 'numbers'];
  return [...tables.map((table) => `drop table bench_${table}`), ...analyse];
}
