import { generateKeyPairSync } from 'node:crypto';

/** A new key for certificates, as CERTIFICATE_KEY takes it. */
export const certificateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
