import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pod, service, workload } from './table';
import { mutate } from '../../conformance/mutate';
import { Random } from '../../conformance/random';
import { adviceOf, adviceOfAll } from '../../src/advice';
import { advisedPod } from '../../src/advice/check';
import { POD_CHECKS } from '../../src/advice/checks';
import { violationMessage } from '../../src/validation';
import { Context } from '../../src/validation/context';
import { prepare } from '../../src/validation/prepare';
import { RULES } from '../../src/validation/rules/register';
import { readYaml } from '../../src/yaml';

const ROOT = join(__dirname, '..', '..');
const SEEDS = readYaml(readFileSync(join(ROOT, 'conformance', 'seeds.yaml'))).documents.map(({ value }) => value as any);

test('a finding has the form of a warning: rule, path as data, field, and a text with the place', () => {
  const [finding] = adviceOf(pod({}, { image: 'App' }));
  expect(finding).toEqual({
    rule: 'advice/image-reference',
    type: 'Warning',
    path: ['spec', 'containers', 0, 'image'],
    field: 'spec.containers[0].image',
    detail: 'spec.containers[0].image: no runtime can read the image "App": a repository is written in small letters',
  });
  expect(violationMessage(finding)).toBe(finding.detail);
});

test('a manifest with errors gets no advice', () => {
  expect(adviceOf(pod({}, { image: 'App', name: 'Bad' }))).toEqual([]);
  expect(adviceOf({ ...pod({}, { image: 'App' }), typo: 1 })).toEqual([]);
  const wrong: any = workload('StatefulSet', { serviceName: 'db', replicas: -1 });
  expect(adviceOfAll([service('database', {}), wrong])).toEqual([[], []]);
});

test('the manifests are not changed', () => {
  const manifests = [pod({ hostNetwork: true }), workload('Deployment', {}), service('a', {})];
  const copy = structuredClone(manifests);
  manifests.forEach((manifest) => adviceOf(manifest));
  adviceOfAll(manifests);
  expect(manifests).toEqual(copy);
});

test('no value is too odd', () => {
  const odd = [undefined, null, 1, 'a', [], {}, { kind: 'Service' }, { apiVersion: 'v1', kind: 'Service', metadata: 1, spec: { selector: [], ports: [null, 1, { port: {} }] } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: [], data: null }, { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { accessModes: 1 } }];
  expect(odd.flatMap((value) => adviceOf(value))).toEqual([]);
  expect(adviceOfAll(odd).flat()).toEqual([]);
});

test('of whatever can be decoded, valid or not, no check throws', () => {
  const random = new Random(16);
  let checked = 0;
  for (let i = 0; i < 400; i++) {
    const manifests = Array.from({ length: 3 }, () => mutate(random.pick(SEEDS), 1 + random.below(4), random));
    for (const manifest of manifests) {
      const prepared = prepare(manifest, new Context());
      if (typeof prepared === 'object') {
        checked++;
        const advised = advisedPod(prepared.kind, prepared.object, manifest);
        POD_CHECKS.forEach(({ check }) => check(advised, () => undefined));
      }
    }
    expect(adviceOfAll(manifests)).toHaveLength(manifests.length);
  }
  expect(checked).toBeGreaterThan(500);
});

test('manifests that are as they should be get no advice', () => {
  const samples = join(ROOT, 'test', 'samples');
  const manifests = readdirSync(samples).filter((file) => file.endsWith('.yaml')).flatMap((file) => readYaml(readFileSync(join(samples, file))).documents);
  expect(manifests.length).toBeGreaterThan(20);
  expect(manifests.flatMap(({ value }) => adviceOf(value))).toEqual([]);
});

test('docs/advice.md has a section for each rule', () => {
  const sections = [...readFileSync(join(ROOT, 'docs', 'advice.md'), 'utf8').matchAll(/^### `(.*)`$/gm)].map(([, id]) => id);
  expect(sections).toEqual(Object.keys(RULES).filter((id) => id.startsWith('advice/')));
});
