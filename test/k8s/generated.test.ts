import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFINITIONS } from '../../src/k8s/schema';

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const TYPES = read('src', 'k8s', 'types.ts');

/** The fields of each interface of types.ts. */
function interfaces(): Map<string, string[]> {
  return new Map(TYPES.split(/^export interface /m).slice(1).map((text) => {
    const fields = [...text.matchAll(/^ {2}([\w$]+)\?: .*;$/gm)].map(([, field]) => field);
    return [/^\w+/.exec(text)![0], fields];
  }));
}

const SCALARS = ['string', 'bytes', 'bool', 'int32', 'int64', 'float64', 'quantity', 'intOrString', 'time', 'microTime', 'raw'];

test('the types and the table of fields are of the Kubernetes that the oracle runs', () => {
  const version = /k8s\.io\/kubernetes v(\S+)/.exec(read('conformance', 'oracle', 'go.mod'))![1];
  expect(TYPES.split('\n')[0]).toContain(`of Kubernetes ${version}.`);
  expect(read('src', 'k8s', 'schema.ts').split('\n')[0]).toBe(TYPES.split('\n')[0]);
});

test('the types and the table have the same definitions, with the same fields', () => {
  const typed = interfaces();
  expect(typed.size).toBeGreaterThan(100);
  expect([...typed.keys()]).toEqual(Object.keys(DEFINITIONS));
  for (const [name, fields] of Object.entries(DEFINITIONS)) {
    expect({ [name]: typed.get(name) }).toEqual({ [name]: Object.keys(fields) });
  }
});

test('the table names nothing that is not there', () => {
  const unknown = Object.values(DEFINITIONS).flatMap((fields) => Object.values(fields)).map((code) => code.replace(/^(?:\[\]|\{\})*/, ''))
    .filter((name) => !Object.hasOwn(DEFINITIONS, name) && !SCALARS.includes(name));
  expect(unknown).toEqual([]);
});
