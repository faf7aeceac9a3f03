import { aLesson, aQuestion, aUnit } from '../../test/support/content.js';
import { TEN_BY_EIGHT } from '../../test/support/sheets.js';
import { sayIn } from '../web/index.js';
import { findings } from './domain/findings.js';
import { Gathering } from './domain/gathering.js';
import { presentUnit } from './unit.presenter.js';

const say = sayIn('it');
const IDS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'];
const bank = IDS.map((id, at) => aQuestion(id, at < 4 ? 'due' : 'uno', { sister: id === 'q7' ? 'gemella' : null }));
const unit = aUnit({ quiz: { questions: 8 }, lessons: [aLesson('uno'), aLesson('due')], bank });

/** The ten people of the worked example again and again; who is wrong chooses a, or in the last question nothing. */
function present(people: number) {
  const gathering = new Gathering(IDS, 8);
  for (let one = 0; one < people; one++) {
    const marks = TEN_BY_EIGHT[one % 10]!;
    const wrong = (question: string) => (question === 'q8' ? null : 'a');
    const answers = IDS.map((question, at) => ({ question, option: marks[at] ? 'b' : wrong(question), right: marks[at] === 1 }));
    gathering.add(answers, new Set(IDS));
  }
  return presentUnit({ unit, reviews: [], findings: findings(bank, gathering, 6) }, say);
}

describe('presentUnit', () => {
  it.each([
    { people: 0, need: 'Servono le risposte di almeno 30 persone; ora sono meno di 5.' },
    { people: 4, need: 'Servono le risposte di almeno 30 persone; ora sono meno di 5.' },
    { people: 29, need: 'Servono le risposte di almeno 30 persone; ora sono 25.' },
  ])('of $people people says what is missing, and no figure', ({ people, need }) => {
    const { quiz, rows, toLookAt, fine } = present(people);
    expect(quiz).toEqual({ need, people: null, figures: [] });
    expect(rows.every(({ facility, withRest, href }) => facility === '—' && withRest === '—' && href === null)).toBe(true);
    expect(rows.every(({ todo }) => todo === 'Servono 30 persone')).toBe(true);
    expect([...toLookAt, ...fine]).toEqual([]);
  });

  it('of 30 shows the quiz: reliability with its error, decision and kappa, each with its rule', () => {
    const { quiz } = present(30);
    expect(quiz.people).toBe('Cifre di 30 persone.');
    expect(quiz.figures.map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Affidabilità (KR-20)', '0,65', 'Errore standard di un punteggio: 1,1 risposte giuste in più o in meno.'],
      ['Stessa decisione due volte', '72,1%', 'Oltre il caso (κ di Subkoviak): 0,31'],
    ]);
    expect(quiz.figures.every(({ rule }) => rule.length > 100)).toBe(true);
  });

  it('the wrong key first, then what else there is to do, then lesson by lesson', () => {
    const { rows, toLookAt, fine } = present(30);
    expect(rows[0]).toEqual({
      prompt: 'Domanda q6',
      lesson: 'Lezione uno',
      href: '#domanda-q6',
      people: '30',
      facility: '20,0%',
      withRest: '-0,80',
      todo: 'Controlla la chiave, Troppo difficile, Opzione da riscrivere',
    });
    expect(rows.slice(1).map(({ prompt }) => prompt)).toEqual(
      ['q5', 'q7', 'q8', 'q1', 'q2', 'q3', 'q4'].map((id) => `Domanda ${id}`),
    );
    expect(toLookAt[0]!.flags.map(({ tone }) => tone)).toEqual(['danger', 'warning', 'warning']);
    expect(toLookAt).toHaveLength(8); // nobody chose c or d
    expect(fine).toEqual([]);
  });

  it('a question with what was chosen: the right option marked, few people not counted out, blanks apart', () => {
    const { toLookAt } = present(30);
    const [sixth] = toLookAt;
    expect(sixth).toMatchObject({ lesson: 'Lezione uno', critical: false, people: '30', interval: '(da 9,5% a 37,3%)' });
    expect(sixth!.options.map(({ correct, chosen, weak }) => [correct, chosen, weak])).toEqual([
      [false, '80%', false],
      [true, '20%', false],
      [false, 'nessuno', true],
      [false, 'nessuno', true],
    ]);
    expect(sixth!.blank).toBeNull();
    const eighth = toLookAt.find(({ prompt }) => prompt === 'Domanda q8')!;
    expect(eighth.blank).toBe('60%');
    expect(toLookAt.find(({ prompt }) => prompt === 'Domanda q7')!.critical).toBe(true);
  });

  it('says how probable it is to pass without knowing enough', () => {
    const { chance } = present(0);
    expect(chance.caption).toBe('Superare senza sapere abbastanza: 6 risposte giuste su 8');
    expect(chance.rows.map(({ known, once, many }) => [known, once, many])).toEqual([
      ['25%', '0,4%', '2,1%'],
      ['50%', '14,5%', '54,2%'],
      ['60%', '31,5%', '85,0%'],
      ['70%', '55,2%', '98,2%'],
    ]);
  });
});
