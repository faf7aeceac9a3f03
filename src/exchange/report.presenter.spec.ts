import { sayIn } from '../web/index.js';
import { readFile } from './domain/read-file.js';
import { presentReport } from './report.presenter.js';

const say = sayIn('it');
const present = (text: string) => presentReport(readFile(new TextEncoder().encode(text)), say);

describe('presentReport', () => {
  it('says of each question where it stands, what became of it and what to do', () => {
    const { summary, refused, entries } = present(
      '// [tag:lezione:uno] [tag:fonte:W]\n::prima::[plain]Q{=a#Sì. ~b#No. ~c#No. ~d#No.}\n\n[html]<p>P</p>{=a ~b}\n\nR{\n=due\n}\n',
    );
    expect(refused).toBeNull();
    expect(summary).toBe('Formato GIFT. Una domanda presa, una adattata, una rifiutata.');
    expect(entries).toEqual([
      { line: 2, name: 'prima', state: 'Presa', tone: 'success', notes: [] },
      {
        line: 4,
        name: 'P',
        state: 'Adattata',
        tone: 'warning',
        notes: [
          expect.stringContaining('HTML'),
          expect.stringContaining('«p»'),
          expect.stringContaining('lezione'),
          expect.stringContaining('fonti'),
          expect.stringContaining('meno di quattro'),
          expect.stringContaining('spiegazioni'),
        ],
      },
      { line: 6, name: 'R', state: 'Rifiutata', tone: 'danger', notes: [expect.stringContaining('una scelta')] },
    ]);
  });

  it('names the line where it is another than that of the question', () => {
    expect(present('Q\n{\n=a -> b\n=c\n}').entries[0]!.notes).toEqual([expect.stringMatching(/^Riga 4: In questa coppia/)]);
  });

  it('says why a whole file is refused', () => {
    expect(present('<!DOCTYPE x><quiz/>')).toEqual({
      summary: '',
      refused: expect.stringMatching(/^File rifiutato, riga 1\. .*DOCTYPE/) as string,
      entries: [],
    });
  });

  it.each(['it', 'en'] as const)('has words for everything, in %s', (language) => {
    const files = ['', '\0', 'Q{#1}', '<a>&x;</a>', '<x/>', '<?xml version="1.0" encoding="x"?><quiz/>', 'Q{T}\n\n'.repeat(501)];
    for (const file of files) {
      expect(() => presentReport(readFile(new TextEncoder().encode(file)), sayIn(language))).not.toThrow();
    }
  });
});
