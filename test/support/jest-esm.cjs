/**
 * Jest on Node 20 cannot require() ES modules, and Nest 12 and several of its neighbours are nothing else.
 * This transformer turns them into CommonJS; Jest caches the result.
 */
const { existsSync, readFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { dirname, join } = require('node:path');
const swc = require('@swc/core');

const kinds = new Map();

/** The module kind a folder's nearest package.json declares. */
function kindOf(folder) {
  if (!kinds.has(folder)) {
    const manifest = join(folder, 'package.json');
    const parent = dirname(folder);
    const kind = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')).type ?? 'commonjs')
      : parent === folder
        ? 'commonjs'
        : kindOf(parent);
    kinds.set(folder, kind);
  }
  return kinds.get(folder);
}

const isModule = (file) => file.endsWith('.mjs') || (!file.endsWith('.cjs') && kindOf(dirname(file)) === 'module');

/** A CommonJS file that imports an ES module only when asked, as @fastify/cookie does. */
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(['"][^'"]+['"])\s*\)/g;

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha256')
      .update(`3 ${swc.version} ${isModule(file)} ${file}`)
      .update(source)
      .digest('hex'),

  process(source, file) {
    if (!isModule(file)) return { code: source.replace(DYNAMIC_IMPORT, 'Promise.resolve().then(() => require($1))') };

    const { code } = swc.transformSync(source, {
      filename: file,
      swcrc: false,
      configFile: false,
      jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs', importInterop: 'swc' },
    });
    return { code };
  },
};
