import { placesOf } from '../../../../test/support/sound-unit.js';
import type { PageContent } from '../content.js';
import { pageFaults } from './pages.js';

const AVOID = [{ phrases: ['raptus'], why: 'No.', instead: 'Scrivi i fatti.' }];
const found = (markdown: string, given: Partial<PageContent> = {}) =>
  pageFaults(
    { slug: 'segnali', language: 'it', title: 'Segnali', summary: 'Che cosa si vede.', markdown, sources: {}, ...given },
    AVOID,
  );
const help = (markdown: string) => found(markdown, { slug: 'aiuto' });
const HARD = 'Indipendentemente dall’eventuale documentazione precedentemente acquisita nell’ambito dell’amministrazione.';

describe('pageFaults', () => {
  it.each([
    { name: 'plain words', faults: found('Si chiama il **112**.') },
    { name: 'contacts where they belong', faults: help('Lo sportello.\n\n{{contatti}}\n\nAltro.') },
    { name: 'hard words in English, which is not measured', faults: found(HARD, { language: 'en' }) },
    { name: 'an apostrophe in English', faults: found("It isn't your fault.", { language: 'en' }) },
  ])('has nothing against $name', ({ faults }) => expect(faults).toEqual([]));

  it.each([
    { name: 'a link', faults: found('Uno.\n[qui](lezione:uno)'), is: ['page body +1'], says: '«lezione:uno» è un collegamento' },
    { name: 'a telephone as a link', faults: found('[112](tel:112)'), is: ['page body +0'], says: '«tel:112» è un collegamento' },
    { name: 'an address', faults: found('Uno: https://altrove.it'), is: ['page body +0'], says: 'indirizzo di un sito' },
    {
      name: 'HTML',
      faults: found('<b>no</b>', { language: 'en' }),
      is: ['page body +0'],
      says: 'HTML',
    },
    { name: 'a hard page', faults: found(HARD), is: ['page body +0'], says: 'la pagina si legge a fatica' },
    { name: 'a straight apostrophe', faults: found("L'altra"), is: ['page body +0'], says: 'apostrofo' },
    {
      name: 'a word to avoid in its summary',
      faults: found('Uno.', { summary: 'Un raptus.' }),
      is: ['page summary'],
      says: '«raptus»',
    },
    { name: 'help without contacts', faults: help('Lo sportello.'), is: ['page body +0'], says: 'manca la riga {{contatti}}' },
    { name: 'contacts twice', faults: help('{{contatti}}\n\n{{contatti}}'), is: ['page body +2'], says: 'una volta sola' },
    { name: 'contacts in a sentence', faults: help('Ecco: {{contatti}}'), is: ['page body +0'], says: 'da solo su una riga' },
    { name: 'contacts elsewhere', faults: found('{{contatti}}'), is: ['page body +0'], says: 'solo nella pagina «aiuto»' },
    {
      name: 'contacts misspelt',
      faults: help('{{contatti}}\n\n{{contati}}'),
      is: ['page body +2'],
      says: 'togli quello che c’è qui',
    },
  ])('$name: $is', ({ faults, is, says }) => {
    expect(placesOf(faults)).toEqual(is);
    for (const { message } of faults) expect(message).toContain(says);
  });
});
