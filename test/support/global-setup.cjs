const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** Before any test: servers.mjs. What cannot start fails the run with its reason; nothing is skipped. */
module.exports = async function setUp() {
  process.env.TZ = 'UTC';
  const servers = spawn(process.execPath, [join(__dirname, 'servers.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ready = await Promise.race([
    new Promise((resolve) => createInterface({ input: servers.stdout }).once('line', resolve)),
    new Promise((_, reject) =>
      servers.once('exit', () => reject(new Error('The servers for the tests did not start: see above.'))),
    ),
  ]);

  const { database, browser } = JSON.parse(ready);
  process.env.TEST_DATABASE_URL = database;
  process.env.CHROMIUM_PATH = browser.path;
  process.env.CHROMIUM_LIBRARIES = browser.libraries;
  globalThis.testServers = servers;
};
