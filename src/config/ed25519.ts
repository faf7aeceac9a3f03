import { createPrivateKey } from 'node:crypto';
import type { z } from 'zod';

/** What to write when there is no key, or none that fits. */
export const MAKE_KEY = 'must be an Ed25519 key: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0';

/** The key of a variable, as PEM: it is given in base64 on one line, or as PEM. Adds an issue, saying how to make one, for anything else. */
export function ed25519(text: string, context: z.RefinementCtx): string {
  try {
    const der = Buffer.from(text.replace(/-----[^-]+-----|\s|\\n/g, ''), 'base64');
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    // said below: what OpenSSL says helps nobody
  }
  context.addIssue({ code: 'custom', message: MAKE_KEY });
  return '';
}
