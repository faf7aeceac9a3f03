import { standing, type Fate } from './standing.js';

const fate = (given: Partial<Fate> = {}): Fate => ({
  validUntilOn: '2028-03-10',
  revoked: false,
  anonymised: false,
  replacedBy: null,
  ...given,
});

describe('standing', () => {
  it.each([
    { today: '2027-03-10', state: 'valid' },
    { today: '2028-03-10', state: 'valid' }, // last day included
    { today: '2028-03-11', state: 'grace' },
    { today: '2028-04-01', state: 'grace' },
    { today: '2028-05-09', state: 'grace' }, // sixtieth day
    { today: '2028-05-10', state: 'expired' },
  ])('valid to 2028-03-10, on $today: $state', ({ today, state }) => {
    expect(standing(fate(), today)).toEqual({ state, validUntilOn: '2028-03-10', graceUntilOn: '2028-05-09' });
  });

  it.each<{ name: string; given: Partial<Fate>; state: string }>([
    { name: 'renewed', given: { replacedBy: 'renewal' }, state: 'renewed' },
    { name: 'corrected', given: { replacedBy: 'correction' }, state: 'corrected' },
    { name: 'anonymised', given: { anonymised: true }, state: 'anonymised' },
    { name: 'revoked', given: { revoked: true }, state: 'revoked' },
    { name: 'corrected and anonymised', given: { replacedBy: 'correction', anonymised: true }, state: 'anonymised' },
    { name: 'renewed and anonymised', given: { replacedBy: 'renewal', anonymised: true }, state: 'anonymised' },
    { name: 'renewed and revoked', given: { replacedBy: 'renewal', revoked: true }, state: 'revoked' },
    { name: 'corrected and revoked', given: { replacedBy: 'correction', revoked: true }, state: 'revoked' },
    { name: 'anonymised and revoked', given: { anonymised: true, revoked: true }, state: 'revoked' },
  ])('$name: $state, whatever the day', ({ given, state }) => {
    for (const today of ['2027-03-10', '2028-03-11', '2029-01-01']) expect(standing(fate(given), today).state).toBe(state);
  });

  it('valid to 28 February: grace to 29 April', () => {
    expect(standing(fate({ validUntilOn: '2029-02-28' }), '2029-03-01')).toEqual({
      state: 'grace',
      validUntilOn: '2029-02-28',
      graceUntilOn: '2029-04-29',
    });
  });
});
