/** The figures as a table on the screen and as docs/benchmarks.md. */
import { cpus, loadavg, release } from 'node:os';

const [BUSY] = loadavg(); // before anything is measured

const KB = 1000; // bytes
const milliseconds = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
const perSecond = (value) => `${Math.round(value)}/s`;
const microseconds = (value) => `${Math.round(value)} µs`;

const below = (limit, text) => ({ text: `< ${text}`, met: ({ value }) => value < limit });

/** Every row: its name, how its figure is written, the target if there is one, and what it means. */
const ROWS = {
  start: {
    name: 'Start to first page',
    write: milliseconds,
    target: below(2000, '2 s'),
    means:
      'from starting `npm run serve`’s command on a database that is seeded already (demonstration mode, whose seeds have not changed) until `GET /` answers 200; asked every 10 ms',
  },
  memory: {
    name: 'Idle memory',
    write: (value) => `${(value / KB / KB).toFixed(1)} MB`,
    target: below(160 * KB * KB, '160 MB'),
    means: 'resident memory (VmRSS) of that process, 5 s after its first page',
  },
  weight: {
    name: 'First view of a lesson: bytes',
    write: (value) => `${(value / KB).toFixed(1)} KB`,
    target: { text: '≤ 120 KB', met: ({ value }) => value <= 120 * KB },
    means:
      'all bytes received for a lesson with an empty cache, headers included: the page, styles, script, icons, and every font of the style sheet; Brotli or gzip accepted',
  },
  files: {
    name: 'First view of a lesson: requests',
    write: String,
    target: { text: '≤ 12', met: ({ value }) => value <= 12 },
    means: 'how many requests that is',
  },
  certificate: { name: 'Certificate PDF', write: milliseconds, means: '`GET /attestati/:code.pdf` by one person, median' },
  certificateCpu: {
    name: 'Certificate PDF: processor time',
    write: (value) => milliseconds(value / 1000),
    target: { text: '≤ 12 ms', met: ({ value }) => value <= 12_000 },
    means: 'processor time of the server for one of them, unsealed, the request and its threads included',
  },
  report50: {
    name: 'Participation page, p50',
    write: milliseconds,
    means: '`GET /partecipazione` by a coordinator alone, over the people of the demonstration',
  },
  report95: { name: 'Participation page, p95', write: milliseconds, means: 'the same: 95 of 100 are faster' },
  disk50: {
    name: 'Disk: a write made durable, p50',
    write: milliseconds,
    means: 'appending 4 KB to a file and `fdatasync`, without the application: no answer is saved in less',
  },
  disk95: { name: 'Disk: a write made durable, p95', write: milliseconds, means: 'the same: 95 of 100 are faster' },
  pages: {
    name: 'Open attempt page, 50 at once',
    write: perSecond,
    target: { text: 'ratio ≥ 0.08', met: ({ ratio }) => ratio >= 0.08 },
    means:
      '`GET /tentativi/:id` over 50 connections, each a learner with their own session, who asks again as soon as the page is there; all questions answered, Brotli accepted',
  },
  pageCpu: {
    name: 'Open attempt page: processor time',
    write: microseconds,
    means: 'processor time of the server for one such page, all its threads',
  },
  page95: { name: 'Open attempt page, p95', write: milliseconds, means: 'latency of the same' },
  saves: {
    name: 'Answers saved, 50 at once',
    write: perSecond,
    means:
      '`POST /tentativi/:id/risposte` as the script makes it, by 50 learners who give the next answer as soon as one is saved; each answered after it is on disk',
  },
  saveCpu: {
    name: 'Answer saved: processor time',
    write: microseconds,
    means: 'processor time of the server for one such answer (PostgreSQL’s own is not in it)',
  },
  save50: { name: 'Answer saved, 50 at once, p50', write: milliseconds, means: 'latency of the same' },
  save95: { name: 'Answer saved, 50 at once, p95', write: milliseconds, target: below(25, '25 ms'), means: 'latency of the same' },
  save99: { name: 'Answer saved, 50 at once, p99', write: milliseconds, means: 'latency of the same' },
  paced50: {
    name: 'Answer saved, 50 learners, one a second each, p50',
    write: milliseconds,
    means: 'latency when each of 50 learners gives an answer a second, which is more than people do',
  },
  paced95: {
    name: 'Answer saved, 50 learners, one a second each, p95',
    write: milliseconds,
    target: below(25, '25 ms'),
    means: 'the same',
  },
  paced99: { name: 'Answer saved, 50 learners, one a second each, p99', write: milliseconds, means: 'the same' },
};

const attemptsPerSecond = (value) => `${value < 1000 ? value.toPrecision(3) : Math.round(value)}/s`;
const HOWS = [
  { kind: 'sat', how: 'with the script', target: 0.004, each: 'a small save for each answer' },
  { kind: 'pages', how: 'without JavaScript', target: 0.0015, each: 'a form and a page for each answer' },
];
for (const { kind, how, target, each } of HOWS) {
  for (const size of [20, 50, 200]) {
    const name = `Whole attempts ${how}, ${size} at once`;
    ROWS[`${kind}${size}Rate`] = {
      name,
      write: attemptsPerSecond,
      target: { text: `ratio ≥ ${target}`, met: ({ ratio }) => ratio >= target },
      means: `the rules, the start, the sheet, twelve answers (${each}), handing in, the result: by ${size} learners at once, one attempt each, no answer refused; the ratio is to requests of the hello server`,
    };
    ROWS[`${kind}${size}Cpu`] = { name: `${name}: processor time`, write: milliseconds, means: 'of the server, for one attempt' };
    ROWS[`${kind}${size}P50`] = {
      name: `${name}: answer stored, p50`,
      write: milliseconds,
      means: 'latency of storing one answer among them',
    };
    ROWS[`${kind}${size}P95`] = {
      name: `${name}: answer stored, p95`,
      write: milliseconds,
      ...(size === 50 && kind === 'sat' && { target: below(25, '25 ms') }),
      means: 'the same: 95 of 100 are faster',
    };
  }
}

/** What a processor profile of fifty learners at once has shown. Kept by hand: look again when a figure moves. */
const FINDINGS = `## Where the time goes

From processor profiles of the page of an open attempt and of an answer saved, fifty at once, in November 2026. No part dominates; the three largest:

1. **What every request pays is about half.** Hooks of the framework, the session with its signature, the guard, the token, the log: of an attempt page
   some 50 %, of an answer saved more, in small parts of which none is above 7 %. What is ours could cost nothing, and the page would still be near 0.07 of hello.
2. **Sending a page costs as much as making it.** Compression is 10 to 15 %, joining small pieces of text and turning them into UTF-8 5 %, the socket 5 %;
   templates are 16 %, SQL 9 %, the collection of garbage 8 %. Joining and UTF-8 were 15 % before what depends on published text alone was drawn once, and before signs
   beyond Latin-1 went out as references: one such sign makes a whole text two bytes a character, and slower. Of an answer saved SQL is a quarter, COMMIT included,
   which fifty share.
3. **On PostgreSQL the number of queries counts, not what they ask.** Each costs the server some 150 µs of processor time for driver and pool. Attempt and log are
   asked for together since; session and person are too, and an answer is one INSERT.
`;

export function row(kind, database, { value, hello, ratio }) {
  return { kind, database, value, hello, ratio };
}

const HEAD = ['Measure', 'Database', 'Figure', 'Hello', 'Ratio', 'Target', ''];

function cells({ kind, database, value, hello, ratio }) {
  const { name, write, target } = ROWS[kind];
  const verdict = target ? (target.met({ value, ratio }) ? 'met' : 'missed') : '';
  const compared =
    hello === undefined
      ? ['–', '–']
      : [write(hello), ratio < 0.01 ? ratio.toPrecision(2) : ratio < 0.1 ? ratio.toFixed(3) : ratio.toPrecision(3)];
  return [name, database, write(value), ...compared, target?.text ?? '', verdict];
}

/** For a terminal. */
export function table(rows) {
  const lines = [HEAD, ...sorted(rows).map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For docs/. */
export function markdown(rows, { seconds }) {
  const [{ model }] = cpus();
  const lines = [HEAD, HEAD.map(() => '---'), ...sorted(rows).map(cells)];
  const kinds = [...new Set(sorted(rows).map(({ kind }) => kind))];
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, in ${seconds} s: ${model.trim()}, ${cpus().length} cores, Linux ${release().split('-')[0]}, Node ${process.versions.node}.

Figures are medians of several rounds. “Hello” is the same measure on a bare \`node:http\` server that answers six bytes, in the same
run and in turn with the application; “Ratio” is the median of the rounds’ ratios, and says more than the figure on another machine.
Server, load and PostgreSQL share the cores; the load average before the run was ${BUSY.toFixed(1)}, most of it
other people’s work or the build’s; on a busy machine the ratios and processor times tell more than the figures. SQLite writes with \`synchronous = FULL\`, PostgreSQL with its defaults: an answer is told to
be saved only once it is on disk. The request limit of the server is at work; the load names many addresses, as a proxy would.

${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}

${FINDINGS}
## What the rows mean

${kinds.map((kind) => `- **${ROWS[kind].name}**: ${ROWS[kind].means}.`).join('\n')}
`;
}

function sorted(rows) {
  const kinds = Object.keys(ROWS);
  return [...rows].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}
