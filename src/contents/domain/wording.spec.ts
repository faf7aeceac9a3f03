import { aQuestion } from '../../../test/support/content.js';
import { unchanged } from './wording.js';

const question = aQuestion('uno');
const [first, ...others] = question.options;

describe('unchanged', () => {
  it.each([
    { name: 'the same', before: question, same: true },
    { name: 'another reason', before: { ...question, options: [{ ...first!, why: 'Altro.' }, ...others] }, same: true },
    { name: 'another source, another lesson', before: { ...question, sources: ['WHO'], lesson: 'due' }, same: true },
    { name: 'critical now', before: { ...question, sister: 'gemella' }, same: true },
    { name: 'another text', before: { ...question, prompt: 'Altro?' }, same: false },
    {
      name: 'an option worded otherwise',
      before: { ...question, options: [{ ...first!, text: 'Altro' }, ...others] },
      same: false,
    },
    { name: 'another key', before: { ...question, options: [{ ...first!, correct: true }, ...others] }, same: false },
    { name: 'options in another order', before: { ...question, options: [...others, first!] }, same: false },
    { name: 'an option less', before: { ...question, options: others }, same: false },
    { name: 'another id', before: { ...question, id: 'due' }, same: false },
  ])('$name: $same', ({ before, same }) => expect(unchanged([question], [before]).has('uno')).toBe(same));

  it('a question that is gone today, and one that was not there', () =>
    expect([...unchanged([aQuestion('uno'), aQuestion('nuova')], [aQuestion('tolta'), aQuestion('uno')])]).toEqual(['uno']));
});
