import { receiveOnce } from './first-stays.js';

describe('receiveOnce', () => {
  it.each([
    { name: 'a first answer', given: 'a', stored: undefined, is: 'stored' },
    { name: 'a double tap', given: 'a', stored: 'a', is: 'same' },
    { name: 'another answer from another window', given: 'b', stored: 'a', is: 'kept' },
    { name: 'no after no', given: false, stored: false, is: 'same' },
    { name: 'yes after no', given: true, stored: false, is: 'kept' },
  ])('$name: $is', ({ given, stored, is }) => expect(receiveOnce<string | boolean>(given, stored)).toBe(is));
});
