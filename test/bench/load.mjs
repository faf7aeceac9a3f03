/**
 * Load over keep-alive connections: each asks, waits for the whole answer, and asks again. Written on node:net, because the
 * client of node:http costs more than the hello server, and would be what is measured.
 */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { address } from './visitor.mjs';

const ANSWER_WITHIN = 10_000; // milliseconds
const HEAD_ENDS = Buffer.from('\r\n\r\n');
const LINE_ENDS = Buffer.from('\r\n');

/**
 * @param ask (connection, turn, answer before) gives the bytes of a request, or null when this connection is done
 * @param counts whether the latency of a turn is among those returned
 * @param good whether an answer {status, head, body} is what it should be; anything else has failed
 * @param pace milliseconds from one request of a connection to its next; 0 is as fast as the server answers
 * @returns answers, failed, perSecond, how long it took in seconds, and latencies in milliseconds, sorted
 */
export async function load(
  port,
  { connections, seconds, ask, good = ({ status }) => status === 200, pace = 0, counts = () => true },
) {
  const latencies = [];
  let answers = 0;
  const failed = []; // their first lines
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  await Promise.all(sockets.map((socket) => socket.ask(greeting()))); // a busy server accepts one connection a turn: that is not measured
  const begun = performance.now();
  const until = begun + seconds * 1000;

  await Promise.all(
    sockets.map(async (socket, index) => {
      const shift = (pace * index) / connections; // people do not press a key at the same instant
      let answer = null;
      for (let turn = 0; ; turn++) {
        if (pace) await pause(Math.max(0, begun + shift + turn * pace - performance.now()));
        const request = performance.now() < until ? ask(index, turn, answer) : null;
        if (!request) break;
        const asked = performance.now();
        answer = await socket.ask(request);
        answers++;
        if (counts(turn)) latencies.push(performance.now() - asked);
        if (!good(answer)) failed.push(`${answer.status} ${answer.body.toString('utf8', 0, 200)}`);
      }
      socket.close();
    }),
  );
  const took = (performance.now() - begun) / 1000;
  return {
    answers,
    failed,
    perSecond: answers / took,
    took,
    latencies: latencies.sort((one, other) => one - other),
  };
}

/** Every path is the same to the hello server. */
function greeting() {
  return `GET /salute/viva HTTP/1.1\r\nhost: 127.0.0.1\r\nx-forwarded-for: ${address()}\r\n\r\n`;
}

/** A connection that has one request under way at a time. */
function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    let got = Buffer.alloc(0);
    let waiting;
    socket.setTimeout(ANSWER_WITHIN, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (piece) => {
      got = got.length === 0 ? piece : Buffer.concat([got, piece]);
      const answer = read(got);
      if (!answer) return;
      got = Buffer.alloc(0);
      waiting?.resolve(answer);
    });
    const fail = (why) => (waiting ?? { reject }).reject(why ?? new Error('the server closed the connection'));
    socket.once('error', fail).once('close', () => fail());
    socket.once('connect', () =>
      resolve({
        ask: (request) =>
          new Promise((done, failed) => {
            waiting = { resolve: done, reject: failed };
            socket.write(request);
          }),
        close: () => socket.destroy(),
      }),
    );
  });
}

/** The answer, once all of it is there: by Content-Length, or by its last chunk. The body is left as it was sent. */
function read(bytes) {
  const headEnd = bytes.indexOf(HEAD_ENDS);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd).toLowerCase();
  const body = bytes.subarray(headEnd + HEAD_ENDS.length);
  const length = /\r\ncontent-length: *(\d+)/.exec(head);
  const whole = length
    ? body.length >= Number(length[1])
    : head.includes('\r\ntransfer-encoding: chunked')
      ? chunksEnd(body)
      : true;
  return whole ? { status: Number(head.slice(9, 12)), head, body } : null;
}

function chunksEnd(body) {
  for (let at = 0; ;) {
    const line = body.indexOf(LINE_ENDS, at);
    if (line < 0) return false;
    const size = parseInt(body.toString('latin1', at, line), 16);
    at = line + LINE_ENDS.length + size + LINE_ENDS.length;
    if (at > body.length) return false;
    if (size === 0) return true;
  }
}

/** The value below which this share of sorted values lies. */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
