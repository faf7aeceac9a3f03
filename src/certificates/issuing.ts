import { randomBytes } from 'node:crypto';
import { unprintable } from '../documents/index.js';
import { base32 } from '../shared/index.js';
import { NameUnprintable } from './certificates.errors.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { makeCode } from './domain/code.js';
import { printedClaims } from './domain/printed-claims.js';
import type { Signer } from './signing/signer.js';

const CODE_BYTES = 16;
const QR_KEY = { bytes: 8, characters: 12 }; // sixty bits of them
const ISSUER = 'Comuni Insieme · Rete «Al tuo fianco», Ambito di Garbagnate Milanese';
const BASIS =
  'Formazione svolta secondo l’articolo 15 della Convenzione di Istanbul (legge 27 giugno 2013, n. 77) e la legge regionale della Lombardia 3 luglio 2012, n. 11.';

/** What is certified, whatever paper says it. */
export type Certified = Pick<
  CertificateFacts,
  'name' | 'surname' | 'courseTitle' | 'units' | 'completedOn' | 'renewedOn' | 'validUntilOn'
>;

/** Who certifies, and where it can be checked; both are frozen with the rest. */
export interface Issuer {
  readonly publicUrl: string;
  readonly signatory: string;
  readonly signer: Signer;
}

/** So that nothing else a key has signed can be taken for it. */
const TOKEN_TYPE = 'attestato';

/** The facts of a new certificate, with a code that nobody has yet. @throws NameUnprintable, before anything is stored */
export function freeze(certified: Certified, { publicUrl, signatory, signer }: Issuer, at: Date): CertificateFacts {
  const [missing] = unprintable(certified.name);
  if (missing !== undefined) throw new NameUnprintable(missing);

  const { name, surname = '', courseTitle, units, completedOn, renewedOn, validUntilOn } = certified;
  const code = makeCode(randomBytes(CODE_BYTES));
  const renewal = renewedOn === undefined ? {} : { renewedOn };
  const printed = { code, name, courseTitle, units, completedOn, ...renewal, validUntilOn };
  return {
    ...printed,
    surname,
    issuedAt: at.toISOString(),
    issuer: ISSUER,
    signatory,
    basis: BASIS,
    verifyAt: `${publicUrl}/verifica/${code}`,
    qrKey: base32(randomBytes(QR_KEY.bytes).readBigUInt64BE(), QR_KEY.characters),
    token: signer.sign({ typ: TOKEN_TYPE, kid: signer.id }, printedClaims(printed)),
    templateVersion: 3,
  };
}
