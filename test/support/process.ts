import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export const STARTS_WITHIN = 180_000; // milliseconds: the first start makes the demonstration

/** The built server as it runs, in a process of its own; `said` grows with what it writes. */
export interface ServerProcess {
  readonly server: ChildProcess;
  readonly said: readonly string[];
}

/** Starts the built server with this environment and no other. */
export function start(env: NodeJS.ProcessEnv): ServerProcess {
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => said.push(String(text)));
  return { server, said };
}

/** Starts it, and waits until it serves. */
export async function serve(env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const { server, said } = start(env);
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not start: ${said.join('')}`)), STARTS_WITHIN);
    server.once('exit', () => reject(new Error(`The server ended: ${said.join('')}`)));
    server.stdout!.on('data', () => {
      if (!said.join('').includes('Al tuo fianco: http')) return;
      clearTimeout(late);
      resolve();
    });
  });
  return { server, said };
}
