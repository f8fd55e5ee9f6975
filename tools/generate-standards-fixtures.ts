/**
 * Writes `test/validation/standards/fixtures.json.gz`: the pods that Kubernetes tests its Pod Security Standards with, from the Go module
 * `k8s.io/pod-security-admission`. Part of `npm run generate`.
 *
 * Most pods are the same in many versions of the standards, and are written once, without the name, which is that of the file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { moduleFolder } from './go-module';

const MODULE = 'k8s.io/pod-security-admission';
const TARGET = join(__dirname, '..', 'test', 'validation', 'standards', 'fixtures.json.gz');

/** The file `LEVEL/v1.MINOR/VERDICT/FILE.yaml` says what a level has to say of `pods[pod]` in each of the versions. */
export interface Fixture {
  readonly level: 'baseline' | 'restricted';
  readonly verdict: 'pass' | 'fail';
  /** The check that the pod is about, in lower case, and a number; or `base`, a pod that is as short as the level allows. */
  readonly file: string;
  readonly minors: number[];
  /** Which pod. */
  readonly pod: number;
}

export interface Fixtures {
  /** The version of the Go module. */
  readonly version: string;
  readonly pods: any[];
  readonly fixtures: Fixture[];
}

function readFixtures(testdata: string, version: string): Fixtures {
  const pods = new Map<string, number>();
  const found = new Map<string, Fixture>();
  for (const level of ['baseline', 'restricted'] as const) {
    for (const minor of minorsIn(join(testdata, level))) {
      for (const verdict of ['pass', 'fail'] as const) {
        const folder = join(testdata, level, `v1.${minor}`, verdict);
        for (const file of readdirSync(folder).sort().map((f) => f.slice(0, -'.yaml'.length))) {
          const text = withoutName(parse(readFileSync(join(folder, `${file}.yaml`), 'utf8')), file);
          const pod = pods.get(text) ?? pods.size;
          pods.set(text, pod);
          const key = `${level} ${verdict} ${file} ${pod}`;
          const fixture = found.get(key) ?? { level, verdict, file, minors: [], pod };
          fixture.minors.push(minor);
          found.set(key, fixture);
        }
      }
    }
  }
  return { version, pods: [...pods.keys()].map((pod) => JSON.parse(pod)), fixtures: [...found.values()] };
}

function minorsIn(folder: string): number[] {
  return readdirSync(folder).map((name) => Number(name.slice('v1.'.length))).sort((a, b) => a - b);
}

function withoutName(pod: any, file: string): string {
  if (pod.metadata.name !== file) {
    throw new Error(`the pod of ${file}.yaml is called ${pod.metadata.name}`);
  }
  delete pod.metadata.name;
  return JSON.stringify(pod);
}

const folder = moduleFolder(MODULE);
const fixtures = readFixtures(join(folder, 'test', 'testdata'), folder.slice(folder.lastIndexOf('@v') + 1));
writeFileSync(TARGET, gzipSync(JSON.stringify(fixtures), { level: 9 }));
