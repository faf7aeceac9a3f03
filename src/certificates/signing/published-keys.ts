import type { SigningKey } from './signing-key.entity.js';

/** A public key as others take it: a JWK (RFC 7517, RFC 8037), with the period in which it signed. */
export interface PublishedKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  /** UTC, ISO 8601. Not `nbf` and `exp`: a library would refuse what a retired key signed while it was in use. */
  readonly from: string;
  readonly to?: string;
}

/** The key as it is published. */
export function publishedKey({ id, publicKey, usedFrom, usedUntil }: SigningKey): PublishedKey {
  const period = { from: usedFrom.toISOString(), ...(usedUntil && { to: usedUntil.toISOString() }) };
  return { kty: 'OKP', crv: 'Ed25519', x: publicKey, kid: id, alg: 'EdDSA', use: 'sig', ...period };
}
