import type { Role } from '../web/index.js';
import { homeOf } from './session.js';

describe('homeOf', () => {
  it.each<{ roles: Role[]; home: string }>([
    { roles: ['learner'], home: '/percorso' },
    { roles: [], home: '/percorso' },
    { roles: ['learner', 'author'], home: '/percorso' },
    { roles: ['learner', 'contact'], home: '/partecipazione' },
    { roles: ['learner', 'coordinator'], home: '/partecipazione' },
    { roles: ['learner', 'administrator'], home: '/persone' },
    { roles: ['administrator', 'coordinator'], home: '/partecipazione' },
  ])('$roles: $home', ({ roles, home }) => expect(homeOf({ roles })).toBe(home));
});
