import type { Source, SurveyContent, UnitContent } from '../content.js';
import { hardToRead } from './ease.js';
import { inFile, only, sameWords, type Fault } from './fault.js';
import { unknownSources } from './sources.js';
import { textsOfSurvey } from './texts.js';
import { italianFaults, markupFaults, type WordsToAvoid } from './wording.js';

const OPTIONS = 'abcd';

/** What a survey is checked against. */
interface Around {
  readonly units: readonly UnitContent[]; // of its course
  readonly library: Readonly<Record<string, Source>>;
  readonly avoid: readonly WordsToAvoid[];
}

/** What is wrong with the survey of a course: anchors that cannot be answered, or that a unit asks too; commitments of no unit. */
export const surveyFaults = (survey: SurveyContent, { units, library, avoid }: Around): Fault[] => [
  ...survey.anchors.flatMap((anchor, index) => anchorFaults(anchor, index, units)),
  ...survey.anchors.flatMap((anchor, index) => unknownSources(anchor, library, { ...inFile('survey', ['anchors', index], '') })),
  ...Object.keys(survey.commitments).flatMap((slug) =>
    only([
      !units.some((unit) => unit.slug === slug) &&
        inFile('survey', ['commitments', slug], `il modulo «${slug}» non c’è: correggi il nome.`),
    ]),
  ),
  ...(['anchors', 'statements'] as const).flatMap((part) => repeated(survey[part]).map((at) => twice([part, at, 'id']))),
  ...Object.entries(survey.commitments).flatMap(([slug, offered]) =>
    repeated(offered).map((at) => twice(['commitments', slug, at, 'id'])),
  ),
  ...markupFaults(textsOfSurvey(survey)),
  ...italianFaults(textsOfSurvey(survey), avoid),
];

function anchorFaults(
  { prompt, options }: SurveyContent['anchors'][number],
  index: number,
  units: readonly UnitContent[],
): Fault[] {
  const fault = (path: Fault['path'], message: string) => inFile('survey', ['anchors', index, ...path], message);
  const asked = units.flatMap(({ bank, sisters, checks, exercises }) => [...bank, ...sisters, ...checks, ...exercises]);
  const same = asked.find((question) => sameWords(question.prompt) === sameWords(prompt));
  const hard = hardToRead('la domanda con le opzioni', [prompt, ...options.map(({ text }) => text)].join('\n'));
  return only([
    options.map(({ id }) => id).join('') !== OPTIONS && fault(['options'], 'scrivi quattro opzioni: a, b, c, d.'),
    options.filter(({ correct }) => correct).length !== 1 &&
      fault(['options'], 'una sola opzione è giusta: scrivi «correct: true» una volta.'),
    same !== undefined && fault(['prompt'], `la stessa domanda c’è anche in «${same.id}» di un modulo: cambiane una.`),
    ...hard.map((message) => fault(['prompt'], message)),
  ]);
}

/** Where an id stands that has stood before. */
const repeated = (listed: readonly { readonly id: string }[]): number[] =>
  listed.flatMap(({ id }, index) => (listed.findIndex((one) => one.id === id) < index ? [index] : []));

const twice = (path: Fault['path']): Fault => inFile('survey', path, 'questo id è usato due volte: cambia uno dei due.');
