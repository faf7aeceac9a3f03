import { receive, type Choice, type Stored } from './responses.js';

const choice = (option: string, revision: number, certainty: Choice['certainty'] = null): Choice => ({
  question: 'q',
  option,
  certainty,
  revision,
});
const stored = (option: string, revision: number, certainty: Stored['certainty'] = null): Stored => ({
  option,
  certainty,
  revision,
});

describe('receive', () => {
  it.each([
    { name: 'a first answer', given: choice('a', 0), before: undefined, is: { kind: 'new', revision: 1 } },
    { name: 'a change of mind', given: choice('b', 1), before: stored('a', 1), is: { kind: 'new', revision: 2 } },
    { name: 'how sure it is', given: choice('a', 1, 3), before: stored('a', 1), is: { kind: 'new', revision: 2 } },
    { name: 'less sure than before', given: choice('a', 2, 1), before: stored('a', 2, 3), is: { kind: 'new', revision: 3 } },
    { name: 'the same sent twice', given: choice('a', 0, 2), before: stored('a', 1, 2), is: { kind: 'same', revision: 1 } },
    {
      name: 'an older page',
      given: choice('b', 0),
      before: stored('a', 1),
      is: { kind: 'conflict', stored: stored('a', 1) },
    },
    {
      name: 'an older page that is less sure',
      given: choice('a', 1, 1),
      before: stored('a', 2, 3),
      is: { kind: 'conflict', stored: stored('a', 2, 3) },
    },
    { name: 'an older page that agrees', given: choice('a', 1), before: stored('a', 3), is: { kind: 'same', revision: 3 } },
    { name: 'a page from the future', given: choice('b', 9), before: stored('a', 2), is: { kind: 'ahead' } },
    { name: 'a page from the future that agrees', given: choice('a', 3), before: stored('a', 2), is: { kind: 'ahead' } },
    { name: 'a page that knows what never was', given: choice('a', 1), before: undefined, is: { kind: 'ahead' } },
  ])('$name: $is.kind', ({ given, before, is }) => expect(receive(given, before)).toEqual(is));
});
