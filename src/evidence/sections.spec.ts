import { sayIn } from '../web/index.js';
import { changeOf, retainedOf } from './domain/change.js';
import type { Evidence } from './evidence.service.js';
import { limitsOf, sectionsOf } from './sections.js';

const say = sayIn('it');
const publishedOn = '2027-03-01';
const shown = <T>(people: number, figure: T) => ({ people, figure, publishedOn });
const pairs = (people: number, gain: number) =>
  Array.from({ length: people }, (_, at) => ({ before: 50 + (at % 3), after: 50 + gain + (at % 4), later: 55 }));

function evidence(people: number, { gain = 20, enrolled = 60 } = {}): Evidence {
  const learning = changeOf(pairs(people, gain), { percent: true });
  const ready = changeOf(pairs(people, gain), { percent: false });
  return {
    asOf: publishedOn,
    campaigns: [],
    campaign: null,
    coverage: ['Solaro', 'Baranzate', 'Cesate', 'Bollate'].map((name, at) => ({
      municipality: name,
      name,
      target: at === 0 ? null : 40,
      completed: shown([14, 3, 6, 9][at]!, [14, 3, 6, 9][at]!),
    })),
    path: [
      { step: 'enrolled', people: shown(44, 44) },
      { step: 1, people: shown(3, 3) },
    ],
    signs: shown(0, { first: null, last: null }),
    certainty: shown(people, null),
    answers: {
      enrolled,
      learning: shown(people, learning),
      retained: shown(people, retainedOf(pairs(people, gain))),
      ready: shown(people, { asked: ready, lookingBack: ready }),
      commitments: shown(people, null),
    },
  };
}

const section = (of: Evidence, id: string) => sectionsOf(of, say).find((one) => one.id === id)!;

describe('The sections of the report', () => {
  it('are those there is data for, in order', () => {
    expect(sectionsOf(evidence(12), say).map(({ id }) => id)).toEqual(['copertura', 'percorso', 'segni', 'sicurezza', 'apprendimento', 'dopo-90-giorni', 'sentirsi-pronti', 'impegni']); // prettier-ignore
    expect(sectionsOf({ ...evidence(12), answers: null }, say)).toHaveLength(4);
  });

  it('put municipalities in alphabetical order, and hold back what could be worked out', () => {
    const { rows } = section(evidence(12), 'copertura');
    expect(rows.map(({ name, figures }) => [name, figures[1]])).toEqual([
      ['Baranzate', 'n.d.'],
      ['Bollate', 9],
      ['Cesate', 'n.d.'],
      ['Solaro', 14],
    ]);
    expect(rows.at(-1)!.figures[0]).toBe('non noto');
    expect(section(evidence(12), 'percorso').rows[1]!.figures).toEqual(['n.d.']);
  });

  it.each([
    { people: 0, says: 'Nessun dato.' },
    { people: 4, says: 'Ci sono meno di cinque persone: non si mostra nulla.' },
    { people: 9, says: 'Per ora ci sono 9 persone. Queste cifre si mostrano da 10 persone in su.' },
  ])('of $people people say why there are no figures', ({ people, says }) => {
    for (const id of ['apprendimento', 'dopo-90-giorni', 'sentirsi-pronti'])
      expect(section(evidence(people), id)).toMatchObject({ sentences: [says], rows: [], chart: null });
  });

  it.each([
    { gain: 20, says: 'Aumento osservato.' },
    { gain: -20, says: 'Diminuzione osservata.' },
  ])('say a loss like a gain: $gain', ({ gain, says }) => {
    expect(section(evidence(12, { gain }), 'apprendimento').sentences[0]).toBe(says);
  });

  it('say a share of the enrolled from twenty people on', () => {
    expect(section(evidence(19), 'apprendimento').sentences[1]).toBe('Hanno risposto prima e dopo 19 persone su 60.');
    expect(section(evidence(20), 'apprendimento').sentences[1]).toBe('Hanno risposto prima e dopo 20 persone su 60 (33,3 %).');
  });

  it.each([
    { people: 0, says: 'Non ha ancora risposto nessuno prima e dopo.' },
    { people: 3, says: 'Hanno risposto meno di 5 persone su 60.' },
    { people: 12, says: 'Hanno risposto 12 persone su 60.' },
  ])('always end with the limits: $says', ({ people, says }) => {
    expect(limitsOf(evidence(people), say)).toEqual([
      'Confronto prima/dopo senza gruppo di controllo.',
      says,
      expect.stringContaining('diminuzione'),
    ]);
  });
});
