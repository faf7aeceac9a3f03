import { aLesson } from '../../../../test/support/content.js';
import { aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { deadLinks, figureLineFaults } from './links.js';

const ALTERNATIVE = 'Tre passi, dall’alto in basso: ascoltare, chiedere, scrivere.';
const unit = (markdown: string, figures: Record<string, string> = { schema: '<svg/>' }) =>
  aSoundUnit({ lessons: [aLesson('uno', { markdown: `Prima riga.\n\n${markdown}` }), aLesson('il-controllo')], figures });

describe('deadLinks', () => {
  it.each([
    { markdown: '[qui](lezione:il-controllo)' },
    { markdown: `![${ALTERNATIVE}](figura:schema)` },
    { markdown: 'Una parola [omessa]' },
  ])('has nothing against $markdown', ({ markdown }) => expect(deadLinks(unit(markdown))).toEqual([]));

  it.each([
    { markdown: '[qui](lezione:altrove)', says: 'la lezione «altrove» non c’è: scrivi una di uno, il-controllo.' },
    { markdown: '[qui](lezione:)', says: 'la lezione «» non c’è' },
    { markdown: '[qui](https://www.istat.it)', says: '«https://www.istat.it» non si può collegare' },
    { markdown: '[qui](/aiuto)', says: '«/aiuto» non si può collegare' },
    { markdown: '[qui](#in-fondo)', says: '«#in-fondo» non si può collegare' },
    { markdown: '[qui](figura:schema)', says: '«figura:schema» non si può collegare' },
    { markdown: '[sigla]: https://www.istat.it', says: '«https://www.istat.it» non si può collegare' },
    { markdown: '![una](figura:altra)', says: 'la figura «altra» non c’è: aggiungi figures/altra.svg' },
    { markdown: '![una](foto.jpg)', says: '«foto.jpg» non è una figura del modulo' },
  ])('$markdown: $says', ({ markdown, says }) => {
    const found = deadLinks(unit(markdown));
    expect(placesOf(found)).toEqual(['lessons 0 body +2']);
    expect(found[0]!.message).toContain(says);
  });

  it('looks at the card, too', () => {
    const card = { title: 'Scheda', sources: [], markdown: '[qui](lezione:altrove)' };
    expect(placesOf(deadLinks(aSoundUnit({ card })))).toEqual(['card body +0']);
  });
});

describe('figureLineFaults', () => {
  it.each([
    { name: 'a figure that says what it shows', markdown: `![${ALTERNATIVE}](figura:schema)`, is: [] },
    { name: 'no alternative', markdown: '![](figura:schema)', is: ['lessons 0 body +2'] },
    { name: 'one of 29 characters', markdown: `![${'x'.repeat(29)}  ](figura:schema)`, is: ['lessons 0 body +2'] },
    { name: 'one of 30', markdown: `![${'x'.repeat(30)}](figura:schema)`, is: [] },
    { name: 'a figure within a sentence', markdown: `Ecco ![${ALTERNATIVE}](figura:schema)`, is: ['lessons 0 body +2'] },
    { name: 'a figure nobody is shown', markdown: 'Testo.', is: ['figures 0'] },
    { name: 'a figure that is only a link', markdown: '[schema](figura:schema)', is: ['figures 0'] },
  ])('$name: $is', ({ markdown, is }) => expect(placesOf(figureLineFaults(unit(markdown)))).toEqual(is));
});
