import type { Draft } from '../draft.js';
import { isAiken, readAiken } from './read.js';

const read = (text: string) => readAiken(text, 500);

describe('readAiken', () => {
  it('reads questions, with either sign after the letters', () => {
    const found = read('Chi si chiama?\nA. Il 112\nB. Il 1522\nANSWER: B\n\nE\npoi?\nA) Sì\nB) No\nANSWER: A\n') as Draft[];
    expect(found.map(({ line, prompt }) => ({ line, prompt }))).toEqual([
      { line: 1, prompt: 'Chi si chiama?' },
      { line: 6, prompt: 'E\npoi?' },
    ]);
    expect(found[0]!.body).toEqual({
      type: 'single',
      options: [
        { id: 'a', text: 'Il 112', correct: false, why: '' },
        { id: 'b', text: 'Il 1522', correct: true, why: '' },
      ],
    });
  });

  it.each([
    { name: 'no answer', text: 'Q\nA. a\nB. b\n', code: 'answer-not-said', line: 1 },
    { name: 'no answer before the next', text: 'Q\nA. a\nB. b\n\nP\nA. a\nANSWER: A', code: 'answer-not-said', line: 1 },
    { name: 'an answer that is no option', text: 'Q\nA. a\nB. b\nANSWER: C', code: 'answer-not-there', line: 4 },
    { name: 'two answers', text: 'Q\nA. a\nB. b\nANSWER: A, B', code: 'answer-not-there', line: 4 },
    { name: 'an answer alone', text: 'ANSWER: A', code: 'answer-not-there', line: 1 },
  ])('$name: $code, line $line', ({ text, code, line }) => {
    expect(read(text)[0]).toMatchObject({ why: { code, line } });
  });

  it('is told by its answers', () => {
    expect(isAiken('Q\nA. a\nANSWER: A')).toBe(true);
    expect(isAiken('La parola ANSWER: in una frase')).toBe(false);
  });
});
