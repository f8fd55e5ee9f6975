/**
 * Makes `lib/podwright.js` of the compiled library: one file, which loads several times as fast as the hundreds that it is made of. It is what
 * `require('podwright')` and `import` find; jsii loads `lib/index.js`.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

const entry = resolve(__dirname, '../lib/index.js');
const names = Object.keys(createRequire(__filename)(entry));

buildSync({
  entryPoints: [entry],
  outfile: resolve(__dirname, '../lib/podwright.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['cdk8s', 'constructs'],
  minifyWhitespace: true,
  // Never run: it tells the ECMAScript module loader which names there are to be imported.
  footer: { js: `0 && (module.exports = { ${names.join(', ')} });` },
});
