/** Child processes and what the kernel says of them. Linux only: it reads /proc. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const FLAGS = ['--max-semi-space-size=8']; // as `npm run serve` has it
const TICK = 10_000; // microseconds: /proc counts hundredths of a second
const ASK_AGAIN = 10; // milliseconds
const START_WITHIN = 20_000; // milliseconds
const STOP_WITHIN = 5_000; // milliseconds
const KEPT = 4_000; // characters of what a process says before it fails

const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** What it says on standard error is kept, and shown only if it fails: `said()`. */
function child(script, env, [input, output]) {
  const process_ = spawn(process.execPath, [...FLAGS, script], { env: { ...process.env, ...env }, stdio: [input, output, 'pipe'] });
  let text = '';
  process_.stderr.on('data', (piece) => (text = `${text}${piece}`.slice(-KEPT)));
  process_.said = () => text;
  running.add(process_);
  process_.once('exit', () => running.delete(process_));
  return process_;
}

/** Starts a server and waits until its first page is there: `startedIn` milliseconds. */
export async function serve(script, env) {
  const port = await freePort();
  const begun = performance.now();
  const server = child(script, { ...env, PORT: String(port) }, ['ignore', 'ignore']);
  while (!(await answers(port))) {
    if (server.exitCode !== null)
      throw new Error(`${script} ended with status ${server.exitCode} before it answered: ${server.said()}`);
    if (performance.now() - begun > START_WITHIN) throw new Error(`${script} did not answer within ${START_WITHIN / 1000} s.`);
    await pause(ASK_AGAIN);
  }
  return {
    port,
    startedIn: performance.now() - begun,
    /** Processor time used so far by all its threads, in microseconds. */
    cpu() {
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK; // user and system
    },
    /** Memory it holds now, in bytes. */
    memory: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) * 1024,
    stop: () => stop(server, () => server.kill('SIGTERM')),
    /** As a machine that fails does it: nothing is finished. */
    kill: () => stop(server, () => server.kill('SIGKILL')),
  };
}

/** Runs a script to its end and gives the JSON it printed. */
export async function json(script, env) {
  const process_ = child(script, env, ['ignore', 'pipe']);
  let answer = '';
  process_.stdout.on('data', (piece) => (answer += piece));
  const status = await new Promise((resolve) => process_.once('close', resolve));
  if (status !== 0) throw new Error(`${script} ended with status ${status}: ${process_.said()}`);
  return JSON.parse(answer);
}

/** The PostgreSQL of the tests: `url` of the server, and how to stop it. */
export async function postgres(script) {
  const servers = child(script, { CHROMIUM_PATH: 'none' }, ['pipe', 'pipe']); // no browser is needed here
  running.delete(servers); // it ends by itself, and PostgreSQL with it, when this process is gone
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: servers.stdout }).once('line', resolve)),
    new Promise((_, reject) => servers.once('exit', () => reject(new Error(`PostgreSQL did not start: ${servers.said()}`)))),
  ]);
  return { url: JSON.parse(line).database, stop: () => stop(servers, () => servers.stdin.end()) };
}

async function stop(process_, ask) {
  if (process_.exitCode !== null) return;
  const over = new Promise((resolve) => process_.once('exit', resolve));
  ask();
  if ((await Promise.race([over, pause(STOP_WITHIN, 'late', { ref: false })])) === 'late') process_.kill('SIGKILL');
  await over;
}

function answers(port) {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/', agent: false, timeout: START_WITHIN }, (response) => {
      response.resume().once('close', () => resolve(response.statusCode === 200));
    });
    asked.once('error', () => resolve(false)).once('timeout', () => asked.destroy());
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
