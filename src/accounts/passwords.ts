import { Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP's first choice of parameters: 19 MiB, two passes, one lane; about 8 ms, off the main thread.
const ARGON2ID = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), ARGON2ID);

let nobody: Promise<string> | undefined;

/** Whether it is the password. Somebody unknown, or without one yet, takes as long as a wrong password does. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return right && stored !== null && stored !== undefined;
}
