const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** Before any test: servers.mjs. What cannot start fails the run with its reason; nothing is skipped. */
module.exports = async function setUp() {
  process.env.TZ = 'UTC';
  process.env.TEST_RUN = randomBytes(8).toString('hex'); // in names that nobody else may have
  process.env.TEST_FOLDER = mkdtempSync(join(tmpdir(), 'tests-')); // what the files of this run share
  const servers = spawn(process.execPath, [join(__dirname, 'servers.mjs'), '--careless'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
