import { aLesson } from '../../../../test/support/content.js';
import { asked, aSoundUnit } from '../../../../test/support/sound-unit.js';
import { faults } from './index.js';

const found = (...given: Parameters<typeof faults>) => faults(...given).map(({ where, message }) => `${where}: ${message}`);

describe('faults', () => {
  it('finds none in a unit that may be taught', () => expect(found(aSoundUnit())).toEqual([]));

  it('finds everything at once, in every part', () => {
    const { card, interview, vignettes } = aSoundUnit();
    const wrong = aSoundUnit({
      title: "L'unità",
      lessons: [aLesson('uno', { sources: ['LEGGE'], markdown: 'Si vede [qui](lezione:due).' })],
      checks: [asked('c1')],
      quiz: { questions: 4 },
      sisters: [],
      vignettes: vignettes.slice(0, 22),
      interview: { ...interview, start: 'altrove' },
      card: { ...card, sources: ['X'] },
      figures: { schema: '<svg/>' },
    });
    const parts = new Set(faults(wrong).map(({ where }) => where));
    expect([...parts].sort()).toEqual(['bank', 'card', 'figures', 'interview', 'lessons', 'unit', 'vignettes']);
  });

  it('looks for words to avoid when it is told which', () => {
    const unit = aSoundUnit({ summary: 'Non è un raptus.' });
    expect(found(unit)).toEqual([]);
    expect(found(unit, [{ phrases: ['raptus'], why: 'No.', instead: 'Scrivi i fatti.' }])).toEqual([
      expect.stringMatching(/^unit: «raptus» è da evitare/),
    ]);
  });
});
