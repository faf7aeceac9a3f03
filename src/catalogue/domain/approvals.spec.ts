import { approvals } from './approvals.js';

const FINGERPRINT = '0123456789abcdef'.repeat(4);
const review = (of: string) => ({ reviewer: 'Anna Bianchi', role: 'avvocata', on: '2027-01-15', of });

describe('approvals', () => {
  it.each([
    { what: 'the whole fingerprint', of: FINGERPRINT, holds: true },
    { what: 'its beginning, as printed', of: FINGERPRINT.slice(0, 12), holds: true },
    { what: 'another text', of: 'f123456789ab', holds: false },
    { what: 'a piece from the middle', of: FINGERPRINT.slice(1, 13), holds: false },
  ])('$what: $holds', ({ of, holds }) => {
    expect(approvals([review(of)], FINGERPRINT)).toEqual(holds ? [review(of)] : []);
  });
});
