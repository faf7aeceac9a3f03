import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret this machine made for itself the first time, readable by its owner only. */
export const keptSecret = (dataDir: string): string => kept(dataDir, 'session-secret', () => randomBytes(48).toString('base64url'));

/** The key this machine made for itself the first time, to sign certificates with: Ed25519, PKCS#8 as PEM. */
export const keptKey = (dataDir: string): string =>
  kept(dataDir, 'certificate-key', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );

function kept(dataDir: string, name: string, make: () => string): string {
  const file = join(folder(dataDir), name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/** The folder, made where it is missing, for its owner only. @throws Error saying what to name instead */
export function folder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 }); // names, password hashes and unsent links are in it
    return path;
  } catch (why) {
    throw new Error(`DATA_DIR cannot be used: ${(why as Error).message}. Name a folder this user may write to.`, { cause: why });
  }
}
