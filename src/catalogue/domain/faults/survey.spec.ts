import type { SurveyContent, UnitContent } from '../content.js';
import { surveyFaults } from './survey.js';

const OPTIONS = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: 'Si ascolta con calma.', correct: id === 'b' }));
const anchor = { id: 'prima', prompt: 'Che cosa si fa per primo?', options: OPTIONS, sources: ['WHO14'] };
const statement = { id: 'so', text: 'So che cosa fare.', reversed: false };
const sound: SurveyContent = {
  slug: 'corso',
  anchors: [anchor],
  statements: [statement],
  commitments: { riconoscere: [{ id: 'ascolto', text: 'Se mi parla, allora ascolto.' }] },
};
const asked = { id: 'domanda', prompt: 'Chi si chiama di notte?' };
const unit = { slug: 'riconoscere', bank: [asked], sisters: [], checks: [], exercises: [] } as unknown as UnitContent;
const around = { units: [unit], library: { WHO14: {} as never }, avoid: [{ phrases: ['raptus'], why: 'No.', instead: 'Altro.' }] };

describe('What is wrong with a survey', () => {
  it('nothing, when it is sound', () => {
    expect(surveyFaults(sound, around)).toEqual([]);
  });

  it.each([
    { name: 'three options', change: { anchors: [{ ...anchor, options: OPTIONS.slice(0, 3) }] }, says: 'quattro opzioni' },
    {
      name: 'no right option',
      change: { anchors: [{ ...anchor, options: OPTIONS.map((o) => ({ ...o, correct: false })) }] },
      says: 'una sola',
    },
    {
      name: 'two right options',
      change: { anchors: [{ ...anchor, options: OPTIONS.map((o) => ({ ...o, correct: o.id < 'c' })) }] },
      says: 'una sola',
    },
    {
      name: 'a question of the quiz',
      change: { anchors: [{ ...anchor, prompt: 'CHI si chiama, di notte' }] },
      says: 'anche in «domanda»',
    },
    { name: 'an unknown source', change: { anchors: [{ ...anchor, sources: ['BOH'] }] }, says: '«BOH» non è in sources.yaml' },
    { name: 'an anchor twice', change: { anchors: [anchor, anchor] }, says: 'usato due volte' },
    { name: 'a statement twice', change: { statements: [statement, statement] }, says: 'usato due volte' },
    { name: 'commitments of no unit', change: { commitments: { altro: [] } }, says: 'il modulo «altro» non c’è' },
    { name: 'words to avoid', change: { statements: [{ ...statement, text: 'So che cos’è un raptus.' }] }, says: 'da evitare' },
  ])('$name', ({ change, says }) => {
    expect(surveyFaults({ ...sound, ...change }, around)[0]!.message).toContain(says);
  });
});
