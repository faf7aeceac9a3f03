import { DESTROYED, newKey, newPseudonym, pseudonymOf } from './pseudonym.js';

describe('The pseudonym of a person', () => {
  it('is the published one', () => {
    expect(pseudonymOf('chiave-di-prova', 'rete-2027-1', 'utente-0042')).toBe(
      'b9452390b96c3220ec268bab69301f2f7e13dfc557a30caf6d04c2144921f532',
    );
  });

  it('is another in another campaign, and under another key', () => {
    const own = pseudonymOf('chiave-di-prova', 'rete-2027-1', 'utente-0042');
    expect(pseudonymOf('chiave-di-prova', 'rete-2027-2', 'utente-0042')).not.toBe(own);
    expect(pseudonymOf('altra-chiave', 'rete-2027-1', 'utente-0042')).not.toBe(own);
  });

  it('a key is as long as what is written over it, and a new pseudonym as an old one', () => {
    expect(newKey()).toHaveLength(DESTROYED.length);
    expect(newPseudonym()).toMatch(/^[0-9a-f]{64}$/);
  });
});
