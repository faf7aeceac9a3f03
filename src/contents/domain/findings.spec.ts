import { aQuestion } from '../../../test/support/content.js';
import { TEN_BY_EIGHT } from '../../../test/support/sheets.js';
import { findings, flagged, worstFirst, type Findings } from './findings.js';
import { Gathering } from './gathering.js';

const IDS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'];
const BANK = IDS.map((id) => aQuestion(id));
const EVERY = new Set(IDS);

/** The ten people of the worked example, as often as asked: forty give the same figures as ten. */
function gathered(people: number, { standing = EVERY, length = 8 }: { standing?: ReadonlySet<string>; length?: number } = {}) {
  const gathering = new Gathering(IDS, length);
  for (let one = 0; one < people; one++) {
    const marks = TEN_BY_EIGHT[one % 10]!;
    gathering.add(
      IDS.map((question, at) => ({ question, option: marks[at] ? 'b' : 'acd'[one % 3]!, right: marks[at] === 1 })),
      standing,
    );
  }
  return gathering;
}

const of = (people: number, given?: Parameters<typeof gathered>[1]) => findings(BANK, gathered(people, given), 6);

describe('findings', () => {
  it('the worked example, four times over: reliability, error, decision, and every pair', () => {
    const { people, quiz, questions } = of(40);
    expect(people).toBe(40);
    expect(quiz.reliability!.reliability).toBeCloseTo(0.6539, 4);
    expect(quiz.reliability!.error).toBeCloseTo(1.1483, 4);
    expect(quiz.consistency!.agreement).toBeCloseTo(0.7211, 4);
    expect(quiz.consistency!.chance).toBeCloseTo(0.5936, 4);
    expect(quiz.consistency!.kappa).toBeCloseTo(0.3137, 4);
    const pairs = IDS.map((id) => questions.get(id)!.measured!).map(({ facility, withRest }) => [facility, withRest!]);
    const expected = [
      [0.7, 0.6447],
      [0.8, 0.5923],
      [0.5, 0.4815],
      [0.8, 0.4294],
      [0.6, 0.6065],
      [0.2, -0.7978],
      [0.3, 0.6767],
      [0.4, 0.4082],
    ];
    expect(pairs.map((pair) => pair.map((value) => Number(value.toFixed(4))))).toEqual(expected);
  });

  it('the sixth question is the one to look at first', () => {
    const found = of(40);
    expect(found.questions.get('q6')!.measured!.flags).toEqual(['withdraw', 'hard']);
    expect(worstFirst(BANK, found).map(({ id }) => id)).toEqual(['q6', 'q1', 'q2', 'q3', 'q4', 'q5', 'q7', 'q8']);
    expect(flagged(found, 'withdraw')).toBe(1);
    expect(flagged(found, 'review')).toBe(0);
  });

  it.each([
    { people: 0, counted: 0, shown: false },
    { people: 4, counted: 0, shown: false },
    { people: 29, counted: 25, shown: false },
    { people: 30, counted: 30, shown: true },
    { people: 34, counted: 30, shown: true },
    { people: 35, counted: 35, shown: true },
  ])('of $people people $counted are counted; figures: $shown', ({ people, counted, shown }) => {
    const found = of(people);
    const question = found.questions.get('q1')!;
    expect([found.people, found.quiz.people, question.people]).toEqual([counted, counted, counted]);
    expect([found.quiz.reliability, found.quiz.consistency, question.measured].map((figure) => figure !== null)).toEqual(
      Array(3).fill(shown),
    );
    expect(flagged(found, 'withdraw') !== null).toBe(shown);
  });

  it('four more people change nothing at all', () => expect(of(34)).toEqual(of(30)));

  it('a question that has been reworded counts nobody, the others count on, and the quiz is another', () => {
    const { people, quiz, questions } = of(40, { standing: new Set(IDS.slice(1)) });
    expect(people).toBe(40);
    expect(quiz).toEqual({ people: 0, reliability: null, consistency: null });
    expect(questions.get('q1')).toEqual({ people: 0, measured: null });
    expect(questions.get('q2')!.measured!.withRest).toBeCloseTo(0.5923, 4); // with the rest as it was then
  });

  it('sheets of another length count for nothing', () =>
    expect(of(40, { length: 12 })).toMatchObject({ people: 0, quiz: { people: 0 } }));

  it('counts choices by option, blanks apart, and names the distractors hardly anybody chose', () => {
    const gathering = new Gathering(['q1'], 1);
    for (let one = 0; one < 100; one++) {
      const option = one < 60 ? 'b' : one < 90 ? 'a' : one < 94 ? 'c' : null;
      gathering.add([{ question: 'q1', option, right: option === 'b' }], new Set(['q1']));
    }
    const { chosen, blank, weak, flags, interval } = findings([aQuestion('q1')], gathering, 1).questions.get('q1')!.measured!;
    expect(Object.fromEntries(chosen)).toEqual({ a: 30, b: 60, c: 4, d: 0 });
    expect(blank).toBe(6);
    expect(weak).toEqual(['c', 'd']);
    expect(flags).toEqual(['weak-distractor']);
    expect(interval.low).toBeCloseTo(0.502, 3);
  });

  it('everybody may know a critical question', () => {
    const gathering = new Gathering(['q1'], 1);
    for (let one = 0; one < 30; one++) gathering.add([{ question: 'q1', option: 'b', right: true }], new Set(['q1']));
    const flagsOf = (sister: string | null) =>
      findings([aQuestion('q1', 'uno', { sister })], gathering, 1).questions.get('q1')!.measured!.flags;
    expect(flagsOf(null)).toContain('adds-nothing');
    expect(flagsOf('gemella')).not.toContain('adds-nothing');
  });
});

describe('A question drawn for some is counted in fives of its own', () => {
  it('of 34 people in the unit 31 were asked: 30 count for it', () => {
    const gathering = new Gathering(['q1', 'q2'], 1);
    for (let one = 0; one < 34; one++)
      gathering.add([{ question: one < 31 ? 'q1' : 'q2', option: 'b', right: one % 2 === 0 }], new Set(['q1', 'q2']));
    const found = findings([aQuestion('q1'), aQuestion('q2')], gathering, 1);
    expect(found.people).toBe(30);
    expect(found.questions.get('q1')!.people).toBe(30);
    expect(found.questions.get('q2')).toEqual({ people: 0, measured: null });
  });
});

describe('worstFirst', () => {
  it('withdraw, review, hard, too easy, a weak distractor, then the rest as given', () => {
    const flags = [[], ['weak-distractor'], ['adds-nothing', 'weak-distractor'], ['hard'], ['review', 'hard'], ['withdraw'], []];
    const questions = new Map(flags.map((found, at) => [`q${at}`, { people: 30, measured: { flags: found } }]));
    const given = flags.map((_, at) => ({ id: `q${at}` }));
    expect(worstFirst(given, { questions } as unknown as Findings).map(({ id }) => id)).toEqual([
      'q5',
      'q4',
      'q3',
      'q2',
      'q1',
      'q0',
      'q6',
    ]);
  });
});
