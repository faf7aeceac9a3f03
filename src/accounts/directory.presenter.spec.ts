import { sayIn } from '../web/index.js';
import { presentPeople } from './directory.presenter.js';

const choices = {
  municipalities: [{ istat: '015076', name: 'Cesate' }],
  organisations: [{ slug: 'altro', name: 'Altro ente' }],
  professions: [{ code: 'ostetrica', name: 'Ostetrica' }],
} as unknown as Parameters<typeof presentPeople>[2];
const niccolo = {
  id: '1',
  givenName: 'Niccolò',
  familyName: 'Sala',
  municipality: '015076',
  organisation: 'altro',
  profession: 'ostetrica',
};
const row = (about: { accepted?: boolean; toOn?: string } = {}) => ({ ...niccolo, accepted: true, toOn: null, ...about });
const say = sayIn('it');

describe('presentPeople', () => {
  it.each([
    { who: 'who works here', person: row(), shown: { until: null, waiting: false } },
    { who: 'who has not accepted', person: row({ accepted: false }), shown: { until: null, waiting: true } },
    { who: 'who leaves on a day', person: row({ toOn: '2027-03-31' }), shown: { until: 'Fino al 31 marzo 2027' } },
  ])('says of $who where they work and until when', ({ person, shown }) => {
    const { people } = presentPeople({ people: [person], next: null }, { left: false }, choices, say);
    expect(people).toMatchObject([{ name: 'Sala Niccolò', municipality: 'Cesate', organisation: 'Altro ente', ...shown }]);
  });

  it.each([
    { asked: { left: false }, next: null, first: null, on: null },
    { asked: { left: false }, next: 'b', first: null, on: '/persone?dopo=b' },
    { asked: { left: true, search: 'D’Amico', after: 'a' }, next: 'b', first: '/persone?stato=uscite&cerca=D%E2%80%99Amico', on: '/persone?stato=uscite&cerca=D%E2%80%99Amico&dopo=b' }, // prettier-ignore
  ])('goes on from $asked to $on', ({ asked, next, first, on }) => {
    expect(presentPeople({ people: [row()], next }, asked, choices, say)).toMatchObject({ first, next: on, left: asked.left });
  });
});
