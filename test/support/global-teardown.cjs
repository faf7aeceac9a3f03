const { once } = require('node:events');
const { rmSync } = require('node:fs');
const { Client } = require('pg');

/** After the last test the databases that were copied go, also from a server that was there before; then the servers stop. */
module.exports = async function tearDown() {
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
  const client = new Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where datname like $1', [`%_${process.env.TEST_RUN}%`]);
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();

  globalThis.testServers.stdin.end();
  await once(globalThis.testServers, 'exit');
};
