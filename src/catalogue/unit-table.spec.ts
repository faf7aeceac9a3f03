import { aLesson } from '../../test/support/content.js';
import { asked, aSoundUnit } from '../../test/support/sound-unit.js';
import { measure } from './domain/measures.js';
import { fingerprintOf } from './fingerprint.js';
import { unitTable, unitTables } from './unit-table.js';

const unit = aSoundUnit({
  title: 'Riconoscere',
  exercises: [asked('e1')],
  lessons: [aLesson('uno'), aLesson('il-controllo', { markdown: 'Si va piano.' })],
});
const FINGERPRINT = '0123456789abcdef'.repeat(4);
const review = (of: string) => ({ reviewer: 'Centro HARA', role: 'centro antiviolenza', on: '2027-01-15', of });
const table = (reviews = [review('0123456789ab')]) => unitTable(unit, measure(unit, []), FINGERPRINT, reviews);

describe('unitTable', () => {
  it('lays a unit out', () => {
    expect(table()).toBe(`MODULO 1 · Riconoscere
per tutti · 60 minuti · impronta 0123456789ab

Lezione       caratteri  Gulpease  verifiche  esercizi  banca  critiche
uno                   6       100          2         1      8         5
il-controllo         12       100          0         0      0         0
2 lezioni            18   100–100          2         1      8         5

Posto della risposta giusta      a 2, b 2, c 2, d 2 (chi quadrato 0,00, p 1,000)
La più lunga è quella giusta     0 %
Domande ripetute                 0
Spiegazioni mancanti             0
Collegamenti rotti               0
Parole da evitare                0
Fonti citate                     1
Scene con segni                  12, in media di 35 parole
Scene senza segni                12, in media di 35 parole
Colloquio                        6 nodi, di cui 2 finali; 4 scelte non sicure
Revisione                        rivisto da Centro HARA (centro antiviolenza) il 15 gennaio 2027`);
  });

  it('says who reviewed this very text, each on a line, and that somebody still has to', () => {
    const lines = table([review('0123'), review('0123'), review('4567')])
      .split('\n')
      .slice(-2);
    expect(lines).toEqual([
      'Revisione                        rivisto da Centro HARA (centro antiviolenza) il 15 gennaio 2027',
      '                                 rivisto da Centro HARA (centro antiviolenza) il 15 gennaio 2027',
    ]);
    expect(table([review('4567')])).toMatch(/Revisione +in attesa di revisione$/);
  });
});

describe('unitTables', () => {
  it('gives each unit its own reviews', () => {
    const seeds = {
      courses: [],
      surveys: [],
      pages: [],
      avoid: [],
      units: [unit, aSoundUnit({ slug: 'altro', tracks: ['health'] })],
    };
    const of = fingerprintOf(unit);
    const [one, other] = unitTables({ ...seeds, reviews: [{ slug: unit.slug, reviews: [review(of)] }] }).split('\n\nMODULO');
    expect(one).toContain(of.slice(0, 12));
    expect(one).toContain('rivisto da');
    expect(other).toContain('percorsi health');
    expect(other).toContain('in attesa di revisione');
  });
});
