import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Choice, Outcome, Stored } from '../../src/assessment/index.js';
import type { Config } from '../../src/config/index.js';

const SCRIPT = join(__dirname, 'killable.mjs');

type Answer = { readonly closed: true } | { readonly closed: false; readonly outcomes: [string, Outcome][] };

/** What came back: a value, the code of a refusal, or nothing at all because the process died first. */
type Reply<T> = { readonly value: T } | { readonly refused: string } | 'died';

/** The quiz, in a process that can be killed as a machine kills one; a new one goes on with the same database. */
export class AssessmentProcess {
  private child: ChildProcess | null = null;
  private calls = 0;

  constructor(private readonly config: Config) {}

  async start(): Promise<this> {
    const { database, sessionSecret, certificateKey } = this.config;
    const where = 'postgres' in database ? { DATABASE_URL: database.postgres } : { DATA_DIR: dirname(database.file) };
    this.child = fork(SCRIPT, {
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DEMO: '0',
        LOG_LEVEL: 'error',
        SESSION_SECRET: sessionSecret,
        CERTIFICATE_KEY: certificateKey,
        ...where,
      },
      execArgv: [],
    });
    this.child.setMaxListeners(0);
    await once(this.child, 'message');
    return this;
  }

  answer(personId: string, id: string, choices: readonly Choice[], at: Date): Promise<Reply<Answer>> {
    return this.call('answer', [personId, id, choices, at.toISOString()]);
  }

  submit(personId: string, id: string, at: Date): Promise<Reply<null>> {
    return this.call('submit', [personId, id, at.toISOString()]);
  }

  look(personId: string, id: string, at: Date): Promise<Reply<{ readonly responses: [string, Stored][] }>> {
    return this.call('attempt', [personId, id, at.toISOString()]);
  }

  /** SIGKILL: nothing is finished, nothing said. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  private call<T>(method: string, args: readonly unknown[]): Promise<Reply<T>> {
    const child = this.child!;
    const call = ++this.calls;
    return new Promise((resolve) => {
      const answered = (message: { call: number } & Exclude<Reply<T>, 'died'>): void => {
        if (message.call !== call) return;
        child.off('message', answered).off('exit', died);
        resolve(message);
      };
      const died = (): void => resolve('died');
      child.on('message', answered).once('exit', died);
      child.send({ call, method, args }, (why) => why && died());
    });
  }
}
