import { brokenBadgeRules } from '../../../test/support/open-badge.js';
import { badge } from './badge.js';

const FACTS = {
  code: '0123456789ABCDEFGHJKMNPQRSTV',
  name: 'Nicolò D’Amico',
  surname: 'D’Amico',
  courseTitle: 'Al tuo fianco',
  units: [{ title: 'Riconoscere', version: 1, minutes: 60 }],
  completedOn: '2027-03-10',
  validUntilOn: '2028-03-10',
  issuedAt: '2027-03-10T14:05:00.789Z',
  issuer: 'La rete',
  qrKey: '0123456789AB',
  token: 'eyJ.x.y',
  verifyAt: 'https://formazione.example.it/verifica/0123456789ABCDEFGHJKMNPQRSTV',
  templateVersion: 3,
} as const;

const FRAME = {
  publicUrl: 'https://formazione.example.it',
  id: 'urn:uuid:0b5a0b0e-0000-4000-8000-000000000001',
  subjectId: 'urn:uuid:0b5a0b0e-0000-4000-8000-000000000002',
  list: 1,
  position: 42,
  description: 'Formazione del personale',
  criteria: 'Quiz superati',
};

const made = badge(FACTS, FRAME);
type Json = Record<string, any>;
const changed = (change: (payload: Json) => void): Json => {
  const payload = structuredClone(made) as Json;
  change(payload);
  return payload;
};

describe('badge', () => {
  it('keeps to the rules of Open Badges 3.0', () => expect(brokenBadgeRules(made)).toEqual([]));

  it('is valid from the second of its issue until the printed day is over in Rome', () => {
    expect(made).toMatchObject({ validFrom: '2027-03-10T14:05:00Z', validUntil: '2028-03-10T22:59:59Z' });
    expect([made.nbf, made.exp]).toEqual([Date.parse(made.validFrom) / 1000, Date.parse(made.validUntil) / 1000]);
  });

  it('names the holder as the paper does, and tells neither code nor key, nor the token', () => {
    expect(made.credentialSubject.identifier[0]).toMatchObject({
      identityHash: 'Nicolò D’Amico',
      identityType: 'name',
      hashed: false,
    });
    expect(JSON.stringify(made)).not.toMatch(/0123456789AB|eyJ|@[a-z]+\./);
  });

  it('has its place in a list of states', () => {
    expect(made.credentialStatus).toMatchObject({
      statusListCredential: 'https://formazione.example.it/verifica/stati/1',
      statusListIndex: '42',
    });
  });
});

describe('The rules are seen to be broken', () => {
  it.each<{ rule: string; change: (payload: Json) => void }>([
    { rule: 'the first context is that of Verifiable Credentials 2.0', change: (payload) => payload['@context'].reverse() },
    { rule: 'the context of Open Badges 3.0', change: (payload) => payload['@context'].splice(1, 1) },
    { rule: 'an id', change: (payload) => delete payload.id },
    { rule: 'the types of a credential', change: (payload) => payload.type.pop() },
    { rule: 'a name', change: (payload) => (payload.name = ' ') },
    { rule: 'an issuer who is a profile with an id', change: (payload) => (payload.issuer = payload.iss) },
    { rule: 'the moment it is valid from, with its zone', change: (payload) => (payload.validFrom = '2027-03-10T14:05:00') },
    { rule: 'the moment it is valid until, with its zone', change: (payload) => (payload.validUntil = '2028-03-10') },
    { rule: 'a subject with an id', change: (payload) => delete payload.credentialSubject.id },
    { rule: 'identifiers that say their kind', change: (payload) => delete payload.credentialSubject.identifier[0].identityType },
    { rule: 'identifiers that say their kind', change: (payload) => (payload.credentialSubject.identifier[0].hashed = true) },
    {
      rule: 'an achievement with id, name and description',
      change: (payload) => delete payload.credentialSubject.achievement.description,
    },
    { rule: 'criteria in words', change: (payload) => delete payload.credentialSubject.achievement.criteria },
    { rule: 'schemas with id and type', change: (payload) => (payload.credentialSchema = payload.credentialSchema[0]) },
    { rule: 'a state that is an entry of a list', change: (payload) => (payload.credentialStatus.statusListIndex = 42) },
    { rule: 'nothing empty: null and empty lists are left out', change: (payload) => (payload.evidence = []) },
    { rule: 'iss is the issuer', change: (payload) => (payload.iss = 'https://altro.example.it') },
    { rule: 'jti is the id', change: (payload) => (payload.jti = 'urn:uuid:1') },
    { rule: 'sub is the subject', change: (payload) => delete payload.sub },
    { rule: 'nbf is the moment it is valid from', change: (payload) => (payload.nbf += 1) },
    { rule: 'exp is the moment it is valid until', change: (payload) => delete payload.exp },
  ])('$rule', ({ rule, change }) => expect(brokenBadgeRules(changed(change))).toContain(rule));
});
