import { aLesson } from '../../../../test/support/content.js';
import { aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { bodyFaults } from './bodies.js';

const EASY = 'Si va piano. ';
const HARD = 'Indipendentemente dall’eventuale documentazione precedentemente acquisita nell’ambito dell’amministrazione.';
const inLesson = (markdown: string) => bodyFaults(aSoundUnit({ lessons: [aLesson('uno', { markdown })] }));
const inCard = (markdown: string) => bodyFaults(aSoundUnit({ card: { title: 'Scheda', sources: [], markdown } }));
const long = (characters: number) => EASY.repeat(400).slice(0, characters);

describe('bodyFaults', () => {
  it.each([
    { name: 'a lesson just short enough', found: inLesson(long(4800)) },
    { name: 'a card just short enough', found: inCard(long(2400)) },
    { name: 'a hard word among easy ones', found: inLesson(`${HARD}\n\n${EASY.repeat(20)}`) },
  ])('has nothing against $name', ({ found }) => expect(found).toEqual([]));

  it.each([
    {
      name: 'a lesson too long',
      found: inLesson(long(4801)),
      is: ['lessons 0 body +0'],
      says: 'ha 4801 caratteri: accorciala a 4800',
    },
    { name: 'a card too long', found: inCard(long(2401)), is: ['card body +0'], says: 'ha 2401 caratteri: accorciala a 2400' },
    { name: 'a hard lesson', found: inLesson(HARD), is: ['lessons 0 body +0'], says: 'la lezione si legge a fatica (Gulpease ' },
    { name: 'a hard card', found: inCard(HARD), is: ['card body +0'], says: 'la scheda si legge a fatica (Gulpease ' },
  ])('$name: $says', ({ found, is, says }) => {
    expect(placesOf(found)).toEqual(is);
    expect(found[0]!.message).toContain(says);
  });
});
