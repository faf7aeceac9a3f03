import { readReceipt, receiptCode, receiptText, type Logged } from './receipt.js';

const logged = (question: string, revision: number, option = 'a'): Logged => ({
  question,
  revision,
  option,
  certainty: 2,
  givenAt: new Date('2027-03-01T08:00:00.000Z'),
});
const closed = {
  id: 'attempt-1',
  submittedAt: new Date('2027-03-01T09:00:00.000Z'),
  grade: { correct: 1, outOf: 2, needed: 2, passed: false, missed: ['due'], toReread: ['lezione'] },
  log: [logged('uno', 1), logged('due', 1), logged('uno', 2, 'b')],
};

describe('receiptText', () => {
  it('is the same in whatever order the log was read', () =>
    expect(receiptText({ ...closed, log: closed.log.toReversed() })).toBe(receiptText(closed)));

  it.each([
    { name: 'another attempt', other: { ...closed, id: 'attempt-2' } },
    { name: 'another moment', other: { ...closed, submittedAt: new Date('2027-03-01T09:00:00.001Z') } },
    { name: 'a point more', other: { ...closed, grade: { ...closed.grade, correct: 2 } } },
    { name: 'a question more', other: { ...closed, grade: { ...closed.grade, outOf: 3 } } },
    { name: 'another mark', other: { ...closed, grade: { ...closed.grade, needed: 1 } } },
    { name: 'a line less', other: { ...closed, log: closed.log.slice(1) } },
    { name: 'another option', other: { ...closed, log: [logged('uno', 1, 'c'), ...closed.log.slice(1)] } },
    { name: 'less sure', other: { ...closed, log: [{ ...closed.log[0]!, certainty: 1 as const }, ...closed.log.slice(1)] } },
    { name: 'not said how sure', other: { ...closed, log: [{ ...closed.log[0]!, certainty: null }, ...closed.log.slice(1)] } },
    {
      name: 'given at another time',
      other: { ...closed, log: [{ ...closed.log[0]!, givenAt: new Date(0) }, ...closed.log.slice(1)] },
    },
  ])('$name: another text', ({ other }) => expect(receiptText(other)).not.toBe(receiptText(closed)));
});

describe('receiptCode', () => {
  it.each([
    { digest: [0, 0, 0, 0, 0, 0, 0, 0], is: '000000000000' },
    { digest: [0, 0, 0, 0, 0, 0, 0, 0x1f, 0xff], is: '000000000001' },
    { digest: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], is: 'ZZZZZZZZZZZZ' },
    { digest: [0x08, 0, 0, 0, 0, 0, 0, 0], is: '100000000000' },
  ])('$is', ({ digest, is }) => expect(receiptCode(Uint8Array.from(digest))).toBe(is));
});

describe('readReceipt', () => {
  it.each([
    { typed: '0123-4567-89AB', is: '0123456789AB' },
    { typed: ' o123 4567–89ab ', is: '0123456789AB' },
    { typed: 'il23-4567-89AB', is: '1123456789AB' },
    { typed: '0123-4567-89A', is: null },
    { typed: '0123-4567-89ABC', is: null },
    { typed: '0123-4567-89AU', is: null },
    { typed: '', is: null },
  ])('«$typed»: $is', ({ typed, is }) => expect(readReceipt(typed)).toBe(is));
});
