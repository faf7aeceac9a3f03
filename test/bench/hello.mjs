/** The yardstick: the least a Node server can do. What the application costs is told as a multiple of this. */
import { createServer } from 'node:http';

const BODY = 'hello\n';

createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': BODY.length }).end(BODY);
}).listen(Number(process.env.PORT), '127.0.0.1');
