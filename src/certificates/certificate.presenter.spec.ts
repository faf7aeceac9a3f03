import { sayIn } from '../web/index.js';
import type { Certificate } from './certificate.entity.js';
import { presentCertificates } from './certificate.presenter.js';

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
    units: [],
    completedOn: '2027-03-10',
    validUntilOn: '2028-03-10',
    issuedAt: '2027-03-11T14:05:00.000Z',
    issuer: 'La rete',
    templateVersion: 1,
  },
  completedOn: '2027-03-10',
  issuedAt: new Date('2027-03-11T14:05:00Z'),
  revokedAt: null,
  anonymisedAt: null,
  ...given,
});
const revoked = certificate({ revokedAt: new Date('2027-06-15T08:00:00Z') });
const newer = certificate({ cycle: 78 });
const newerRevoked = certificate({ cycle: 78, revokedAt: new Date('2027-06-15T08:00:00Z') });

describe('presentCertificates', () => {
  it.each([
    { name: 'the day it was completed', all: [certificate()], today: '2027-03-10', state: 'Valido', tone: 'success' },
    { name: 'its last day', all: [certificate()], today: '2028-03-10', state: 'Valido', tone: 'success' },
    { name: 'the day after', all: [certificate()], today: '2028-03-11', state: 'Da rinnovare', tone: 'warning' },
    { name: 'after the grace', all: [certificate()], today: '2028-05-10', state: 'Scaduto', tone: 'danger' },
    { name: 'renewed', all: [certificate(), newer], today: '2028-03-11', state: 'Rinnovato', tone: 'info' },
    {
      name: 'renewed by one that was revoked',
      all: [certificate(), newerRevoked],
      today: '2027-07-01',
      state: 'Valido',
      tone: 'success',
    },
    { name: 'revoked while valid', all: [revoked], today: '2027-07-01', state: 'Annullato', tone: 'danger' },
  ])('$name: $state', ({ all, today, state, tone }) => {
    expect(presentCertificates(all, today, say).certificates[0]).toMatchObject({ state, tone });
  });

  it('shows the code as printed, and leads to the paper and to its verification', () => {
    expect(presentCertificates([certificate()], '2027-03-20', say).certificates[0]).toMatchObject({
      course: 'Al tuo fianco',
      code: 'ABCD-EFGH-0123',
      completed: '10 marzo 2027',
      pdfHref: '/attestati/ABCDEFGH0123.pdf',
      badgeHref: '/attestati/ABCDEFGH0123.jwt',
      verifyHref: '/verifica/ABCDEFGH0123',
    });
  });

  it('leads its holder to the verification as whoever has the paper sees it, where the paper has a key', () => {
    const { facts } = certificate();
    const keyed = certificate({ facts: { ...facts, qrKey: 'ABCDEF012345' } });
    expect(presentCertificates([keyed], '2027-03-20', say).certificates[0]!.verifyHref).toMatch(/\?chiave=ABCDEF012345$/);
  });

  it('one that was renewed says when, and when the course was completed', () => {
    const { facts } = certificate();
    const renewed = certificate({ facts: { ...facts, renewedOn: '2028-03-09' }, completedOn: '2028-03-09' });
    const says = { completed: '10 marzo 2027', renewed: '9 marzo 2028' };
    expect(presentCertificates([renewed], '2028-03-20', say).certificates[0]).toMatchObject(says);
  });

  it.each([
    { roles: ['learner'] as const, keeps: false },
    { roles: ['contact'] as const, keeps: false },
    { roles: ['coordinator'] as const, keeps: true },
    { roles: ['administrator'] as const, keeps: true },
  ])('$roles: leads to the register $keeps', ({ roles, keeps }) => {
    expect(presentCertificates([], '2027-03-20', say, { roles }).keepsRegister).toBe(keeps);
  });

  it('is empty for who has none', () => expect(presentCertificates([], '2027-03-20', say).certificates).toEqual([]));
});
