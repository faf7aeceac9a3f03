import type { Mark, TextMark } from '../../documents/index.js';
import { groupCode, type Say, type SayValues } from '../../shared/index.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import { layOutCertificate } from './layout.js';
import { PAGE } from './page.js';
import { duration } from './units.js';
import { makeCode } from '../domain/code.js';

const MARGIN = 36;
const LEFT_COLUMN = { from: MARGIN, to: 632 };
const LONG_NAME = 'Maria Annunziata Immacolata Concetta dei Principi Alliata di Villafranca e Monreale-Sanseverino D’Aqu';

/** Nothing but the widths of a rather wide font: six tenths of the size for each character. */
const measure = (text: string, size: number): number => text.length * size * 0.6;

/** The key and its values, so that the tests see what would be said. */
const say: Say = Object.assign(
  (key: string, values: SayValues = {}): string => [key.replace('certificate.', ''), ...Object.values(values)].join(' '),
  { language: 'it' as const },
);

function facts(given: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    code: makeCode(new Uint8Array(16).fill(7)),
    name: 'Anna Bianchi',
    courseTitle: 'Al tuo fianco',
    units: units(4),
    completedOn: '2027-03-10',
    validUntilOn: '2028-03-10',
    issuedAt: '2027-03-10T14:05:00.000Z',
    issuer: 'Rete antiviolenza – Comuni Insieme',
    templateVersion: 1,
    ...given,
  };
}

const BASIS = 'Formazione svolta secondo l’articolo 15 della Convenzione di Istanbul (legge 27 giugno 2013, n. 77).';
const SECOND = { templateVersion: 2, basis: BASIS, signatory: 'Il coordinamento della rete', qrKey: '0123456789AB' } as const;

const THIRD = { ...SECOND, templateVersion: 3, token: `eyJ.${'x'.repeat(300)}.y` } as const;

function units(count: number, title = 'Riconoscere'): CertificateFacts['units'] {
  return Array.from({ length: count }, () => ({ title, version: 1, minutes: 60 }));
}

function layOut(given: Partial<CertificateFacts> = {}, verifyUrl = 'https://formazione.example.it/verifica/CODICE') {
  const document = layOutCertificate({ facts: facts(given), say, verifyUrl, measure });
  const marks = document.pages.flatMap((page) => page.marks);
  const texts = marks.filter((mark): mark is TextMark => mark.kind === 'text');
  return { document, marks, texts, words: texts.map(({ lines }) => lines.join('')) };
}

function boxOf({ x, y, lines, size, width, align, leading = size }: TextMark) {
  const widest = Math.max(...lines.map((line) => measure(line.trimEnd(), size)));
  const left = align === 'right' ? x + width - widest : x;
  return { left, right: left + widest, top: y - size * 0.8, bottom: y + (lines.length - 1) * leading + size * 0.25 };
}

function overlap(one: ReturnType<typeof boxOf>, other: ReturnType<typeof boxOf>): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('layOutCertificate', () => {
  it('is one sheet of A4 on its side, dated by its issue', () => {
    const { document } = layOut();
    expect(document).toMatchObject({ size: 'A4', layout: 'landscape', lang: 'it-IT', title: 'file-title Anna Bianchi' });
    expect(document.createdAt).toEqual(new Date('2027-03-10T14:05:00Z'));
    expect(document.pages).toHaveLength(1);
  });

  it('says who, what, when, until when and how long', () => {
    expect(layOut().words).toEqual(
      expect.arrayContaining([
        'title',
        'Anna Bianchi',
        'Al tuo fianco',
        'Riconoscere',
        '10 marzo 2027',
        '10 marzo 2028',
        'hours 4',
        'note',
        'Rete antiviolenza – Comuni Insieme',
      ]),
    );
  });

  it('says when it was renewed, and still when the course was completed', () => {
    const words = layOut({ renewedOn: '2028-03-09' }).words;
    expect(words).toEqual(expect.arrayContaining(['completed-on', '10 marzo 2027', 'renewed-on', '9 marzo 2028']));
    expect(layOut().words).not.toContain('renewed-on');
  });

  it('the second drawing says by which rules and who answers for it; the first does not', () => {
    expect(layOut(SECOND).words).toEqual(expect.arrayContaining([BASIS, 'signatory', 'Il coordinamento della rete']));
    expect(layOut().words).not.toContain('signatory');
  });

  it('the second drawing puts a key in the QR code that is not printed', () => {
    const { marks, words } = layOut(SECOND, 'https://formazione.example.it/verifica/CODICE');
    expect(marks.find(({ kind }) => kind === 'qr')).toMatchObject({
      url: 'https://formazione.example.it/verifica/CODICE?chiave=0123456789AB',
    });
    expect(words.join(' ')).not.toContain('0123456789AB');
  });

  it('the third drawing has a signed text in the QR code, behind the hash, where no server sees it', () => {
    const { marks, words } = layOut(THIRD, 'https://formazione.example.it/verifica/CODICE');
    expect(marks.find(({ kind }) => kind === 'qr')).toMatchObject({
      url: `https://formazione.example.it/verifica/CODICE?chiave=0123456789AB#${THIRD.token}`,
    });
    expect(words.join(' ')).not.toContain('eyJ');
  });

  it('has one heading of the first level, and the name under it', () => {
    const headings = layOut().texts.filter(({ role }) => role !== 'P');
    expect(headings.map(({ role, lines }) => [role, ...lines])).toEqual([
      ['H1', 'title'],
      ['H2', 'Anna Bianchi'],
    ]);
  });

  it('prints the code in groups and how to check it, in a link and in a QR code', () => {
    const url = 'https://formazione.example.it/verifica/0E1R-71R7';
    const { marks, texts, words } = layOut({}, url);
    expect(words).toContain(groupCode(facts().code));
    expect(texts.find(({ link }) => link)).toMatchObject({ link: url });
    expect(words).toContain(`verify ${url}`);
    expect(marks.find(({ kind }) => kind === 'qr')).toMatchObject({ url, alt: 'qr' });
  });

  describe.each([
    { what: 'a short name', given: {} },
    { what: 'one letter', given: { name: 'Ng' } },
    { what: 'the longest name', given: { name: LONG_NAME } },
    { what: 'a name without spaces', given: { name: 'W'.repeat(100) } },
    { what: 'a long course title', given: { courseTitle: 'Accogliere e proteggere '.repeat(8) } },
    { what: 'one unit', given: { units: units(1) } },
    {
      what: 'many units with long titles',
      given: { units: units(20, 'Accogliere, proteggere e inviare nella rete territoriale') },
    },
    { what: 'a basis and a signatory', given: SECOND },
    {
      what: 'everything long, with a basis and a signatory',
      given: {
        ...SECOND,
        name: LONG_NAME,
        courseTitle: 'Accogliere e proteggere '.repeat(8),
        units: units(16, 'Proteggere '.repeat(9)),
        basis: `${BASIS} ${BASIS}`,
        signatory: 'Maria Annunziata dei Principi Alliata di Villafranca, responsabile dell’Ufficio di Piano dell’Ambito',
      },
    },
    { what: 'a larger QR code, renewed', given: { ...THIRD, renewedOn: '2028-03-09', validUntilOn: '2029-03-09' } },
    { what: 'a renewal', given: { renewedOn: '2028-03-09', validUntilOn: '2029-03-09' } },
    { what: 'a long issuer', given: { issuer: 'Rete antiviolenza e Comuni dell’Ambito '.repeat(4) } },
    {
      what: 'everything long',
      given: { name: LONG_NAME, courseTitle: 'Accogliere e proteggere '.repeat(8), units: units(16, 'Proteggere '.repeat(9)) },
    },
  ])('with $what', ({ given }) => {
    const { marks, texts } = layOut(given);

    it('keeps every text inside the margins of its column', () => {
      for (const text of texts) {
        const { left, right, top, bottom } = boxOf(text);
        const limit = text.x < LEFT_COLUMN.to ? LEFT_COLUMN.to - 20 : PAGE.width - 30;
        expect([text.lines, left >= MARGIN, right <= limit, top >= MARGIN, bottom <= PAGE.height - MARGIN + 2]).toEqual([
          text.lines,
          true,
          true,
          true,
          true,
        ]);
      }
    });

    it('lays no text over another', () => {
      const clashes = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter((other) => overlap(boxOf(one), boxOf(other)))
          .map((other) => [one.lines, other.lines]),
      );
      expect(clashes).toEqual([]);
    });

    it('keeps shapes and QR code on the sheet', () => {
      expect(marks.filter((mark) => !onTheSheet(mark))).toEqual([]);
    });

    it('prints the whole name', () => {
      const name = texts.find(({ role }) => role === 'H2');
      expect(name?.lines.join('')).toBe(facts(given).name);
      expect(name?.size).toBeGreaterThanOrEqual(12);
    });
  });
});

function onTheSheet(mark: Mark): boolean {
  if (mark.kind === 'line') return [mark.from, mark.to].every(([x, y]) => x >= 0 && x <= PAGE.width && y >= 0 && y <= PAGE.height);
  if (mark.kind === 'rect') return mark.x + mark.width <= PAGE.width + 0.01 && mark.y + mark.height <= PAGE.height + 0.01;
  if (mark.kind === 'qr') return mark.x + mark.size <= PAGE.width - MARGIN && mark.y + mark.size <= PAGE.height - MARGIN;
  return true;
}

describe('duration', () => {
  it.each([
    { minutes: 30, said: 'hours 0.5' },
    { minutes: 50, said: 'minutes 50' },
    { minutes: 60, said: 'hours 1' },
    { minutes: 80, said: 'hours-and-minutes 1 20' },
    { minutes: 90, said: 'hours 1.5' },
    { minutes: 260, said: 'hours-and-minutes 4 20' },
  ])('$minutes minutes: $said', ({ minutes, said }) => expect(duration(minutes, say)).toBe(said));
});
