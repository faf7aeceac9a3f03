/** What is measured. In each round first the hello server, then the application, so that a busy moment of the machine hits both. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { load, percentile } from './load.mjs';
import { serve } from './processes.mjs';
import { sitting, stores, turnsOf } from './sitting.mjs';

const STARTS = 3;
const IDLE = 5_000; // milliseconds from the first page to reading the memory
const ROUNDS = 3;
const AT_ONCE = 50; // connections, each a learner of their own
const SECONDS = 2; // of load in a round, at most
const HELLO_SECONDS = 1;
const PASSES = 2; // over the sheet: people answer, and think again
const PACED_SECONDS = 6;
const PACE = 1_000; // milliseconds from one answer of a learner to the next, when they are not in a hurry
const ALONE = 40; // requests in a round by one person
const SITTING_SECONDS = 60; // at most: everybody goes to the end
const BLOCK = 4096; // bytes
const WRITES = 200;
const HELLO = path('hello.mjs');
const APPLICATION = path('../../dist/server/main.js');

const WARMERS = 10; // learners whose answers warm the server up

export const LEARNERS = ROUNDS * AT_ONCE + WARMERS; // every round of saving begins with empty sheets
export const CROWDS = [20, 50, 200]; // learners who take a whole attempt at once

export const application = (env) => serve(APPLICATION, env);
export const yardstick = () => serve(HELLO, {});

/** What this disk takes to make one small write durable: no answer can be saved in less. */
export function disk(folder) {
  const file = openSync(join(folder, 'disk'), 'w');
  const block = Buffer.alloc(BLOCK, 1);
  const took = Array.from({ length: WRITES }, () => {
    const begun = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    return performance.now() - begun;
  }).sort((one, other) => one - other);
  closeSync(file);
  return { p50: { value: percentile(took, 0.5) }, p95: { value: percentile(took, 0.95) } };
}

/** From starting the process to its first page; and the memory it holds when it has had nothing to do. */
export async function starting(env) {
  const started = [];
  for (let round = 0; round < STARTS; round++) {
    const servers = [await yardstick(), await application(env)];
    await pause(IDLE);
    const [hello, ours] = servers.map(({ startedIn, memory }) => ({ startedIn, memory: memory() }));
    started.push({ hello, ours });
    for (const server of servers) await server.stop();
  }
  return {
    start: compare(started, ({ startedIn }) => startedIn),
    memory: compare(started, ({ memory }) => memory),
  };
}

/** A page by fifty people at once, each asking again as soon as it is there. */
export async function pages(hello, server, people) {
  const ask = (index) => people[index].visitor.page(`/tentativi/${people[index].attempt}`);
  await measured(server, { ask, seconds: 2 * SECONDS }); // warm
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      hello: await measured(hello, { ask, seconds: HELLO_SECONDS }),
      ours: await measured(server, { ask, seconds: SECONDS }),
    });
  }
  return speeds(rounds);
}

/** Answers saved by fifty people at once, each giving the next as soon as one is saved. Every round has learners of its own. */
export async function saves(hello, server, people) {
  const saving = (group) => ({
    ask: (index) => (given(group[index]) < PASSES * group[index].sheet.length ? saveNext(group[index]) : null),
    good: isSaved,
    connections: group.length,
    seconds: SECONDS,
  });
  await measured(server, saving(people.slice(ROUNDS * AT_ONCE)));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const group = people.slice(round * AT_ONCE, (round + 1) * AT_ONCE);
    rounds.push({
      hello: await measured(hello, { ask: (index) => save(group[index], 0), seconds: HELLO_SECONDS }),
      ours: await measured(server, saving(group)),
    });
  }
  return speeds(rounds);
}

/** The same by fifty people who give an answer a second each: a full classroom, and in more haste than any. */
export async function pacedSaves(hello, server, people) {
  const paced = { pace: PACE, seconds: PACED_SECONDS };
  return speeds([
    {
      hello: await measured(hello, { ...paced, ask: (index) => save(people[index], 0), seconds: 2 * HELLO_SECONDS }),
      ours: await measured(server, { ...paced, ask: (index) => saveNext(people[index]), good: isSaved }),
    },
  ]);
}

/** Whole attempts by so many learners at once, once each; per second, processor time of each, and latency of its saves. */
export async function attempts(hello, server, learners, { unit, questions, script }) {
  const turns = learners.map((learner) => sitting(learner, { unit, questions, script }));
  const connections = learners.length;
  const ask = (index, turn, answer) => turns[index](turn, answer);
  const reference = await measured(hello, {
    ask: (index) => learners[index].visitor.page('/'),
    connections,
    seconds: HELLO_SECONDS,
  });
  const ours = await measured(server, {
    ask,
    connections,
    seconds: SITTING_SECONDS,
    good: ({ status }) => status === 200 || status === 303,
    counts: (turn) => stores(turn, questions, script),
  });
  if (ours.answers !== connections * turnsOf(questions, script)) ours.failed.push('an attempt was not finished');
  const whole = { ...ours, perSecond: connections / ours.took, cpu: (ours.cpu * turnsOf(questions, script)) / 1000 }; // milliseconds
  return speeds([{ hello: reference, ours: whole }]);
}

/** One page by one person, again and again. */
export async function alone(hello, server, visitor, address) {
  const one = { ask: (_, turn) => (turn < ALONE ? visitor.page(address) : null), connections: 1, seconds: 10 };
  await measured(server, one);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ hello: await measured(hello, one), ours: await measured(server, one) });
  return speeds(rounds);
}

/** Choice number `turn` of a learner: question by question, in every pass another option, as a page would say that knows the last one. */
function save({ visitor, attempt, sheet }, turn) {
  const pass = Math.floor(turn / sheet.length);
  const { question, options } = sheet[turn % sheet.length];
  return visitor.post(`/tentativi/${attempt}/risposte`, { question, option: options[pass % options.length], revision: pass });
}

const given = (learner) => learner.given ?? 0; // choices so far

/** The choice after the last one of a learner. */
function saveNext(learner) {
  const turn = given(learner);
  learner.given = turn + 1;
  return save(learner, turn);
}

const isSaved = ({ status, body }) => status < 300 && body.includes('"saved":true');

async function measured(server, options) {
  const before = server.cpu();
  const done = await load(server.port, { connections: AT_ONCE, ...options });
  return { ...done, cpu: (server.cpu() - before) / done.answers };
}

function speeds(rounds) {
  return {
    perSecond: compare(rounds, ({ perSecond }) => perSecond),
    cpu: compare(rounds, ({ cpu }) => cpu),
    p50: compare(rounds, ({ latencies }) => percentile(latencies, 0.5)),
    p95: compare(rounds, ({ latencies }) => percentile(latencies, 0.95)),
    p99: compare(rounds, ({ latencies }) => percentile(latencies, 0.99)),
    answers: rounds.reduce((sum, { ours }) => sum + ours.answers, 0),
    failed: rounds.flatMap(({ ours, hello }) => [...hello.failed, ...ours.failed]),
  };
}

/** The median of the rounds, for both, and of the rounds' ratios. */
function compare(rounds, pick) {
  const inOrder = (values) => values.sort((one, other) => one - other);
  const median = (values) => percentile(inOrder(values), 0.5);
  return {
    value: median(rounds.map(({ ours }) => pick(ours))),
    hello: median(rounds.map(({ hello }) => pick(hello))),
    ratio: median(rounds.map(({ ours, hello }) => pick(ours) / pick(hello))),
  };
}

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
