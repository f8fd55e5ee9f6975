/**
 * Takes the texts that `npm test` reads from a corpus of texts with Kubernetes' answers: some of each family, none of them long.
 *
 *     npx tsx tools/sample-yaml.ts CORPUS.ndjson.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SAMPLE } from '../test/yaml/sample';

/** Of each family. */
const LEAST = 8;
/** Of all the rest, one in so many. */
const STEP = 24;
const LONGEST = 4000;

const families = new Map<string, string[]>();
for (const line of gunzipSync(readFileSync(process.argv[2])).toString().trim().split('\n').filter((l) => l.length <= LONGEST)) {
  const { family } = JSON.parse(line);
  families.set(family, [...families.get(family) ?? [], line]);
}
const lines = [...families.values()].flatMap((all) => {
  const step = Math.max(1, Math.min(STEP, Math.floor(all.length / LEAST)));
  return all.filter((_, i) => i % step === 0);
});
writeFileSync(SAMPLE, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${lines.length} texts`);
