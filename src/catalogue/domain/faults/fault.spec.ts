import { inFile, only, sameWords } from './fault.js';

describe('sameWords', () => {
  it.each([
    { one: 'È così: perché?', other: 'e  cosi, PERCHE' },
    { one: 'L’ora', other: "l'ora" },
    { one: '«Sì»', other: 'Si.' },
  ])('“$one” and “$other” are compared as one', ({ one, other }) => expect(sameWords(one)).toBe(sameWords(other)));

  it('keeps words apart', () => expect(sameWords('L’ora')).not.toBe(sameWords('Lora')));
});

describe('only', () => {
  it('leaves out what was not found', () => {
    const fault = inFile('bank', [0, 'id'], 'due volte');
    expect(only([false, fault, false])).toEqual([fault]);
  });
});
