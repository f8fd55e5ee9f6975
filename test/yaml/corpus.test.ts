import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSamples, type Sample } from './sample';
import { compareYaml } from '../../conformance/yaml-compare';

/** A larger corpus, which may lie beside the repository. */
const SHARED = join(__dirname, '..', '..', '..', 'shared', 'yaml', 'yaml.ndjson.gz');

function differences(samples: readonly Sample[]): string[] {
  return samples.flatMap(({ id, text, base64, want }) => {
    const difference = compareYaml(text ?? Buffer.from(base64!, 'base64'), want);
    return difference === undefined ? [] : `${id}: ${difference}`;
  });
}

test('every sample is read as Kubernetes reads it, with the same places', () => {
  const samples = readSamples();
  expect(samples.length).toBeGreaterThan(500);
  expect(new Set(samples.map(({ family }) => family)).size).toBeGreaterThan(40);
  expect(samples.filter(({ want }) => want.error !== undefined).length).toBeGreaterThan(100);
  expect(differences(samples)).toEqual([]);
});

(existsSync(SHARED) ? test : test.skip)('so is every text of the larger corpus', () => {
  expect(differences(readSamples(SHARED))).toEqual([]);
});
