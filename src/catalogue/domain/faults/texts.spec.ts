import { aLesson, aQuestion, aUnit } from '../../../../test/support/content.js';
import { textsOf, textsOfPage } from './texts.js';

const unit = aUnit({
  objectives: ['Sapere'],
  lessons: [aLesson('uno'), aLesson('due', { note: 'Nota', markdown: 'Uno\nDue' })],
  bank: [aQuestion('q1')],
  figures: { schema: '<svg>\n<title>Che cosa\nmostra</title></svg>' },
});
const texts = textsOf(unit);
const at = (text: string) => texts.find((one) => one.text.trim() === text);

describe('textsOf', () => {
  it.each([
    { text: 'Sapere', is: { where: 'unit', path: ['objectives', 0] } },
    { text: 'Nota', is: { where: 'lessons', index: 1, path: ['note'] } },
    { text: 'Uno\nDue', is: { where: 'lessons', index: 1, path: ['body'], line: 0 } },
    { text: 'Domanda q1', is: { where: 'bank', path: [0, 'prompt'] } },
    { text: 'Perché q1d', is: { where: 'bank', path: [0, 'options', 3, 'why'] } },
    { text: 'Un colloquio', is: { where: 'interview', path: ['title'] } },
    { text: 'Che cosa\nmostra', is: { where: 'figures', index: 0, line: 0 } },
  ])('$text', ({ text, is }) => expect(at(text)).toMatchObject(is));

  it('leaves out names of things, and keeps the lines of a figure', () => {
    expect(texts.map(({ text }) => text)).not.toContain('q1');
    expect(texts.map(({ text }) => text)).not.toContain('uno');
    expect(at('Che cosa\nmostra')!.text.split('\n').length).toBe(3);
  });

  it('has the words of a heading that cites once, where they stand in the text', () => {
    const sections = [{ title: 'I soldi', line: 0, sources: ['LEGGE'] }];
    const lessons = [aLesson('uno', { sections, markdown: '## I soldi\n\nTesto.' })];
    const said = textsOf(aUnit({ lessons })).filter(({ text }) => text.includes('I soldi'));
    expect(said.map(({ path }) => path)).toEqual([['body']]);
  });
});

describe('textsOfPage', () => {
  it('has the head and the text', () => {
    const page = { slug: 'aiuto', language: 'it', title: 'Aiuto', summary: 'Chi chiamare.', markdown: 'Il 112.', sources: {} };
    expect(textsOfPage(page).map(({ text }) => text)).toEqual(['Aiuto', 'Chi chiamare.', 'Il 112.']);
  });
});
