import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseExactly, type YamlAnswer } from '../../conformance/yaml-compare';

/** A text, and what Kubernetes reads in it. */
export interface Sample {
  readonly id: string;
  readonly family: string;
  readonly text?: string;
  readonly base64?: string;
  readonly want: YamlAnswer;
}

/** Texts of all kinds with Kubernetes' answers, taken by `tools/sample-yaml.ts` from a larger corpus. */
export const SAMPLE = join(__dirname, 'sample.ndjson.gz');

export function readSamples(file = SAMPLE): Sample[] {
  return gunzipSync(readFileSync(file)).toString().trim().split('\n').map((line) => parseExactly(line));
}

export function sampleTexts(): string[] {
  return readSamples().flatMap(({ text }) => text ?? []);
}
