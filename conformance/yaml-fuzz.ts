/**
 * Compares the YAML reader with Kubernetes' own code on random texts. Needs Go.
 *
 *     npx tsx conformance/yaml-fuzz.ts --seconds 600 --seed 1
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildYaml } from './build';
import { Random, seedOf } from './random';
import { compareYaml, parseExactly, type YamlAnswer } from './yaml-compare';
import { bytes, mutated, scalar, soup, stream, styled } from './yaml-texts';
import { sampleTexts } from '../test/yaml/sample';

const BATCH = 2000;
/** How many differences are printed. */
const SHOWN = 10;

/** What Kubernetes reads in each text. */
export function askYaml(oracle: string, texts: readonly (string | Buffer)[]): YamlAnswer[] {
  const input = texts.map((text, id) => `${JSON.stringify(typeof text === 'string' ? { id, text } : { id, base64: text.toString('base64') })}\n`).join('');
  const output = execFileSync(oracle, ['places'], { input, maxBuffer: 1 << 30, encoding: 'utf8' });
  return output.trim().split('\n').map((line) => parseExactly(line));
}

/** Random texts for some seconds: whether the reader reads all of them as Kubernetes does. */
export function fuzzYaml(seconds: number, seed: number): boolean {
  const oracle = buildYaml();
  const samples = sampleTexts();
  const end = Date.now() + seconds * 1000;
  let count = 0;
  let different = 0;
  while (Date.now() < end) {
    // Each batch begins elsewhere: numbers of one row would come again with another seed.
    const random = new Random(seedOf(`${seed} ${count}`));
    const kinds: readonly ((r: Random) => string | Buffer)[] = [soup, scalar, stream, styled, mutateSample, (r) => bytes(mutateSample(r), r)];
    const texts = Array.from({ length: BATCH }, () => random.pick(kinds)(random));
    askYaml(oracle, texts).forEach((answer, i) => {
      const difference = compareYaml(texts[i], answer);
      if (difference !== undefined && different++ < SHOWN) {
        console.error(`${difference}\n  ${JSON.stringify(texts[i])}\n`);
      }
    });
    count += texts.length;
  }
  console.log(`YAML (${seconds} s, seed ${seed}): ${count - different} of ${count} texts read as Kubernetes reads them`);
  return different === 0;

  function mutateSample(r: Random): string {
    return mutated(samples, r);
  }
}

if (require.main === module) {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1e9) } } });
  process.exitCode = fuzzYaml(Number(values.seconds), Number(values.seed)) ? 0 : 1;
}
