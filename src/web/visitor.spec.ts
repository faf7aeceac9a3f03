import { sees, type Visitor } from './visitor.js';

const visitor = (given: Partial<Visitor>): Visitor => ({
  id: '1',
  name: 'Anna Bianchi',
  roles: ['learner'],
  municipality: null,
  language: 'it',
  ...given,
});

const CESATE = '015076';
const SENAGO = '015206';

describe('sees', () => {
  it.each<{ name: string; who: Partial<Visitor>; own: boolean; other: boolean }>([
    { name: 'a learner', who: {}, own: false, other: false },
    { name: 'a learner, whatever else is known of them', who: { municipality: CESATE }, own: false, other: false },
    { name: 'an author', who: { roles: ['author'], municipality: CESATE }, own: false, other: false },
    { name: 'nobody in particular', who: { roles: [], municipality: CESATE }, own: false, other: false },
    { name: 'a contact', who: { roles: ['learner', 'contact'], municipality: CESATE }, own: true, other: false },
    { name: 'a contact of no municipality', who: { roles: ['contact'] }, own: false, other: false },
    { name: 'a coordinator', who: { roles: ['coordinator'] }, own: true, other: true },
    { name: 'an administrator', who: { roles: ['administrator'] }, own: true, other: true },
    {
      name: 'a contact who also coordinates',
      who: { roles: ['contact', 'coordinator'], municipality: CESATE },
      own: true,
      other: true,
    },
  ])('$name: Cesate $own, Senago $other', ({ who, own, other }) => {
    expect(sees(visitor(who), CESATE)).toBe(own);
    expect(sees(visitor(who), SENAGO)).toBe(other);
  });
});
