import { ApiObject, App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { Validation } from '../../src/report';

const CONFIG = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' }, data: { a: '1' } };
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    initContainers: [{ name: 'init', image: 'init', envFrom: [{ configMapRef: { name: 'config' } }] }],
    containers: [{
      name: 'web',
      image: 'web',
      ports: [{ name: 'http', containerPort: 80 }],
      env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'config', key: 'a' } } }],
    }],
    volumes: [
      { name: 'config', configMap: { name: 'config', items: [{ key: 'a', path: 'a' }] } },
      { name: 'all', projected: { sources: [{ configMap: { name: 'config', items: [{ key: 'a', path: 'a' }] } }] } },
    ],
  },
};
const SERVICE = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] } };

/** The findings in a chart with these objects. */
function findings(...objects: readonly any[]): string[] {
  const chart = new Chart(new App(), 'chart');
  objects.forEach((object, i) => new ApiObject(chart, `o${i}`, object));
  return Validation.of(chart).findings().map(({ rule, field }) => `${rule} ${field}`);
}

function paths(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const below = typeof value !== 'object' || value === null ? []
    : Object.entries(value).flatMap(([key, item]) => paths(item, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? below : [path, ...below];
}

/** The objects with another value at a path. */
function changed(objects: readonly unknown[], path: readonly (string | number)[], value: unknown): any[] {
  const copy: any = structuredClone(objects);
  path.slice(0, -1).reduce((at, key) => at[key], copy)[path[path.length - 1]] = value;
  return copy;
}

test('objects that refer to each other as they should have no findings', () => {
  expect(findings(CONFIG, POD, SERVICE)).toEqual([]);
});

test('a value of any type in any place is no failure of podwright', () => {
  const all = [CONFIG, POD, SERVICE];
  const places = paths(all).filter((path) => path.length > 1 && !['apiVersion', 'kind', 'metadata'].includes(String(path[1])));
  const values = [null, undefined, 1, true, 'text', [], {}, [null], [undefined, 'text'], { a: null }, { name: 'x' }, [{ name: 'x' }]];
  fc.assert(fc.property(fc.constantFrom(...places), fc.constantFrom(...values), (path, value) => {
    expect(() => findings(...changed(all, path, value))).not.toThrow();
  }), { numRuns: 1000 });
});

test.each<[string, (string | number)[], unknown, string[]]>([
  ['an empty variable', [1, 'spec', 'containers', 0, 'env', 0], null, ['env/name-required spec.containers[0].env[0].name']],
  ['a number for ports', [1, 'spec', 'containers', 0, 'ports'], 80, ['decode/type spec.containers[0].ports']],
  ['a map for containers', [1, 'spec', 'containers'], { name: 'web' }, ['decode/type spec.containers']],
  ['a text for data', [0, 'data'], 'a', ['decode/type data']],
])('%s is one error, and what refers to it has none that follow', (_, path, value, expected) => {
  expect(findings(...changed([CONFIG, POD, SERVICE], path, value))).toEqual(expected);
});

test('the objects of a list are referred to', () => {
  const list = (...items: unknown[]): object => ({ apiVersion: 'v1', kind: 'List', items });
  expect(findings(list(POD), SERVICE)).toEqual([]);
  expect(findings(list(list(POD)), SERVICE)).toEqual([]);
  expect(findings(list({ ...CONFIG, data: { b: '1' } }), POD)).toContain('reference/key-exists spec.containers[0].env[0].valueFrom.configMapKeyRef.key');
});
