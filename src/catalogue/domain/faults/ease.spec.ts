import { hardToRead } from './ease.js';

describe('hardToRead', () => {
  it('has nothing against easy words, nor against none', () => {
    expect(hardToRead('la lezione', 'Si ascolta. Poi si chiede.')).toEqual([]);
    expect(hardToRead('la lezione', '')).toEqual([]);
  });

  it('says how hard, never rounded up to what would do', () => {
    const almost = `${'amore '.repeat(14)}odio`; // 15 words, 74 letters: 59.67
    expect(hardToRead('la lezione', almost)).toEqual([
      'la lezione si legge a fatica (Gulpease 59, il minimo è 60): accorcia le frasi e usa parole comuni.',
    ]);
  });
});
