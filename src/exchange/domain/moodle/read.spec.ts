import type { Draft } from '../draft.js';
import { readMoodle } from './read.js';

const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const question = (type: string, inside: string, prompt = '<p>Q</p>') =>
  `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${prompt}]]></text></questiontext>${inside}</question>`;
const answer = (fraction: string, text: string, why = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback format="html"><text>${why}</text></feedback></answer>`;
const found = (xml: string) => {
  const read = readMoodle(xml, 500);
  if ('code' in read) throw new Error(read.code);
  return read;
};
const one = (xml: string) => found(xml)[0] as Draft;

describe('readMoodle, each kind of question', () => {
  it.each([
    {
      kind: 'one right answer',
      xml: question('multichoice', `<single>true</single>${answer('100', 'a', 'sì')}${answer('0', 'b')}`),
      body: { type: 'single', options: [{ id: 'a', text: 'a', correct: true, why: 'sì' }, { id: 'b', text: 'b', correct: false, why: '' }] },
      changes: ['html'],
    },
    {
      kind: 'several right',
      xml: question('multichoice', `<single>false</single>${answer('50', 'a')}${answer('50', 'b')}${answer('-50', 'c')}`),
      body: { type: 'multiple', options: [{ correct: true }, { correct: true }, { correct: false }] },
      changes: ['html'],
    },
    {
      kind: 'several right, other weights',
      xml: question('multichoice', `<single>0</single>${answer('50', 'a')}${answer('50', 'b')}${answer('0', 'c')}`),
      body: { type: 'multiple' },
      changes: ['html', 'weights'],
    },
    {
      kind: 'half a right answer',
      xml: question('multichoice', `<shuffleanswers>false</shuffleanswers>${answer('100', 'a')}${answer('50', 'b')}`),
      body: { type: 'single' },
      changes: ['html', 'not-shuffled', 'weights'],
    },
    {
      kind: 'true or false',
      xml: question('truefalse', answer('0', 'true', 'no') + answer('100', 'false', 'sì')),
      body: { type: 'true-false', right: false, whyTrue: 'no', whyFalse: 'sì' },
      changes: ['html'],
    },
    {
      kind: 'pairs',
      xml: question(
        'matching',
        ['a|1', 'b|2', '|3']
          .map((pair) => pair.split('|'))
          .map(([left, right]) => `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`)
          .join(''),
      ),
      body: { type: 'matching', pairs: [{ left: 'a', right: '1', why: '' }, { left: 'b', right: '2', why: '' }], distractors: ['3'] },
      changes: ['html'],
    },
    {
      kind: 'an order, of which a part is shown',
      xml: question('ordering', `<selecttype>RANDOM</selecttype><selectcount>2</selectcount>${['x', 'y', 'z'].map((item) => answer('1', item)).join('')}`),
      body: { type: 'ordering', items: ['x', 'y', 'z'] },
      changes: ['html', 'subset'],
    },
  ])('$kind', ({ xml, body, changes }) => {
    const draft = one(quiz(xml));
    expect(draft.body).toMatchObject(body);
    expect(draft.changes.map(({ code }) => code)).toEqual(changes);
  }); // prettier-ignore

  it.each([
    { type: 'shortanswer', code: 'short-answer' },
    { type: 'numerical', code: 'numerical' },
    { type: 'essay', code: 'essay' },
    { type: 'description', code: 'description' },
    { type: 'cloze', code: 'cloze' },
    { type: 'ddimageortext', code: 'type' },
  ])('$type is refused: $code, with its line', ({ type, code }) => {
    const [, refused] = found(quiz(question('truefalse', answer('100', 'true') + answer('0', 'false')), question(type, '')));
    expect(refused).toMatchObject({ line: 4, why: { code, line: 4 } });
  });
});

describe('readMoodle, what stands round a question', () => {
  it('keeps category, id and tags', () => {
    const category = '<question type="category"><category><text>$course$/top/uno</text></category></question>';
    const about = '<idnumber>mio</idnumber><tags><tag><text>lezione:uno</text></tag><tag><text>fonte:WHO14</text></tag></tags>';
    const draft = one(quiz(category, question('truefalse', about + answer('100', 'true') + answer('0', 'false'))));
    expect(draft).toMatchObject({ category: '$course$/top/uno', id: 'mio', tags: ['lezione:uno', 'fonte:WHO14'], line: 4 });
  });

  it.each([
    { prompt: 'Testo<br>a capo', says: 'Testo\na capo', changes: ['html'] },
    { prompt: '<p>Uno</p>\n\n<p>due&nbsp;&#8217;</p>', says: 'Uno\ndue ’', changes: ['html'] },
    { prompt: 'Guarda <img src="@@PLUGINFILE@@/x.png"/>', says: 'Guarda', changes: ['html', 'pictures'] },
    { prompt: '<script>alert(1)</script>Fine', says: 'Fine', changes: ['html'] },
    { prompt: 'Senza segni', says: 'Senza segni', changes: [] },
  ])('$prompt reads «$says»', ({ prompt, says, changes }) => {
    const draft = one(quiz(question('truefalse', answer('100', 'true') + answer('0', 'false'), prompt)));
    expect({ says: draft.prompt, changes: draft.changes.map(({ code }) => code) }).toEqual({ says, changes });
  });

  it('refuses XML that is no quiz', () => expect(readMoodle('<html/>', 9)).toEqual({ code: 'not-a-quiz', line: 1 }));
});
