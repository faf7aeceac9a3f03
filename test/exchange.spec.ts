import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readCatalogue } from '../src/catalogue/index.js';
import { exportUnit, questionYaml } from '../src/exchange/index.js';
import { questionsOf } from '../src/exchange/unit-questions.js';
import { sayIn } from '../src/web/index.js';
import { readFile } from '../src/exchange/domain/read-file.js';
import { writeGift } from '../src/exchange/domain/gift/write.js';
import { writeMoodle } from '../src/exchange/domain/moodle/write.js';
import type { PortableQuestion } from '../src/exchange/domain/question.js';
import { taken, type Report } from '../src/exchange/domain/report.js';
import { anyQuestions } from './support/portable-questions.js';

const category = ({ lesson }: PortableQuestion) => `al-tuo-fianco/prova/${lesson ?? ''}`;
const read = (file: string) => readFile(new TextEncoder().encode(file));

/** GIFT cannot escape `->`: on the left of a pair it becomes an arrow of one character. */
const withArrows = (question: PortableQuestion): PortableQuestion =>
  question.type === 'matching'
    ? { ...question, pairs: question.pairs.map((pair) => ({ ...pair, left: pair.left.replaceAll('->', '→') })) }
    : question;

const changesOf = ({ entries }: Report) =>
  entries.flatMap((entry) => (entry.state === 'refused' ? [entry.why.code] : entry.changes.map(({ code }) => code)));

const tooManyOptions = (question: PortableQuestion) =>
  question.type === 'single' && question.options.length > 4 ? ['more-than-four'] : [];

describe('What is exported comes back the same', () => {
  it.each([
    { format: 'gift', write: writeGift, same: withArrows },
    { format: 'moodle', write: writeMoodle, same: (question: PortableQuestion) => question },
  ])('$format, whatever stands in it', ({ format, write, same }) => {
    fc.assert(
      fc.property(
        anyQuestions.filter((questions) => questions.length > 0),
        (questions) => {
          const report = read(write(questions, category));
          expect(report).toMatchObject({ format, refused: null });
          expect(new Set(changesOf(report))).toEqual(new Set(questions.flatMap(tooManyOptions)));
          expect(taken(report)).toEqual(questions.map(same));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe.each(readCatalogue().units.map((unit) => ({ slug: unit.slug, unit })))('All questions of $slug', ({ slug, unit }) => {
  const questions = questionsOf(unit);
  const exercises = unit.exercises.filter(({ type }) => type !== 'signs'); // which no other system has
  const lessons = unit.lessons.map((lesson) => lesson.slug);

  it('are exported, every one', () => {
    expect(questions.length).toBe(unit.bank.length + unit.checks.length + unit.sisters.length + exercises.length);
  });

  it.each(['gift', 'moodle'] as const)('come back from %s as they went, with nothing to adapt or complete', (format) => {
    const report = readFile(new TextEncoder().encode(exportUnit(unit, format)), { lessons });
    expect(taken(report)).toEqual(questions);
    expect(report.entries.filter((entry) => entry.state !== 'taken' || entry.toComplete.length > 0)).toEqual([]);
  });

  it('are written in YAML as the files of the unit are', () => {
    const [course] = readdirSync('seeds/courses');
    const there = readdirSync(`seeds/courses/${course}`).find((name) => name.endsWith(slug))!;
    const written = questionYaml(questions, sayIn('it')).split(/^# /m);
    for (const file of ['checks.yaml', 'questions.yaml', 'sisters.yaml']) {
      const own = parse(readFileSync(`seeds/courses/${course}/${there}/it/${file}`, 'utf8')) as { lesson: string }[];
      const part = parse(written.find((one) => one.split('\n')[0]!.endsWith(file))!.replace(/.*/, '')) as unknown;
      expect(part).toEqual(lessons.flatMap((lesson) => own.filter((question) => question.lesson === lesson)));
    }
  });
});
