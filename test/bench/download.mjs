/** A file as a browser takes it, read and thrown away; and what it cost the server. */
import { request } from 'node:http';

const OFTEN = 100; // milliseconds between two looks at the memory
const WITHIN = 300_000; // milliseconds

/** @returns bytes, seconds, cpu seconds of the server, and by how many bytes its memory had grown at most */
export async function download(server, visitor, path) {
  const before = { cpu: server.cpu(), memory: server.memory(), at: performance.now() };
  let most = before.memory;
  const looking = setInterval(() => (most = Math.max(most, server.memory())), OFTEN);
  try {
    const bytes = await new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, headers: visitor.headers(), timeout: WITHIN },
        (response) => {
          let length = 0;
          response.on('data', (piece) => (length += piece.length));
          response.once('error', reject).once('end', () => {
            if (response.statusCode === 200) resolve(length);
            else reject(new Error(`${path} answered ${response.statusCode}.`));
          });
        },
      );
      asked.once('error', reject).once('timeout', () => asked.destroy(new Error(`${path} did not end in time.`)));
      asked.end();
    });
    return {
      bytes,
      seconds: (performance.now() - before.at) / 1000,
      cpu: (server.cpu() - before.cpu) / 1_000_000,
      growth: Math.max(most, server.memory()) - before.memory,
    };
  } finally {
    clearInterval(looking);
  }
}
