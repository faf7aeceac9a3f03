import { aQuestion } from '../../../test/support/content.js';
import { unchanged } from './wording.js';

const question = aQuestion('uno');
const [first, ...others] = question.options;

describe('unchanged', () => {
  it.each([
    { name: 'the same', then: question, same: true },
    { name: 'another reason', then: { ...question, options: [{ ...first!, why: 'Altro.' }, ...others] }, same: true },
    { name: 'another source, another lesson', then: { ...question, sources: ['WHO'], lesson: 'due' }, same: true },
    { name: 'critical now', then: { ...question, sister: 'gemella' }, same: true },
    { name: 'another text', then: { ...question, prompt: 'Altro?' }, same: false },
    { name: 'an option worded otherwise', then: { ...question, options: [{ ...first!, text: 'Altro' }, ...others] }, same: false },
    { name: 'another key', then: { ...question, options: [{ ...first!, correct: true }, ...others] }, same: false },
    { name: 'options in another order', then: { ...question, options: [...others, first!] }, same: false },
    { name: 'an option less', then: { ...question, options: others }, same: false },
    { name: 'another id', then: { ...question, id: 'due' }, same: false },
  ])('$name: $same', ({ then, same }) => expect(unchanged([question], [then]).has('uno')).toBe(same));

  it('a question that is gone today, and one that was not there', () =>
    expect([...unchanged([aQuestion('uno'), aQuestion('nuova')], [aQuestion('tolta'), aQuestion('uno')])]).toEqual(['uno']));
});
