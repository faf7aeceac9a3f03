import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { CatalogueSeeds, UnitContent } from './catalogue/index.js';
import { exportUnit, isExportFormat, presentReport, questionYaml, readFile, taken, LARGEST } from './exchange/index.js';
import { sayIn } from './web/index.js';

const say = sayIn('it'); // the language of the content

interface Wanted {
  readonly unit?: string | undefined;
  readonly out?: string | undefined; // a file
}

/**
 * Reads a file of questions and prints the report; with `out`, writes those that can be used as YAML. Nothing is published.
 * @throws Error when the file is refused as a whole
 */
export function importQuestions(file: string, { unit, out }: Wanted, { units }: CatalogueSeeds): void {
  const lessons = unit === undefined ? [] : unitNamed(unit, units).lessons.map(({ slug }) => slug);
  const huge = statSync(file).size > LARGEST; // then its size is all that is looked at
  const report = readFile(huge ? new Uint8Array(LARGEST + 1) : readFileSync(file), { lessons });
  const { refused, summary, entries } = presentReport(report, say);
  if (refused) throw new Error(`${file}: ${refused}`);

  for (const { line, state, name, notes } of entries) {
    console.log([`${file}:${line}: ${state}: ${name}`, ...notes.map((note) => `  ${note}`)].join('\n'));
  }
  console.log(summary);
  if (out === undefined) return;
  writeFileSync(out, questionYaml(taken(report), say));
  console.log(say('exchange.written.file', { file: out }));
}

/** Writes the questions of a unit in the format of another system, into a file or on standard output. They hold the key. */
export function exportQuestions(format: string, { unit, out }: Wanted, { units }: CatalogueSeeds): void {
  if (!isExportFormat(format)) throw new Error(say('exchange.export.formats'));
  const text = exportUnit(unitNamed(unit, units), format);
  if (out === undefined) return void process.stdout.write(text);
  writeFileSync(out, text);
  console.log(say('exchange.written.file', { file: out }));
}

function unitNamed(slug: string | undefined, units: readonly UnitContent[]): UnitContent {
  const unit = units.find((one) => one.slug === slug);
  if (!unit) throw new Error(say('exchange.export.units', { units: units.map((one) => one.slug).join(', ') }));
  return unit;
}
