import { sayIn } from '../web/index.js';
import { presentIssued } from './issued.presenter.js';
import type { IssuedCertificate } from './issued.service.js';

const say = sayIn('it');
const names = {
  municipalities: [
    { istat: '015027', name: 'Bollate' },
    { istat: '015076', name: 'Cesate' },
  ],
  organisations: [{ slug: 'asst', name: 'ASST', municipality: null }],
  professions: [],
} as unknown as Parameters<typeof presentIssued>[1]['names'];

const issued = (validUntilOn: string): IssuedCertificate => ({
  id: 'c',
  personId: 'p',
  course: 'al-tuo-fianco',
  code: 'ABCDEFGH',
  facts: { courseTitle: 'Al tuo fianco', validUntilOn } as IssuedCertificate['facts'],
  givenName: 'Nicolò',
  familyName: 'D’Amico',
  municipality: '015027',
  organisation: 'asst',
  profession: 'ostetrica',
});

const present = (validUntilOn = '2027-03-10', asked = {}, next: string | null = null) =>
  presentIssued({ issued: [issued(validUntilOn)], next }, { asked, names, today: '2027-03-10' }, say);

describe('presentIssued', () => {
  it.each([
    { validUntilOn: '2027-03-10', state: 'Valido', tone: 'success' },
    { validUntilOn: '2027-03-09', state: 'Da rinnovare', tone: 'warning' },
    { validUntilOn: '2027-01-08', state: 'Scaduto', tone: 'danger' },
  ])('until $validUntilOn: $state', ({ validUntilOn, state, tone }) => {
    const [row] = present(validUntilOn).issued;
    expect(row).toMatchObject({
      name: 'D’Amico Nicolò',
      municipality: 'Bollate',
      organisation: 'ASST',
      code: 'ABCD-EFGH',
      state,
      tone,
    });
  });

  it('offers the documents of one municipality or body, and says how to come to them', () => {
    expect(present()).toMatchObject({ bundle: null, bundleHint: say('certificates.issued.zip-hint') });
    const { bundle, bundleHint } = present(undefined, { organisation: 'asst', due: '30' });
    expect([bundle!.href, bundleHint]).toEqual(['/attestati/rilasciati.zip?ente=asst&scadenza=30', null]);
  });

  it('keeps what was asked in the addresses of other pages, and offers no list without a choice', () => {
    const { first, next, filters } = present(undefined, { municipality: '015027', after: 'x' }, 'y');
    expect([first, next]).toEqual(['/attestati/rilasciati?comune=015027', '/attestati/rilasciati?comune=015027&dopo=y']);
    expect(filters.map(({ id }) => id)).toEqual(['comune', 'scadenza']);
  });
});
