import { sayIn } from '../web/index.js';
import { presentParticipants } from './participants.presenter.js';
import type { Participant } from './participants.service.js';

const say = sayIn('it');
const choices = {
  shown: { large: false, all: [{ istat: '015027', name: 'Bollate' }] },
  organisations: [{ slug: 'asst', name: 'ASST', municipality: null }],
  seesNetwork: false,
  professions: [{ code: 'ostetrica', name: 'Ostetrica', track: 'health' }],
  units: [
    { slug: 'riconoscere', title: 'Riconoscere', number: 1 },
    { slug: 'accogliere', title: 'Accogliere e parlare', number: 2 },
    { slug: 'sanita', title: 'Sanità', number: 3 },
    { slug: 'polizia', title: 'Polizia', number: 3 },
  ],
} as unknown as Parameters<typeof presentParticipants>[2];

const somebody = (more: Partial<Participant> = {}): Participant => ({
  id: 'a',
  givenName: 'Nicolò',
  familyName: 'D’Amico',
  municipality: '015027',
  municipalityName: 'Bollate',
  organisation: 'asst',
  organisationName: 'ASST',
  profession: 'ostetrica',
  units: 4,
  begun: 0,
  completed: 0,
  completedOn: null,
  certificate: null,
  ...more,
});

const present = (person: Participant, asked = {}, next: string | null = null) =>
  presentParticipants({ people: [person], next }, { asOf: '2027-03-10', ...asked }, choices, say);

describe('presentParticipants', () => {
  it('names person, place and profession in words', () => {
    const [row] = present(somebody()).people;
    expect(row).toMatchObject({ name: 'D’Amico Nicolò', municipality: 'Bollate', organisation: 'ASST', profession: 'Ostetrica' });
  });

  it.each([
    { tally: {}, progress: 'Non cominciato' },
    { tally: { begun: 2, completed: 1 }, progress: 'In corso: 1 modulo su 4' },
    { tally: { units: 1, begun: 1 }, progress: 'In corso' },
    { tally: { begun: 4, completed: 4 }, progress: 'Completato' },
  ])('says how far they are: $progress', ({ tally, progress }) =>
    expect(present(somebody(tally)).people[0]!.progress).toBe(progress),
  );

  it.each([
    { revoked: false, until: 'valido fino al 10 marzo 2028' },
    { revoked: true, until: 'annullato' },
  ])('shows the certificate: $until', ({ revoked, until }) => {
    const [row] = present(somebody({ certificate: { code: 'ABCDEFGH', validUntilOn: '2028-03-10', revoked } })).people;
    expect(row!.certificate).toEqual({ code: 'ABCD-EFGH', href: '/verifica/ABCDEFGH', until });
  });

  it('keeps what was asked in the addresses of other pages', () => {
    const { first, next } = present(somebody(), { unit: 'riconoscere', progress: 'completed', search: 'd’a', after: 'x' }, 'y');
    expect(next).toBe('/partecipazione/persone?al=2027-03-10&modulo=riconoscere&stato=completed&cerca=d%E2%80%99a&dopo=y');
    expect(first).toBe('/partecipazione/persone?al=2027-03-10&modulo=riconoscere&stato=completed&cerca=d%E2%80%99a');
  });

  it('offers no list where there is nothing to choose', () => {
    expect(present(somebody()).filters.map(({ id }) => id)).toEqual(['modulo', 'stato', 'attestato']);
  });

  it('knows a step of the course whose unit goes by profession', () => {
    const { filters, files } = present(somebody(), { ownUnits: ['sanita', 'polizia'], certificate: 'in-scadenza' });
    const chosen = filters.map(({ options }) => options.find(({ selected }) => selected)!.label);
    expect(chosen).toEqual(['Modulo 3, quello della professione', 'Tutti', 'Scade entro un mese']);
    expect(files[1]!.href).toBe('/partecipazione/persone.csv?al=2027-03-10&modulo=3&attestato=in-scadenza');
  });
});
