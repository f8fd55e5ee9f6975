/**
 * Measures one candidate in this process: `node measure-one.cjs <candidate> <count> <one|each> <folder> <runs> [--without-places]`. Every run builds the
 * same app anew and writes it to a new folder below `folder`. Prints a JSON object: of every run the microseconds a pod for building and for writing, and the
 * peak of memory in the first run in MiB.
 */
const { join } = require('node:path');
const candidates = require('./candidates.cjs');

const [candidate, count, layout, folder, runs, withoutPlaces] = process.argv.slice(2);
const prepare = candidates[candidate]();
if (withoutPlaces) {
  Error.stackTraceLimit = 0;
  Object.defineProperty(Error, 'stackTraceLimit', { get: () => 0, set: () => undefined });
}

const times = [];
let memory;
for (let run = 0; run < Number(runs); run++) {
  const started = process.hrtime.bigint();
  const write = prepare(Number(count), layout, join(folder, String(run)));
  const built = process.hrtime.bigint();
  write();
  const written = process.hrtime.bigint();
  times.push({ build: perPod(started, built), synth: perPod(built, written) });
  memory ??= process.resourceUsage().maxRSS / 1024;
}
process.stdout.write(JSON.stringify({ runs: times, memory }));

function perPod(from, to) {
  return Number(to - from) / 1000 / Number(count);
}
