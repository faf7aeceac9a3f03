import { printedClaims } from './printed-claims.js';

const FACTS = {
  code: '0123456789ABCDEFGHJKMNPQRSTV',
  name: 'Nicolò D’Amico',
  courseTitle: 'Al tuo fianco',
  units: [
    { title: 'Riconoscere', version: 1, minutes: 60 },
    { title: 'Accogliere', version: 2, minutes: 50 },
  ],
  completedOn: '2027-03-10',
  validUntilOn: '2028-03-10',
};

const CLAIMS = {
  jti: FACTS.code,
  name: 'Nicolò D’Amico',
  course: 'Al tuo fianco',
  minutes: 110,
  completed: '2027-03-10',
  until: '2028-03-10',
};

describe('printedClaims', () => {
  it.each([
    { what: 'what is printed', given: {}, claims: CLAIMS },
    { what: 'a renewal', given: { renewedOn: '2028-03-09' }, claims: { ...CLAIMS, renewed: '2028-03-09' } },
    { what: 'a course of no units', given: { units: [] }, claims: { ...CLAIMS, minutes: 0 } },
  ])('$what', ({ given, claims }) => expect(printedClaims({ ...FACTS, ...given })).toEqual(claims));

  it('tells nothing that is not printed, whatever the facts hold', () => {
    const facts = { ...FACTS, surname: 'D’Amico', qrKey: 'KEY', issuedAt: '2027-03-11T14:05:00.000Z', verifyAt: 'https://x' };
    expect(printedClaims(facts)).toEqual(CLAIMS);
  });
});
