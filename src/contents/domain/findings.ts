import {
  discloses,
  drawnConsistency,
  drawnQuestion,
  drawnReliability,
  flags,
  wilson,
  type Consistency,
  type Flag,
  type Interval,
  type QuestionFigures,
  type Reliability,
} from '../../statistics/index.js';
import type { Chosen, Gathering } from './gathering.js';

/** The least that looking at a question must know of it. */
interface Asked {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly correct: boolean }[];
  readonly sister: string | null; // critical for somebody's safety when there is one
}

/** What a question has shown. */
export interface Measured extends QuestionFigures {
  readonly interval: Interval; // of the facility
  readonly chosen: ReadonlyMap<string, number>; // people, by option; every option is there
  readonly blank: number; // people who left it blank
  readonly weak: readonly string[]; // wrong options that hardly anybody chose
  readonly flags: readonly Flag[]; // the worst first
}

export interface QuestionFinding {
  readonly people: number; // asked it, in fives
  readonly measured: Measured | null; // null below 30
}

/** What the whole quiz has shown. */
export interface QuizFinding {
  readonly people: number; // in fives
  readonly reliability: Reliability | null; // null below 30, and when all have the same total
  readonly consistency: Consistency | null;
}

export interface Findings {
  readonly people: number; // in fives, whose answers count for something
  readonly quiz: QuizFinding;
  readonly questions: ReadonlyMap<string, QuestionFinding>; // by id
}

/** In what order authors look: first what may teach something wrong. */
const WORST_FIRST: readonly Flag[] = ['withdraw', 'review', 'hard', 'adds-nothing', 'weak-distractor'];

/** What a quiz and its questions have shown; nothing below 30 people (docs/decisions/0013). */
export function findings(bank: readonly Asked[], gathering: Gathering, needed: number): Findings {
  const sheets = gathering.sheets();
  const reliability = discloses(sheets.length, 'items') ? drawnReliability(sheets) : null;
  return {
    people: gathering.people,
    quiz: {
      people: sheets.length,
      reliability,
      consistency: reliability && drawnConsistency(sheets, needed, reliability),
    },
    questions: new Map(bank.map((question) => [question.id, finding(question, gathering.of(question.id))])),
  };
}

function finding(question: Asked, answered: readonly Chosen[]): QuestionFinding {
  const people = peopleIn(answered);
  return { people, measured: discloses(people, 'items') ? measure(question, answered) : null };
}

function measure({ options, sister }: Asked, answered: readonly Chosen[]): Measured {
  const people = peopleIn(answered);
  const figures = drawnQuestion(answered)!;
  const whoChose = (wanted: string | null) => peopleIn(answered.filter(({ option }) => option === wanted));
  const chosen = new Map(options.map(({ id }) => [id, whoChose(id)]));
  const wrong = options.filter(({ correct }) => !correct).map(({ id }) => id);
  const distractors = wrong.map((id) => chosen.get(id)!);
  const found = flags(figures, { people, distractors, critical: sister !== null });
  return {
    ...figures,
    interval: wilson(peopleIn(answered.filter(({ mark }) => mark === 1)), people)!,
    chosen,
    blank: whoChose(null),
    weak: found.includes('weak-distractor') ? wrong.filter((id) => 20 * chosen.get(id)! < people) : [], // under 5 %, as the flag
    flags: WORST_FIRST.filter((flag) => found.includes(flag)),
  };
}

const peopleIn = (answered: readonly Chosen[]): number => answered.reduce((all, { people }) => all + people, 0);

/** Questions in the order in which to look at them: by their worst flag, then as given. */
export function worstFirst<Q extends { readonly id: string }>(questions: readonly Q[], { questions: found }: Findings): Q[] {
  const rank = ({ id }: Q) => {
    const [worst] = found.get(id)?.measured?.flags ?? [];
    return worst ? WORST_FIRST.indexOf(worst) : WORST_FIRST.length;
  };
  return questions.toSorted((one, other) => rank(one) - rank(other));
}

/** How many questions have this flag; null while none has been measured. */
export function flagged({ questions }: Findings, flag: Flag): number | null {
  const measured = [...questions.values()].flatMap((found) => found.measured ?? []);
  return measured.length === 0 ? null : measured.filter(({ flags: found }) => found.includes(flag)).length;
}
