/* eslint-disable @typescript-eslint/no-require-imports -- most apps compare nothing */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Minor } from '../apimachinery/kubernetes-version';
import type * as diff from '../diff';
import type * as yaml from '../yaml';

const MANIFEST = /\.(?:yaml|yml|json)$/;

/**
 * Writes to standard error what applying the manifests of an app would do, in the place of those in a folder. Throws where the API server would refuse a
 * change.
 *
 * @param folder with the manifests that were applied before
 * @param manifests those of the app
 */
export function reportChanges(folder: string, manifests: readonly any[], minors: readonly Minor[]): void {
  const { compareSets, hasRefusals, textOf } = require('../diff') as typeof diff;
  const entries = compareSets(manifestsIn(folder), manifests, minors);
  if (hasRefusals(entries)) {
    throw new Error(`The API server would refuse to change what is in ${folder}:\n${textOf(entries)}`);
  }
  process.stderr.write(`Changes against ${folder}:\n${textOf(entries)}`);
}

function manifestsIn(folder: string): any[] {
  if (!existsSync(folder)) {
    throw new Error(`against: there is no folder ${JSON.stringify(folder)}; "cdk8s synth" removes its output folder before it runs the app: compare with a copy`);
  }
  const { readYaml } = require('../yaml') as typeof yaml;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => MANIFEST.test(name)).sort();
  return names.flatMap((name) => {
    const file = join(folder, name);
    const { documents, error } = readYaml(readFileSync(file));
    if (error !== undefined) {
      throw new Error(`against: ${file}:${error.line}:${error.column}: ${error.message}`);
    }
    return documents.flatMap(({ value }) => itemsOf(value)).filter((value) => value?.kind && value.metadata);
  });
}

function itemsOf(value: any): any[] {
  return Array.isArray(value?.items) ? value.items : [value];
}
