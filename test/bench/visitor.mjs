/** Somebody with a browser: signs in as people do, then gives the bytes of their requests to whoever makes load of them. */
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const ANSWER_WITHIN = 10_000; // milliseconds
const ONE_ADDRESS = 300; // requests: half of what the server allows one address in a minute
const KINDS = 'br, gzip'; // what every browser accepts

let requests = 0;

/**
 * The server counts the requests of each address. The benchmark stands where a reverse proxy stands, on 127.0.0.1, which the
 * server believes about addresses, and names an address of 127.0.0.0/8 for each few hundred requests: the limit does its work
 * and refuses nobody.
 */
export function address() {
  const number = 256 + Math.floor(requests++ / ONE_ADDRESS); // the first are the machine's own
  return `127.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

export class Visitor {
  cookie = '';
  csrf = '';

  constructor(port) {
    this.port = port;
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  async signIn(email, password) {
    const { text } = await this.ask('GET', '/accedi');
    const { status } = await this.ask('POST', '/accedi', { _csrf: tokenOf(text), email, password, ritorno: '/profilo' });
    if (status !== 303) throw new Error(`${email} could not sign in: ${status}.`);
    const page = await this.ask('GET', '/profilo');
    this.csrf = tokenOf(page.text);
    return this;
  }

  /** A page, which must be there. */
  async get(path) {
    const answer = await this.ask('GET', path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  }

  /** @param form its fields, or a body as it is, with headers of its own @returns status, text, and wire: the bytes that came back, headers and all */
  ask(method, path, form, more = { 'content-type': 'application/x-www-form-urlencoded' }) {
    const body = typeof form === 'object' ? new URLSearchParams(form).toString() : form;
    const headers = { ...this.headers(), ...(body && { ...more, 'content-length': Buffer.byteLength(body) }) };
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent, timeout: ANSWER_WITHIN },
        (response) => {
          const { socket, statusCode } = response;
          const pieces = [];
          response.on('data', (piece) => pieces.push(piece));
          response.once('error', reject).once('end', () => {
            for (const set of response.headers['set-cookie'] ?? []) this.cookie = set.split(';')[0];
            const wire = socket.bytesRead - (socket.counted ?? 0);
            socket.counted = socket.bytesRead;
            resolve({ status: statusCode, text: plain(Buffer.concat(pieces), response.headers['content-encoding']), wire });
          });
        },
      );
      asked.once('error', reject).once('timeout', () => asked.destroy(new Error(`${path} did not answer in time.`)));
      asked.end(body);
    });
  }

  /** Posts JSON as the script of our pages does, and gives the JSON that comes back. */
  async send(path, content) {
    const { text } = await this.ask('POST', path, JSON.stringify(content), {
      accept: 'application/json',
      'content-type': 'application/json',
      'x-csrf-token': this.csrf,
    });
    return JSON.parse(text);
  }

  /** The bytes of a request for a page. */
  page(path) {
    return this.bytes(`GET ${path}`, { ...this.headers(), accept: 'text/html' }, '');
  }

  /** The bytes of a request as the script of our pages makes it. */
  post(path, json) {
    const body = JSON.stringify(json);
    const headers = {
      ...this.headers(),
      accept: 'application/json',
      'content-type': 'application/json',
      'x-csrf-token': this.csrf,
    };
    return this.bytes(`POST ${path}`, { ...headers, 'content-length': Buffer.byteLength(body) }, body);
  }

  /** The bytes of a form as a page posts it. */
  form(path, fields) {
    const body = new URLSearchParams(fields).toString();
    const headers = { ...this.headers(), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    return this.bytes(`POST ${path}`, { ...headers, 'content-length': Buffer.byteLength(body) }, body);
  }

  close() {
    this.agent.destroy();
  }

  headers() {
    return { 'x-forwarded-for': address(), 'accept-encoding': KINDS, ...(this.cookie && { cookie: this.cookie }) };
  }

  bytes(line, headers, body) {
    const lines = Object.entries({ host: `127.0.0.1:${this.port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
  }
}

function tokenOf(html) {
  const [, token] = /name="_csrf" value="([^"]+)"/.exec(html) ?? [];
  if (!token) throw new Error('The page has no token.');
  return token;
}

function plain(bytes, encoding) {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
