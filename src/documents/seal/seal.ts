import { constants, createPrivateKey, privateEncrypt, X509Certificate, type KeyObject } from 'node:crypto';
import { SignPdf, Signer } from '@signpdf/signpdf';
import forge from 'node-forge';

/** What seals: a certificate of a key, those it hangs on, and the key. */
export interface Seal {
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** The signature over these bytes, as a CMS (RFC 5652) in DER: the same for the same bytes and moment, since RSA draws nothing at random. */
  readonly sign: (bytes: Buffer, at: Date) => Buffer;
}

/** Bytes kept free for a signature in a file: with three certificates it has some 5,000. */
export const SEAL_ROOM = 12_288;

/** Begins what is signed with RSA and SHA-256 (RFC 8017, 9.2, note 1). */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/**
 * Reads a PKCS#12 file. @throws Error saying what is wrong with it: no such file, a wrong password, no RSA key, a certificate that does not
 * belong to it
 */
export function readSeal(pkcs12: Buffer, password: string): Seal {
  const bags = openBags(pkcs12, password);
  const privateKey = keyIn(bags);
  const certificates = (bags.getBags({ bagType: forge.pki.oids.certBag! })[forge.pki.oids.certBag!] ?? []).flatMap(
    ({ cert }) => cert ?? [],
  );
  const own = certificates.find((certificate) => belongs(certificate, privateKey));
  if (!own) throw new Error('no certificate in it belongs to its key');

  const { notBefore, notAfter } = own.validity;
  const sign = (bytes: Buffer, at: Date) => cms(bytes, at, own, [own, ...certificates.filter((one) => one !== own)], privateKey);
  if (sign(Buffer.alloc(0), notBefore).length > SEAL_ROOM)
    throw new Error('it holds more certificates than there is room for in a PDF');
  return { validFrom: notBefore, validUntil: notAfter, sign };
}

/** The file with a signature put into the room that was kept for it; `signatureOf` gets all the bytes but that room. */
export async function embedSeal(pdf: Buffer, signatureOf: (bytes: Buffer) => Buffer): Promise<Buffer> {
  class Once extends Signer {
    override async sign(bytes: Buffer): Promise<Buffer> {
      return signatureOf(bytes);
    }
  }
  return new SignPdf().sign(pdf, new Once());
}

function openBags(pkcs12: Buffer, password: string): forge.pkcs12.Pkcs12Pfx {
  let asn1: forge.asn1.Asn1;
  try {
    asn1 = forge.asn1.fromDer(pkcs12.toString('latin1'));
  } catch {
    throw new Error('it is no PKCS#12 file');
  }
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, password);
  } catch (why) {
    const said = (why as Error).message;
    if (/password|MAC/i.test(said)) throw new Error('SEAL_PASSWORD is not its password', { cause: why });
    throw new Error(`it cannot be read (${said})`, { cause: why });
  }
}

function keyIn(bags: forge.pkcs12.Pkcs12Pfx): KeyObject {
  const { pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids;
  const [bag] = [pkcs8ShroudedKeyBag!, keyBag!].flatMap((type) => bags.getBags({ bagType: type })[type] ?? []);
  if (!bag?.key) throw new Error('it holds no RSA key');
  return createPrivateKey(forge.pki.privateKeyToPem(bag.key));
}

function belongs(certificate: forge.pki.Certificate, key: KeyObject): boolean {
  return new X509Certificate(forge.pki.certificateToPem(certificate)).checkPrivateKey(key);
}

/** Node signs forty times faster than node-forge, which puts the rest together. */
function cms(bytes: Buffer, at: Date, own: forge.pki.Certificate, all: readonly forge.pki.Certificate[], key: KeyObject): Buffer {
  const { oids } = forge.pki;
  const signed = forge.pkcs7.createSignedData();
  signed.content = forge.util.createBuffer(bytes.toString('latin1'));
  for (const certificate of all) signed.addCertificate(certificate);
  const sign = (digest: forge.md.MessageDigest): string =>
    privateEncrypt(
      { key, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([SHA256_INFO, Buffer.from(digest.digest().getBytes(), 'latin1')]),
    ).toString('latin1');
  signed.addSigner({
    key: { sign } as unknown as forge.pki.rsa.PrivateKey,
    certificate: own,
    digestAlgorithm: oids.sha256!,
    authenticatedAttributes: [
      { type: oids.contentType!, value: oids.data! },
      { type: oids.signingTime!, value: at as unknown as string },
      { type: oids.messageDigest! },
    ],
  });
  signed.sign({ detached: true });
  return Buffer.from(forge.asn1.toDer(signed.toAsn1()).getBytes(), 'latin1');
}
