/**
 * Measures one candidate once, in this process: `node measure-one.cjs <candidate> <count> <one|each> <outdir> [--without-places]`. Prints a JSON object: microseconds a pod for
 * building and writing, the peak of memory in MiB.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const candidates = require('./candidates.cjs');

const [candidate, count, layout, outdir, withoutPlaces] = process.argv.slice(2);
if (withoutPlaces) {
  Error.captureStackTrace = () => undefined;
}
const prepare = candidates[candidate]();

const warmUp = mkdtempSync(join(tmpdir(), 'bench-'));
prepare(100, layout, warmUp)();
rmSync(warmUp, { recursive: true });

const started = process.hrtime.bigint();
const write = prepare(Number(count), layout, outdir);
const built = process.hrtime.bigint();
write();
const written = process.hrtime.bigint();

const perPod = (from, to) => Number(to - from) / 1000 / Number(count);
process.stdout.write(JSON.stringify({ build: perPod(started, built), synth: perPod(built, written), memory: process.resourceUsage().maxRSS / 1024 }));
