import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The assembly: what other languages know of the library. */
const { types } = JSON.parse(readFileSync(resolve(__dirname, '../../.jsii'), 'utf8'));
const all = Object.values<any>(types);
const classes = all.filter(({ kind }) => kind === 'class');
const methods = all.flatMap((type) => {
  const made = type.initializer !== undefined && !type.abstract ? [{ ...type.initializer, name: 'new' }] : [];
  return [...type.methods ?? [], ...made].map((method: any) => ({ type, method }));
});
const nameOf = ({ type, method }: any) => `${type.name}.${method.name}`;

const isVerb = (type: any, method: any) => !method.static && method.returns?.type.fqn === type.fqn;
const ancestorsOf = (type: any): any[] => (types[type.base] === undefined ? [] : [types[type.base], ...ancestorsOf(types[type.base])]);
const isStruct = ({ type }: any) => types[type.fqn]?.datatype === true;

/** For the pod and the workload: what they add to the verbs of a pod template is put on last. */
const LAST_VERBS = ['addJsonPatch'];

test('chains do not end early: no class adds verbs to those of a class above, whose results know nothing of them', () => {
  const verbsOf = (type: any): any[] => (type.methods ?? []).filter((method: any) => isVerb(type, method));
  const adding = classes.filter((type) => verbsOf(type).some(({ name, overrides }) => overrides === undefined && !LAST_VERBS.includes(name)));
  expect(adding.length).toBeGreaterThan(20);
  expect(adding.flatMap(ancestorsOf).flatMap((type) => verbsOf(type).map((method) => nameOf({ type, method })))).toEqual([]);
});

test('a value that was overridden is still of its class', () => {
  const values = classes.filter(({ base }) => base === 'podwright.ManifestValue');
  expect(values.length).toBeGreaterThan(20);
  expect(values.filter((type) => !(type.methods ?? []).some((method: any) => method.name === 'override' && isVerb(type, method))).map(({ name }) => name)).toEqual([]);
});

test('plain data is a map of which the type is known', () => {
  const untyped = methods.filter(({ method }) => /^to[A-Z]/.test(method.name) && method.returns?.type.primitive === 'any');
  // A quantity is a string or a number in JSON.
  expect(untyped.map(nameOf)).toEqual(['Quantity.toJSON']);
});

test('structs are last, so that Python takes their properties by name', () => {
  const early = methods.filter(({ method }) => (method.parameters ?? []).slice(0, -1).some(isStruct));
  expect(early.map(nameOf)).toEqual([]);
});

test('a raw value may be left out everywhere, which takes the field away', () => {
  const overrides = methods.filter(({ method }) => /^override/.test(method.name));
  expect(overrides.length).toBeGreaterThan(20);
  expect(overrides.filter(({ method }) => method.parameters[1].optional !== true).map(nameOf)).toEqual([]);
});

test('what takes a name takes containers, volumes and claims', () => {
  const named = classes.filter(({ interfaces = [] }) => interfaces.includes('podwright.INamed')).map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(['ContainerBase', 'PodResourceClaim', 'Volume']));
});

test('names that are reserved in Python or Java, and so get others there, stand in the table for their users', () => {
  const python = 'and as assert async await break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with';
  const java = 'abstract boolean byte case catch char const default do double enum extends final float goto implements instanceof int interface long native new package private';
  const reserved = new Set(`${python} ${java} protected public short static super switch synchronized this throw throws transient void volatile`.split(' '));
  const names = all.flatMap((type) => [...type.methods ?? [], ...type.properties ?? []]).map(({ name }: any) => name);
  const used = new Set(names.filter((name) => reserved.has(name)));
  const page = readFileSync(resolve(__dirname, '../../docs/languages.md'), 'utf8');
  expect([...used].sort()).toEqual(['in', 'native']);
  expect(page).toMatch(/`NodeLabel\.in`.*`NodeLabel\.in_`/);
  expect(page).toMatch(/`native`.*`nativeValue`/);
});
