import { receive, type Choice } from './responses.js';

const choice = (option: string, revision: number): Choice => ({ question: 'q', option, revision });

describe('receive', () => {
  it.each([
    { name: 'a first answer', given: choice('a', 0), stored: undefined, is: { kind: 'new', revision: 1 } },
    { name: 'a change of mind', given: choice('b', 1), stored: { option: 'a', revision: 1 }, is: { kind: 'new', revision: 2 } },
    { name: 'the same sent twice', given: choice('a', 0), stored: { option: 'a', revision: 1 }, is: { kind: 'same', revision: 1 } },
    {
      name: 'an older page',
      given: choice('b', 0),
      stored: { option: 'a', revision: 1 },
      is: { kind: 'conflict', stored: { option: 'a', revision: 1 } },
    },
    {
      name: 'an older page that agrees',
      given: choice('a', 1),
      stored: { option: 'a', revision: 3 },
      is: { kind: 'same', revision: 3 },
    },
    {
      name: 'a page that lost its number',
      given: choice('b', 9),
      stored: { option: 'a', revision: 2 },
      is: { kind: 'new', revision: 3 },
    },
  ])('$name: $is.kind', ({ given, stored, is }) => expect(receive(given, stored)).toEqual(is));
});
