import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ed25519, MAKE_KEY } from './ed25519.js';
import { folder, keptKey, keptSecret } from './kept.js';

/** Where the data lives: a SQLite file, or a PostgreSQL server. */
export type DatabasePlace = { readonly file: string } | { readonly postgres: string };

export interface Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string; // without a slash at the end
  readonly dataDir: string;
  readonly booksDir: string; // where `npm run content -- --book` writes
  readonly database: DatabasePlace;
  readonly sessionSecret: string;
  /** Ed25519, PKCS#8 as PEM: what certificates are signed with. */
  readonly certificateKey: string;
  /** A PKCS#12 file that certificates are sealed with, and its password; null: they are not sealed. */
  readonly seal: { readonly file: string; readonly password: string } | null;
  /** Who answers for certificates, as printed on those issued from now on. */
  readonly signatory: string;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string; readonly folder: string };
  /** Whose `X-Forwarded-…` headers are believed: addresses or networks, comma-separated, or `loopback`. */
  readonly trustProxy: string;
  readonly logLevel: string;
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');
const port = z.coerce.number('must be a number').int().min(0).max(65_535, 'must be a port, 0 to 65535');

const SIGNATORY = 'Il coordinamento della rete «Al tuo fianco»';

const environment = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://formazione.example.it' })
      .regex(/^https?:\/\/[^/?#]+\/?$/, 'must be an address without a path, such as https://formazione.example.it')
      .optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATA_DIR: z.string().default('./data'),
    SESSION_SECRET: z.string().min(32, 'must be at least 32 characters, all of them random').optional(),
    CERTIFICATE_KEY: z.string().transform(ed25519).optional(),
    SEAL_FILE: z.string().optional(),
    SEAL_PASSWORD: z.string().optional(),
    CERTIFICATE_SIGNATORY: z.string().trim().max(120, 'must be at most 120 characters').default(SIGNATORY),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    TRUST_PROXY: z.string().default('loopback'),
    MAIL_FROM: z.string().default('Formazione <formazione@localhost>'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (env.DATABASE_URL && !env.SESSION_SECRET) {
      refuse('SESSION_SECRET', 'is needed with DATABASE_URL, because the processes must share it');
    }
    if (env.DATABASE_URL && !env.CERTIFICATE_KEY) {
      refuse('CERTIFICATE_KEY', `is needed with DATABASE_URL, because the processes must sign with the same key; it ${MAKE_KEY}`);
    }
    if (env.SEAL_PASSWORD !== undefined && !env.SEAL_FILE)
      refuse('SEAL_FILE', 'is needed with SEAL_PASSWORD: the PKCS#12 file to seal with');
    if (env.NODE_ENV !== 'production') return;
    if (env.DEMO === '1') refuse('DEMO', 'invented people have no place in production: take it away or write 0');
    if (!env.PUBLIC_URL) refuse('PUBLIC_URL', 'is needed in production: it goes into mails and QR codes');
  });

/**
 * Reads the environment once and checks it whole; nothing else in src/ looks at it.
 * @throws Error naming every mistake at once, and what to write instead.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')); // PORT= means: not set
  const { success, data, error } = environment.safeParse(given);
  if (!success) throw new Error(`The environment is not ready:\n${describe(error)}`);

  const production = data.NODE_ENV === 'production';
  const dataDir = resolve(data.DATA_DIR);
  return Object.freeze({
    production,
    demo: !production && data.DEMO !== '0',
    port: data.PORT,
    host: data.HOST,
    publicUrl: (data.PUBLIC_URL ?? `http://${data.HOST === '0.0.0.0' ? 'localhost' : data.HOST}:${data.PORT}`).replace(/\/+$/, ''),
    dataDir,
    booksDir: join(dataDir, 'libri'),
    database: data.DATABASE_URL ? { postgres: data.DATABASE_URL } : { file: join(folder(dataDir), 'app.sqlite') },
    sessionSecret: data.SESSION_SECRET ?? keptSecret(dataDir),
    certificateKey: data.CERTIFICATE_KEY ?? keptKey(dataDir),
    seal: data.SEAL_FILE ? { file: resolve(data.SEAL_FILE), password: data.SEAL_PASSWORD ?? '' } : null,
    signatory: data.CERTIFICATE_SIGNATORY,
    mail: { smtpUrl: data.SMTP_URL ?? null, from: data.MAIL_FROM, folder: join(dataDir, 'mail') },
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  });
}

function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
}
