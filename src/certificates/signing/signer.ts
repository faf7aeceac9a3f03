import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** An Ed25519 key that signs, and what may be published of it. */
export interface Signer {
  /** The first characters of the key's thumbprint (RFC 7638): short, because it stands in every QR code. */
  readonly id: string;
  /** `x` of the JWK (RFC 8037): 32 bytes in base64url. */
  readonly publicKey: string;
  /** The content as a compact JWS (RFC 7515). The same content gives the same text: Ed25519 draws nothing at random. */
  readonly sign: (header: Readonly<Record<string, string>>, content: object) => string;
}

const ID = 8; // characters: 48 bits, of which a network will have a handful of keys

/** @param key PKCS#8 as PEM */
export function signerOf(key: string): Signer {
  const privateKey = createPrivateKey(key);
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x!;
  return {
    id: thumbprint(publicKey).slice(0, ID),
    publicKey,
    sign: (header, content) => {
      const signed = `${encoded(JSON.stringify({ alg: 'EdDSA', ...header }))}.${encoded(JSON.stringify(content))}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

/** The thumbprint of an Ed25519 key (RFC 7638), in base64url. */
export function thumbprint(publicKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: publicKey }))
    .digest('base64url');
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
