import type { Block } from '../../documents/index.js';
import { aLesson, aQuestion, aUnit } from '../../../test/support/content.js';
import { sayIn } from '../../web/index.js';
import type { Review, UnitContent } from '../domain/content.js';
import { bookFile, layOutBook } from './book.js';

const FINGERPRINT = 'c0ffee'.repeat(11).slice(0, 64);
const source = { title: 'Una legge.', publisher: 'Gazzetta', year: 2023, checkedOn: '2026-11-22', kind: 'law' };

function layOut(unit: Partial<UnitContent> = {}, reviews: readonly Review[] = []) {
  const course = { title: 'Al tuo fianco' };
  return layOutBook({ unit: aUnit(unit), course, reviews, fingerprint: FINGERPRINT, printedOn: '2027-01-15', say: sayIn('it') });
}

/** What a block says, a line for each paragraph, with its labels. */
function lines(block: Block): string[] {
  if ('spans' in block) return [block.spans.map(({ text }) => text).join('')];
  if (block.kind === 'list') return block.items.flatMap(({ label, blocks }) => [label.text, ...blocks.flatMap(lines)]);
  if (block.kind === 'blank') return [...block.labels];
  if (block.kind === 'figure') return [block.description.map(({ text }) => text).join('')];
  return 'blocks' in block ? block.blocks.flatMap(lines) : [];
}

const linesOf = (unit: Partial<UnitContent>, reviews: readonly Review[] = []) => layOut(unit, reviews).blocks.flatMap(lines);
const textOf = (unit: Partial<UnitContent>, reviews: readonly Review[] = []) => linesOf(unit, reviews).join('\n');

describe('layOutBook', () => {
  it('takes its day from outside, in words, and its name from what it is', () => {
    const book = layOut();
    expect(book.createdAt).toEqual(new Date('2027-01-15'));
    expect(textOf({})).toContain('15 gennaio 2027');
    expect(book.foot).toContain(FINGERPRINT.slice(0, 12));
    expect(book.page(3, 60)).toBe('pagina 3 di 60');
    expect(bookFile(aUnit({ number: 3, slug: 'proteggere' }), FINGERPRINT)).toBe('3-proteggere-c0ffeec0ffee.pdf');
  });

  it('prints the fingerprint, short to be copied and whole', () => {
    expect(linesOf({})).toEqual(
      expect.arrayContaining([`Impronta: ${FINGERPRINT.slice(0, 12)}`, `Impronta intera: ${FINGERPRINT}`]),
    );
  });

  it.each([
    { what: 'nobody has approved it', of: null, says: 'Stato: in attesa di revisione' },
    { what: 'another version was approved', of: '0123456789ab', says: 'Stato: in attesa di revisione' },
    {
      what: 'this version was',
      of: FINGERPRINT.slice(0, 12),
      says: 'Stato: approvata da Anna Bianchi (avvocata) il 10 gennaio 2027',
    },
  ])('$what: $says', ({ of, says }) => {
    expect(linesOf({}, of === null ? [] : [{ reviewer: 'Anna Bianchi', role: 'avvocata', on: '2027-01-10', of }])).toContain(says);
  });

  it.each([
    { tracks: null, says: 'Per chi: tutte le professioni' },
    { tracks: ['social', 'other'], says: 'Per chi: servizi sociali, sportelli e altre professioni' },
  ])('$tracks: $says', ({ tracks, says }) => expect(linesOf({ tracks })).toContain(says));

  it('has room for two signatures', () => {
    const said = linesOf({});
    for (const label of ['Nome e cognome', 'Ruolo', 'Data', 'Firma', 'approvo', 'approvo con le modifiche segnate'])
      expect(said.filter((line) => line === label)).toHaveLength(2);
  });

  it('marks the right option by a tick, a word and weight, and gives every reason', () => {
    const said = linesOf({ lessons: [aLesson('uno')], bank: [aQuestion('q')] });
    expect(said).toEqual(
      expect.arrayContaining(['D1 q', 'Domanda q', '✓ giusta – Opzione qb', 'Opzione qa', 'Perché qa', 'Perché qb']),
    );
    expect(said.filter((line) => line.includes('✓'))).toHaveLength(1);
  });

  it('prints a critical question and its sister together, whatever lies between them in the files', () => {
    const unit = {
      lessons: [aLesson('uno')],
      bank: [aQuestion('q', 'uno', { sister: 's' }), aQuestion('r')],
      sisters: [aQuestion('s')],
    };
    const together = layOut(unit)
      .blocks.filter(({ kind }) => kind === 'together')
      .map((block) => lines(block).filter((line) => /^D\d/.test(line)));
    expect(together).toEqual([['D1 q · critica per la sicurezza', 'D1 bis s · gemella di D1'], ['D2 r']]);
  });

  it('puts each question under its lesson, with its place in the file as its number', () => {
    const said = linesOf({ lessons: [aLesson('uno'), aLesson('due')], bank: [aQuestion('q', 'due'), aQuestion('r', 'uno')] });
    const order = said.filter((line) => /^(D\d|Domande sulla)/.test(line));
    expect(order).toEqual(['Domande sulla lezione L1. Lezione uno', 'D2 r', 'Domande sulla lezione L2. Lezione due', 'D1 q']);
  });

  it('prints a lesson with what is said before it, its sources, its checks, and where its links lead', () => {
    const lesson = aLesson('uno', {
      note: 'Parla di minacce.',
      sections: [{ title: 'Parte', line: 0, sources: ['LEGGE'] }],
      sources: ['LEGGE'],
      markdown: '## Parte\n\nVedi [dopo](lezione:due).',
    });
    const said = linesOf({ lessons: [lesson, aLesson('due')], checks: [aQuestion('v')], sources: { LEGGE: source } });
    expect(said).toEqual(
      expect.arrayContaining([
        'L1  Lezione uno',
        'Obiettivo: Sapere.',
        'Avvertenza prima di cominciare: Parla di minacce.',
        'L1.1 Parte',
        'Vedi dopo (→ L2).',
        'Fonti: LEGGE',
        'LEGGE  Una legge, Gazzetta, 2023.',
        'LEGGE  Una legge, Gazzetta, 2023. Norma o sentenza; controllata il 22 novembre 2026.',
        'V1 v',
      ]),
    );
  });

  it('says what is true of a case, in words', () => {
    const vignette = { id: 'nido', text: 'Una scena.', sign: false, why: 'Nessuno ha paura.', sources: [] };
    const said = linesOf({ vignettes: [vignette, { ...vignette, id: 'casa', sign: true }] });
    expect(said).toEqual(
      expect.arrayContaining(['C1 nido', '– Nessun segno. Nessuno ha paura.', 'C2 casa', '✓ Ci sono segni. Nessuno ha paura.']),
    );
  });

  it('prints the interview as a tree that can be walked both ways', () => {
    const choice = { id: 'a', text: 'Dico questo.', score: -2, unsafe: true, feedback: 'Fa questo.', next: 'fine' };
    const end = { id: 'fine', scene: 'Se ne va.', choices: [], said: ['La paura.'], hidden: ['Il piano.'] };
    const start = {
      id: 'inizio',
      scene: 'Entra.',
      choices: [choice, { ...choice, id: 'b', score: 2, unsafe: false }],
      said: [],
      hidden: [],
    };
    const said = linesOf({ interview: { title: 'T', note: 'N', setting: 'S', start: 'inizio', nodes: [start, end], sources: [] } });
    expect(said).toEqual(
      expect.arrayContaining([
        'inizio: a! → N2, b → N2',
        'N1 inizio',
        'punti −2 · NON SICURA · → vai a N2',
        'punti +2 · → vai a N2',
        'N2 fine · finale',
        'Si arriva qui da N1a, N1b',
        'La paura.',
        'Il piano.',
      ]),
    );
  });

  it.each([
    { what: 'a drawing', svg: '<line x1="0" y1="0" x2="9" y2="9"/>', width: 9, opens: 'Figura «strade».' },
    { what: 'a drawing that paper cannot show', svg: '<image href="x"/>', width: undefined, opens: 'si vede solo sullo schermo' },
    { what: 'no drawing yet', svg: null, width: undefined, opens: 'ancora da disegnare' },
  ])('prints $what with its description', ({ svg, width, opens }) => {
    const lessons = [aLesson('uno', { markdown: '![Due strade](figura:strade)' })];
    const figures: UnitContent['figures'] = svg === null ? {} : { strade: `<svg viewBox="0 0 9 9">${svg}</svg>` };
    const figure = layOut({ lessons, figures }).blocks.find((block) => block.kind === 'figure');
    expect(figure?.drawing?.width).toBe(width);
    expect(figure?.description.map(({ text }) => text)).toEqual([expect.stringContaining(opens), 'Due strade']);
  });
});
