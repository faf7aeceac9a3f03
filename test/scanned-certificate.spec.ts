import { generateKeyPairSync } from 'node:crypto';
import { makeCode } from '../src/certificates/domain/code.js';
import { printedClaims } from '../src/certificates/domain/printed-claims.js';
import { layOutCertificate } from '../src/certificates/paper/layout.js';
import { signerOf } from '../src/certificates/signing/signer.js';
import { drawPdf, measure } from '../src/documents/index.js';
import { sayIn } from '../src/web/index.js';
import { draw, scan, stained } from './support/picture.js';

const signer = signerOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

/** A certificate as it is issued, and what its QR code has to say. */
async function paper({ name, courseTitle, host }: { name: string; courseTitle: string; host: string }) {
  const code = makeCode(new Uint8Array(16).fill(7));
  const verifyAt = `https://${host}/verifica/${code}`;
  const units = ['Riconoscere', 'Accogliere'].map((title) => ({ title, version: 1, minutes: 60 }));
  const printed = { code, name, courseTitle, units, completedOn: '2027-03-10', validUntilOn: '2028-03-10' };
  const token = signer.sign({ typ: 'attestato', kid: signer.id }, printedClaims(printed));
  const issued = { issuedAt: '2027-03-10T14:05:00.000Z', issuer: 'La rete', signatory: 'Il coordinamento', basis: 'Legge 77' };
  const facts = { ...printed, ...issued, surname: '', verifyAt, qrKey: '0123456789AB', token, templateVersion: 3 as const };
  const document = layOutCertificate({ facts, say: sayIn('it'), verifyUrl: verifyAt, measure });
  const qr = document.pages[0]!.marks.find((mark) => mark.kind === 'qr')!;
  return { qr, pdf: await drawPdf(document), says: `${verifyAt}?chiave=0123456789AB#${token}` };
}

const USUAL = { name: 'Nicolò D’Amico', courseTitle: 'Al tuo fianco', host: 'formazione.example.it' };
const LONGEST = {
  name: 'Maria Annunziata Immacolata Concetta dei Principi Alliata di Villafranca e Monreale-Sanseverino D’Aqu',
  courseTitle: 'Accogliere e proteggere '.repeat(5).trim(),
  host: 'formazione.comuni-insieme.bollate.mi.it',
};

describe('The QR code of a printed certificate', () => {
  it.each([
    { what: 'a usual name', given: USUAL, dotsPerInch: 150 },
    { what: 'a usual name, printed finely', given: USUAL, dotsPerInch: 300 },
    { what: 'a name in other letters', given: { ...USUAL, name: 'Nguyễn Thị Ánh Tuyết' }, dotsPerInch: 150 },
    { what: 'the longest of everything', given: LONGEST, dotsPerInch: 200 },
  ])('$what, at $dotsPerInch dots per inch: leads to the page and carries the signed text', async ({ given, dotsPerInch }) => {
    const { pdf, says } = await paper(given);
    expect(await scan(await draw(pdf, dotsPerInch))).toEqual([says]);
  });

  it('is read with a label over a sixth of its side', async () => {
    const { pdf, qr, says } = await paper(USUAL);
    const picture = await draw(pdf, 200);
    const dots = (points: number) => Math.round((points * 200) / 72);
    const label = { x: dots(qr.x + qr.size / 2), y: dots(qr.y + qr.size / 3), side: dots(qr.size / 6) };
    const covered = stained(picture, label);
    expect(covered.grey).not.toEqual(picture.grey);
    expect(await scan(covered)).toEqual([says]);
  });
});
