import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { measureIn, withFolder } from './measure';
import type { Candidate, Layout } from './table';

/** The manifests that `candidate` writes for `count` pods, in the order of their names. */
export function manifestsOf(candidate: Candidate, count: number, layout: Layout): any[] {
  return withFolder((folder) => {
    measureIn(folder, candidate, count, layout, 1);
    const outdir = join(folder, '0');
    return readdirSync(outdir)
      .flatMap((file) => parseAllDocuments(readFileSync(join(outdir, file), 'utf8')).map((document) => document.toJS()))
      .map(normalized)
      .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  });
}

/** cdk8s-plus puts a label of its own on every object, an address for its selectors: it is no part of the work. */
function normalized(manifest: any): any {
  delete manifest.metadata.labels['cdk8s.io/metadata.addr'];
  return manifest;
}

/** Says where two lists of manifests differ first. Undefined where they are the same. */
export function difference(expected: readonly any[], actual: readonly any[]): string | undefined {
  if (expected.length !== actual.length) {
    return `${actual.length} manifests instead of ${expected.length}`;
  }
  const at = expected.findIndex((manifest, i) => !isDeepStrictEqual(manifest, actual[i]));
  return at < 0 ? undefined : `manifest ${at} is ${JSON.stringify(actual[at])} instead of ${JSON.stringify(expected[at])}`;
}
