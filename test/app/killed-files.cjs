/**
 * Writes files as a synthesis does, and ends at one of its calls to the file system.
 *
 *     node killed-files.cjs <script with OutputFiles> <output folder> <text> <names, with commas> <number of the call that kills it>
 */
const fs = require('node:fs');

const [, , script, outdir, text, names, last] = process.argv;
let calls = 0;
for (const name of ['mkdirSync', 'mkdtempSync', 'openSync', 'writeSync', 'linkSync', 'renameSync', 'rmSync']) {
  const call = fs[name];
  fs[name] = (...args) => {
    if (++calls === Number(last)) {
      process.kill(process.pid, 'SIGKILL');
    }
    return call(...args);
  };
}

const { OutputFiles } = require(script);
const files = new OutputFiles(outdir);
names.split(',').forEach((name) => files.write(name, 2, (i) => `${i} ${text}\n`));
files.commit();
