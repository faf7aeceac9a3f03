import { sayIn } from '../web/index.js';
import type { Certificate } from './certificate.entity.js';
import { presentCertificates, presentVerification } from './certificate.presenter.js';

const say = sayIn('it');
const CODE = 'ABCDEFGH0123';

/** Valid to 10 March 2028, then sixty days of grace: to 9 May. */
const certificate = (given: Partial<Certificate> = {}): Certificate => ({
  id: 'certificate-id',
  code: CODE,
  personId: 'person-id',
  course: 'course-slug',
  cycle: 77,
  facts: {
    code: CODE,
    name: 'Anna Bianchi',
    courseTitle: 'Al tuo fianco',
    units: [
      { title: 'Riconoscere', version: 2, minutes: 60 },
      { title: 'Accogliere', version: 1, minutes: 50 },
    ],
    completedOn: '2027-03-10',
    validUntilOn: '2028-03-10',
    issuedAt: '2027-03-11T14:05:00.000Z',
    issuer: 'La rete',
    templateVersion: 1,
  },
  completedOn: '2027-03-10',
  issuedAt: new Date('2027-03-11T14:05:00Z'),
  revokedAt: null,
  ...given,
});
const revoked = certificate({ revokedAt: new Date('2027-06-15T08:00:00Z') });

const STATES = [
  { name: 'the day it was completed', of: certificate(), today: '2027-03-10', state: 'Valido', tone: 'success' },
  { name: 'its last day', of: certificate(), today: '2028-03-10', state: 'Valido', tone: 'success' },
  { name: 'the day after', of: certificate(), today: '2028-03-11', state: 'Da rinnovare', tone: 'warning' },
  { name: 'the last day of grace', of: certificate(), today: '2028-05-09', state: 'Da rinnovare', tone: 'warning' },
  { name: 'after the grace', of: certificate(), today: '2028-05-10', state: 'Scaduto', tone: 'danger' },
  { name: 'revoked while valid', of: revoked, today: '2027-07-01', state: 'Annullato', tone: 'danger' },
  { name: 'revoked and expired', of: revoked, today: '2029-01-01', state: 'Annullato', tone: 'danger' },
];

describe('presentVerification', () => {
  const verify = (of: Certificate | null, today = '2027-03-20', typed = CODE) => presentVerification(of, typed, today, say);

  it.each(STATES)('$name: $state', ({ of, today, state, tone }) => {
    expect(verify(of, today).certificate).toMatchObject({ state, tone });
  });

  it.each([
    { name: 'valid', of: certificate(), today: '2028-03-10', means: 'Fino al 10 marzo 2028 compreso.' },
    {
      name: 'grace',
      of: certificate(),
      today: '2028-03-11',
      means: 'La validità è finita il 10 marzo 2028; si può ancora rinnovare fino al 9 maggio 2028.',
    },
    { name: 'expired', of: certificate(), today: '2028-05-10', means: 'La validità è finita il 10 marzo 2028.' },
    { name: 'revoked', of: revoked, today: '2028-03-10', means: 'L’attestato è stato annullato.' },
  ])('$name means: $means', ({ of, today, means }) => expect(verify(of, today).certificate!.meaning).toBe(means));

  it('shows every printed field, its state, the day it was looked up, and no more', () => {
    expect(verify(certificate()).certificate).toEqual({
      state: 'Valido',
      tone: 'success',
      meaning: 'Fino al 10 marzo 2028 compreso.',
      name: 'Anna Bianchi',
      course: 'Al tuo fianco',
      units: ['Riconoscere (versione 2, 1 ora)', 'Accogliere (versione 1, 50 minuti)'],
      duration: '1 ora e 50 minuti',
      completed: '10 marzo 2027',
      renewed: null,
      validUntil: '10 marzo 2028',
      issuer: 'La rete',
      code: 'ABCD-EFGH-0123',
      checked: '20 marzo 2027',
    });
  });

  it.each([
    { name: 'valid', of: certificate() },
    { name: 'revoked', of: revoked },
  ])('$name: tells nothing that is not printed, not even when it was issued or revoked', ({ of }) => {
    expect(JSON.stringify(verify(of))).not.toMatch(/-id|slug|77|11 marzo|2027-|giugno/);
  });

  it.each([
    { name: 'a code that nothing has', typed: 'ABCD', unknown: true },
    { name: 'no code yet', typed: '', unknown: false },
  ])('$name: unknown $unknown, and what was typed is still there', ({ typed, unknown }) => {
    expect(verify(null, '2027-03-20', typed)).toMatchObject({ certificate: null, unknown, search: typed });
  });

  it('asks for another code with an empty field', () => {
    expect(verify(certificate())).toMatchObject({ unknown: false, search: '', title: say('certificates.verify.title') });
  });
});

describe('presentCertificates', () => {
  it.each(STATES)('$name: $state', ({ of, today, state, tone }) => {
    expect(presentCertificates([of], today, say).certificates).toMatchObject([{ state, tone }]);
  });

  it('shows the code as printed, and leads to the paper and to its verification', () => {
    expect(presentCertificates([certificate()], '2027-03-20', say).certificates[0]).toMatchObject({
      course: 'Al tuo fianco',
      code: 'ABCD-EFGH-0123',
      completed: '10 marzo 2027',
      pdfHref: '/attestati/ABCDEFGH0123.pdf',
      verifyHref: '/verifica/ABCDEFGH0123',
    });
  });

  it('one that a newer one has followed is not to be renewed again', () => {
    const newer = certificate({ cycle: 78 });
    const [, old] = presentCertificates([newer, certificate()], '2028-03-11', say).certificates;
    expect(old).toMatchObject({ state: 'Scaduto', meaning: 'La validità è finita il 10 marzo 2028.' });
    expect(presentVerification(certificate(), CODE, '2028-03-11', say, true).certificate!.state).toBe('Scaduto');
    expect(presentVerification(certificate(), CODE, '2028-03-10', say, true).certificate!.state).toBe('Valido');
  });

  it('one that was renewed says when, and when the course was completed', () => {
    const { facts } = certificate();
    const renewed = certificate({ facts: { ...facts, renewedOn: '2028-03-09' }, completedOn: '2028-03-09' });
    const says = { completed: '10 marzo 2027', renewed: '9 marzo 2028' };
    expect(presentCertificates([renewed], '2028-03-20', say).certificates[0]).toMatchObject(says);
    expect(presentVerification(renewed, CODE, '2028-03-20', say).certificate).toMatchObject(says);
  });

  it('is empty for who has none', () => expect(presentCertificates([], '2027-03-20', say).certificates).toEqual([]));
});
