import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

const DAY = 86_400_000; // milliseconds

/** A PKCS#12 file with a key and the certificate it signed itself, valid for some days from now, or up to some days ago. */
export function pkcs12({ password, days = 30 }: { readonly password: string; readonly days?: number }): Buffer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity = { notBefore: new Date(Date.now() - 60 * DAY), notAfter: new Date(Date.now() + days * DAY) };
  const name = [{ name: 'commonName', value: 'Sigillo di prova' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { algorithm: 'aes256' });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
}

/** What a reader finds out about the seal of a file. */
export interface Verdict {
  /** The seal is over everything but itself. */
  readonly whole: boolean;
  /** The digest in it is that of the file. */
  readonly unchanged: boolean;
  /** The key of the certificate in it made the signature. */
  readonly genuine: boolean;
  readonly signedAt: string;
}

/** Verifies the seal of a PDF, step by step as RFC 5652 (5.4, 5.6) and ISO 32000-1 (12.8) say; null when it has none. */
export function verifySeal(pdf: Buffer): Verdict | null {
  const found = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'));
  if (!found) return null;
  const [, first = 0, before = 0, second = 0, after = 0] = found.map(Number);
  const bytes = Buffer.concat([pdf.subarray(first, first + before), pdf.subarray(second, second + after)]);
  const hex = pdf.toString('latin1', before + 1, second - 1);

  const message = asn1(Buffer.from(hex, 'hex').toString('latin1'));
  const signedData = at(message, 1, 0);
  const certificate = forge.pki.certificateFromAsn1(at(signedData, 3, 0));
  const signer = at(signedData, 4, 0);
  const attributes = at(signer, 3);
  const attribute = (oid: string) => children(attributes).find((one) => forge.asn1.derToOid(at(one, 0).value as string) === oid)!;
  const digest = at(attribute(forge.pki.oids.messageDigest!), 1, 0).value as string;
  // What is signed is the set itself, not the implicit tag it stands under in the message.
  const set = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, attributes.value);
  return {
    whole: first === 0 && second + after === pdf.length && pdf[before] === 0x3c && pdf[second - 1] === 0x3e,
    unchanged: createHash('sha256').update(bytes).digest().equals(Buffer.from(digest, 'latin1')),
    genuine: createVerify('sha256')
      .update(Buffer.from(forge.asn1.toDer(set).getBytes(), 'latin1'))
      .verify(forge.pki.publicKeyToPem(certificate.publicKey), Buffer.from(at(signer, 5).value as string, 'latin1')),
    signedAt: at(attribute(forge.pki.oids.signingTime!), 1, 0).value as string,
  };
}

/** Read to its own end: what follows is room that was not needed. */
const asn1 = (der: string): forge.asn1.Asn1 =>
  forge.asn1.fromDer(forge.util.createBuffer(der), { parseAllBytes: false } as unknown as boolean);

const children = (of: forge.asn1.Asn1): forge.asn1.Asn1[] => of.value as forge.asn1.Asn1[];

function at(of: forge.asn1.Asn1, ...path: number[]): forge.asn1.Asn1 {
  return path.reduce((node, index) => children(node)[index]!, of);
}
