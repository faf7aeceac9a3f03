// How much memory and processor a file of many rows takes: `npm run build`, then `node test/bench/files.mjs [rows]`.
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const { csvStream, sheet, xlsx } = createRequire(import.meta.url)('../../dist/server/documents/index.js');
const rows = Number(process.argv[2] ?? 100_000);
const MB = 1024 * 1024;

const columns = [
  { header: 'Cognome e nome', text: ({ name }) => name },
  { header: 'Codice ISTAT', text: ({ istat }) => istat },
  { header: 'Comune', text: () => 'Garbagnate Milanese' },
  { header: 'Professione', text: () => 'Assistente sociale' },
  { header: 'Stato', text: ({ state }) => state },
  { header: 'Attestato', text: ({ code }) => code },
  { header: 'Ore', number: ({ hours }) => hours, decimals: 1 },
  { header: 'Concluso il', day: ({ day }) => day },
];

/** As a database hands rows out: a page at a time. */
async function* people(count) {
  for (let at = 0; at < count; at++) {
    if (at % 500 === 0) await new Promise(setImmediate);
    const day = `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    yield {
      name: `Rossi Niccolò ${at}`,
      istat: '015105',
      state: at % 3 ? 'completato' : 'in corso',
      code: `ATF-${at}`,
      hours: at / 10,
      day,
    };
  }
}

const KINDS = {
  csv: (count) => csvStream(people(count), columns),
  xlsx: (count) => xlsx([sheet('Persone', people(count), columns)], new Date()),
};

async function written(stream) {
  let bytes = 0;
  const sink = new Writable({
    write(chunk, _, done) {
      bytes += chunk.length;
      setImmediate(done);
    },
  });
  await pipeline(stream, sink);
  return bytes;
}

for (const [kind, make] of Object.entries(KINDS)) {
  await written(make(2_000)); // whatever is loaded and compiled once
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const bytes = await written(make(rows));
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const seconds = (microseconds) => (microseconds / 1e6).toFixed(2);
  console.log(
    `${kind}: ${rows} rows, ${(bytes / MB).toFixed(1)} MB, CPU ${seconds(user + system)} s, ${((performance.now() - started) / 1000).toFixed(2)} s, peak RSS growth ${((peak - before) / MB).toFixed(0)} MB`,
  );
}
