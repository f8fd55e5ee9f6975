/**
 * Writes the sample of the oracle's answers that the tests replay: 200 timelines of all families, all static answers and configurations, a part
 * of what is printed.
 *
 *     npx tsx test/lifecycle/record-sample.ts CORPUS
 *
 * The corpus is what `conformance/lifecycle` answered; lines that were not the same in several runs are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const TIMELINES = 200;
const PART = 10;
const SAMPLE = join(__dirname, 'sample');

const corpus = process.argv[2];

function read(name: string): string[] {
  return gunzipSync(readFileSync(join(corpus, `${name}.ndjson.gz`))).toString().split('\n').filter((line) => line !== '');
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(SAMPLE, `${name}.ndjson.gz`), gzipSync(lines.map((line) => `${line}\n`).join(''), { level: 9 }));
  console.log(`${name}: ${lines.length}`);
}

/** Some of each family, in the order of the corpus: the families take turns until there are enough. */
function fromAllFamilies(lines: readonly string[], count: number): string[] {
  const families = new Map<string, string[]>();
  for (const line of lines) {
    const { family, unstable } = JSON.parse(line);
    if (unstable === undefined) {
      families.set(family, [...families.get(family) ?? [], line]);
    }
  }
  const chosen: string[] = [];
  for (let turn = 0; chosen.length < count; turn++) {
    chosen.push(...[...families.values()].flatMap((family) => family.slice(turn, turn + 1)));
  }
  return chosen.slice(0, count);
}

const everyTenth = (lines: readonly string[]): string[] => lines.filter((_, i) => i % PART === 0);

write('timelines', fromAllFamilies(read('timelines'), TIMELINES));
write('static', read('static'));
write('config', read('config'));
write('print', everyTenth(read('print')));
