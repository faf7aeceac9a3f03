const { once } = require('node:events');

/** After the last test the servers stop and take their folders away. */
module.exports = async function tearDown() {
  globalThis.testServers.stdin.end();
  await once(globalThis.testServers, 'exit');
};
