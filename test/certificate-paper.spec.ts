import { createHash, createPrivateKey } from 'node:crypto';
import { layOutCertificate } from '../src/certificates/paper/layout.js';
import type { CertificateFacts } from '../src/certificates/domain/certificate-facts.js';
import { makeCode } from '../src/certificates/domain/code.js';
import { printedClaims } from '../src/certificates/domain/printed-claims.js';
import { signerOf } from '../src/certificates/signing/signer.js';
import { drawPdf, measure, MissingGlyph, unprintable } from '../src/documents/index.js';
import { sayIn } from '../src/web/index.js';
import { readPdf } from './support/pdf.js';
import { brokenRules } from './support/pdf-rules.js';

const CODE = makeCode(new Uint8Array(16).fill(7));
const VERIFY = `https://formazione.example.it/verifica/${CODE}`;

const FIRST: CertificateFacts = {
  code: CODE,
  name: 'Nicolò D’Amico',
  courseTitle: 'Al tuo fianco',
  units: ['Riconoscere', 'Accogliere', 'Proteggere', 'Servizi sociali'].map((title) => ({ title, version: 1, minutes: 60 })),
  completedOn: '2027-03-10',
  validUntilOn: '2028-03-10',
  issuedAt: '2027-03-10T14:05:00.000Z',
  issuer: 'Comuni Insieme · Rete «Al tuo fianco»',
  templateVersion: 1,
};
const SECOND: CertificateFacts = {
  ...FIRST,
  surname: 'D’Amico',
  signatory: 'Il coordinamento della rete «Al tuo fianco»',
  basis: 'Formazione svolta secondo l’articolo 15 della Convenzione di Istanbul (legge 27 giugno 2013, n. 77).',
  verifyAt: VERIFY,
  qrKey: '0123456789AB',
  templateVersion: 2,
};

/** The key of RFC 8037, appendix A.1, which everybody knows: what it signs is the same in every run. */
const KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const signer = signerOf(createPrivateKey({ key: KEY, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }).toString());
const signed = (facts: CertificateFacts): CertificateFacts => ({
  ...facts,
  token: signer.sign({ typ: 'attestato', kid: signer.id }, printedClaims(facts)),
  templateVersion: 3,
});
const THIRD = signed(SECOND);
const BADGE = signer.sign({ typ: 'JWT' }, { name: 'Al tuo fianco' });

const draw = (given: Partial<CertificateFacts> = {}, facts = THIRD): Promise<Buffer> =>
  drawPdf(
    layOutCertificate({
      facts: { ...facts, ...given },
      say: sayIn('it'),
      verifyUrl: VERIFY,
      badge: facts.templateVersion === 3 ? BADGE : null,
      measure,
    }),
  );

/** The longest names that people have, and the letters that other programs print as question marks. */
const NAMES = [
  'Maria Annunziata Immacolata dei Principi Alliata di Villafranca e Monreale-Sanseverino',
  'José María Fernández de Córdoba y Álvarez de las Asturias Bohórquez',
  'Nicolò D’Amico-Dell’Orto',
  'Ștefan Brâncuși-Țepeș',
  'Gëzim Çobani',
  'Grażyna Brzęczyszczykiewicz-Żółć',
  'Nguyễn Thị Ánh Tuyết',
  'Ol’ha Kovalʹčuk',
  'ʿAbd ar-Raḥmān al-Ḥusaynī',
  'Ḥusayn Ṣāliḥ Ẓāhir',
  'Олена Ковальчук',
  'Ji',
];

describe('A certificate on paper', () => {
  // Digests of files that people have: whoever changes the words, the fonts, the drawing or PDFKit sees it here. What is issued keeps its
  // look: a new look is a new drawing, with a number of its own in paper/foot.ts.
  it.each([
    { template: 1, facts: FIRST, digest: 'e51b2a4dddebfe7cc9cff03ebc1c4dff46dfd73311e3bdef98e87f187bd01d34' },
    { template: 2, facts: SECOND, digest: '6992c0bc527ce374315d4865b3d15fcca1bd0d9e834710e8997657404af2a84c' },
    { template: 3, facts: THIRD, digest: 'bc2637e12c9258b6a385687a631c58cda42c15c0202973deebbeeb9f77026189' },
  ])('drawing $template comes out byte for byte as it was issued', async ({ facts, digest }) => {
    expect(
      createHash('sha256')
        .update(await draw({}, facts))
        .digest('hex'),
    ).toBe(digest);
  });

  it('keeps to PDF/A-3a and PDF/UA-1 as far as we can see', async () => {
    expect(brokenRules(await draw())).toEqual([]);
    for (const older of [FIRST, SECOND]) expect(brokenRules(await draw({}, older))).toEqual([]);
    expect(brokenRules(await draw({ name: 'D’Amico & <Figli>', issuer: 'A & B <C>', renewedOn: '2028-03-09' }))).toEqual([]);
  });

  it.each(NAMES.map((name) => ({ name })))('$name: every letter is there, and can be copied', async ({ name }) => {
    expect(unprintable(name)).toEqual([]);
    const bytes = await draw({ name });
    expect(readPdf(bytes).pages[0]!.body.replaceAll('\n', '')).toContain(name);
    expect(brokenRules(bytes)).toEqual([]);
  });

  it('keeps to the rules in Arabic letters too, whose shapes are joined', async () => {
    const bytes = await draw({ name: 'علي حسن' });
    expect(brokenRules(bytes)).toEqual([]);
    expect(bytes.includes('/ActualText ')).toBe(true);
  });

  it('is never drawn with a letter that no font has', async () => {
    await expect(Promise.resolve().then(() => draw({ name: '王小明' }))).rejects.toThrow(MissingGlyph);
  });

  it('is read in order: who, what, by which rules, until when, how to check it', async () => {
    const { body } = readPdf(await draw()).pages[0]!;
    const places = [
      'Attestato di formazione',
      'Nicolò D’Amico',
      'Riconoscere',
      'articolo 15',
      'coordinamento',
      '10 marzo 2028',
      VERIFY,
    ];
    const found = places.map((text) => body.replaceAll('\n', '').indexOf(text));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found[0]).toBeGreaterThan(0);
  });

  it('holds nothing packed, which two releases of Node may pack in two ways', async () => {
    expect((await draw()).includes('/FlateDecode')).toBe(false);
  });
});

describe('The rules are seen to be broken', () => {
  it.each([
    { what: 'no language', from: '/Lang (it-IT)', to: '/Lang (en-GB)', rule: 'the file says its language' },
    { what: 'no words for the QR code', from: '/Alt (Codice', to: '/Alx (Codice', rule: 'every figure says in words what it is' },
    {
      what: 'untagged text',
      from: '/H1 <<\n/MCID 2\n>> BDC',
      to: '                      ',
      rule: 'nothing is drawn outside a piece',
    },
    { what: 'a link without words', from: '/Contents (', to: '/Contenst (', rule: 'every link says where it leads' },
    { what: 'an unmarked file', from: '/Marked true', to: '/Marked null', rule: 'the file says that it is tagged' },
    {
      what: 'a bare ampersand',
      from: 'Attestato di formazione',
      to: 'Attestato & formazione ',
      rule: 'the XMP is well-formed XML',
    },
    { what: 'a glyph that stands for nothing', from: '[<fffd>', to: '[<0000>', rule: 'every glyph stands for a character' },
    { what: 'another width', from: '/W [0 [235 ', to: '/W [0 [935 ', rule: 'widths are those of the font' },
    {
      what: 'an attachment without a relationship',
      from: '/AFRelationship /Alternative',
      to: '/AFRelatiomship /Alternative',
      rule: 'an attachment says what it is, and is the catalogue’s',
    },
    {
      what: 'an attachment that the catalogue does not know',
      from: '/AF [',
      to: '/AG [',
      rule: 'an attachment says what it is, and is the catalogue’s',
    },
    { what: 'no identifier', from: '/ID [', to: '/IX [', rule: 'the trailer has an identifier' },
  ])('$what', async ({ from, to, rule }) => {
    const file = (await draw()).toString('latin1');
    expect(file).toContain(from);
    expect(brokenRules(Buffer.from(file.replace(from, to), 'latin1'))).toContain(rule);
  });
});
