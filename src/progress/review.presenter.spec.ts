import { sayIn } from '../web/index.js';
import { presentReviews } from './review.presenter.js';

const reviews = [
  { reviewer: 'Centro antiviolenza HARA', role: 'centro antiviolenza', on: '2027-01-15', of: '0123456789ab' },
  { reviewer: 'Ada Neri', role: 'avvocata', on: '2027-02-10', of: '0123456789ab' },
];

describe('presentReviews', () => {
  it.each([
    {
      language: 'it',
      says: [
        'Revisionato da Centro antiviolenza HARA, centro antiviolenza, il 15 gennaio 2027.',
        'Revisionato da Ada Neri, avvocata, il 10 febbraio 2027.',
      ],
    },
    {
      language: 'en',
      says: [
        'Reviewed by Centro antiviolenza HARA, centro antiviolenza, on 15 January 2027.',
        'Reviewed by Ada Neri, avvocata, on 10 February 2027.',
      ],
    },
  ] as const)('$language', ({ language, says }) => expect(presentReviews(reviews, sayIn(language))).toEqual(says));

  it('says nothing for a text nobody has approved', () => expect(presentReviews([], sayIn('it'))).toEqual([]));
});
