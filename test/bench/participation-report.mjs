/** The figures of participation as tables on the screen and as docs/benchmarks-participation.md. */
import { cpus, loadavg, release } from 'node:os';

const [BUSY] = loadavg(); // before anything is measured
const MB = 1_000_000; // bytes

const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value)));
const grouped = (value) => value.toLocaleString('en-GB');

const COLUMNS = [
  ['Database', ({ database }) => database],
  ['People', ({ people }) => grouped(people)],
  ['Municipalities', ({ municipalities }) => grouped(municipalities)],
  ['Network page, p95', ({ pages }) => milliseconds(pages.network.p95)],
  ['its CPU', ({ pages }) => milliseconds(pages.network.cpu)],
  ['a year ago, p95', ({ pages }) => milliseconds(pages.past.p95)],
  ['One municipality, p95', ({ pages }) => milliseconds(pages.one.p95)],
  ['its CPU', ({ pages }) => milliseconds(pages.one.cpu)],
  ['Its people, p95', ({ pages }) => milliseconds(pages.people.p95)],
  ['Completing a unit, p50', ({ completion }) => milliseconds(completion.p50)],
  ['p95', ({ completion }) => milliseconds(completion.p95)],
  ['Figures of the network, p50', ({ sums }) => milliseconds(sums.p50)],
  ['by GROUP BY over facts', ({ groupBy }) => milliseconds(groupBy.p50)],
];

/** What is compared between the smallest and the largest population, with the most it may be. */
const RATIOS = [
  ['network page, p95', ({ pages }) => pages.network.p95, 1.5],
  ['page of one municipality, p95', ({ pages }) => pages.one.p95, 1.5],
  ['completing a unit, p50', ({ completion }) => completion.p50, 1.3],
];

const LIST_COLUMNS = [
  ['Database', ({ database }) => database],
  ['Rows', ({ people }) => grouped(people)],
  ['CSV, seconds', ({ csv }) => csv.seconds.toFixed(1)],
  ['its CPU, seconds', ({ csv }) => csv.cpu.toFixed(1)],
  ['MB', ({ csv }) => (csv.bytes / MB).toFixed(1)],
  ['Workbook, seconds', ({ xlsx }) => xlsx.seconds.toFixed(1)],
  ['its CPU, seconds', ({ xlsx }) => xlsx.cpu.toFixed(1)],
  ['MB', ({ xlsx }) => (xlsx.bytes / MB).toFixed(1)],
  ['Memory grew by, MB', ({ csv, xlsx }) => (Math.max(csv.growth, xlsx.growth) / MB).toFixed(0)],
];

/** Tables in Markdown, with a line for each target. */
export function tables(found, lists) {
  return [
    ...(found.length > 0 ? [table(COLUMNS, found), targets(found)] : []),
    ...(lists.length > 0 ? [table(LIST_COLUMNS, lists), listTargets(lists)] : []),
  ].join('\n\n');
}

export function document(found, lists, { seconds }) {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, Linux ${release().split('-')[0]}, Node ${process.versions.node}`;
  return `# Benchmarks of participation

Written by \`npm run bench:participation\` on ${day}, in ${seconds} s: ${machine}; load average before the run ${BUSY.toFixed(1)}.

Milliseconds, unless said otherwise. The populations are the same in every run: people joined in one of 17 months, a tenth has completed the
course, some have moved, left, or hold a certificate that has ended. Pages are asked for by one coordinator, one after the other; CPU is
that of the application's process, without PostgreSQL's. Completing a unit is the whole unit of work, on disk. The smallest population
of each database is held against the facts by \`npm run participation -- --check\`'s own rules before anything is measured.

${tables(found, lists)}
`;
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([name]) => name)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([, write]) => write(row)))),
  ].join('\n');
}

function targets(found) {
  return [...new Set(found.map(({ database }) => database))]
    .flatMap((name) => {
      const own = found.filter(({ database }) => database === name);
      const [least, most] = [own[0], own.at(-1)];
      const said = ([what, pick, limit]) => wanted(`${name}: ${what}, largest to smallest`, pick(most) / pick(least), limit);
      return [
        ...RATIOS.map(said),
        wanted(`${name}: network page a year ago to today, largest`, most.pages.past.p95 / most.pages.network.p95, 2),
        wanted(`${name}: CPU of the network page at the largest, ms`, most.pages.network.cpu, 30),
      ];
    })
    .join('\n');
}

function listTargets(lists) {
  return lists
    .flatMap(({ database, csv, xlsx }) => [
      wanted(`${database}: CPU of the CSV, seconds`, csv.cpu, 3),
      wanted(`${database}: growth of memory, MB`, Math.max(csv.growth, xlsx.growth) / MB, 150),
    ])
    .join('\n');
}

const wanted = (what, value, limit) => `- ${what}: ${value.toFixed(2)}, at most ${limit}: ${value <= limit ? 'met' : '**missed**'}`;
