import { Random, seedOf } from './random';
import { patchStrategyOf } from '../src/apimachinery/patch-strategy';
import { fieldsOf, isDefinition } from '../src/apimachinery/schema';

/** A strategic merge patch of a pod, both as they may be. */
export interface PatchCase {
  readonly id: string;
  readonly pod: any;
  readonly patch: any;
}

export function patchCases(seed: number, count: number): PatchCase[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `${seed}/patch-${i}`;
    const random = new Random(seedOf(id));
    const pod = podOf(random);
    return { id, pod, patch: patchOf(random, pod, podOf(random), 'Pod') };
  });
}

/** Some items with names of their own, in any order. */
function some(random: Random, make: (name: string, n: number) => any): any[] {
  return shuffled(random, ['a', 'b', 'c', 'd']).slice(random.below(5)).map((name) => make(name, random.below(3)));
}

function podOf(random: Random): any {
  const container = (name: string, n: number): object => ({
    name,
    image: `app:${n}`,
    args: some(random, String),
    env: some(random, (key, value) => (value === 0 ? { name: key, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } } : { name: key, value: `${value}` })),
    ports: some(random, (key, port) => ({ name: key, containerPort: 80 + port })),
    volumeMounts: some(random, (key, path) => ({ name: key, mountPath: `/${path}` })),
    livenessProbe: { httpGet: { path: '/', port: n } },
  });
  return {
    metadata: {
      labels: Object.fromEntries(some(random, (name, n) => [name, `${n}`])),
      finalizers: some(random, (name) => `example.com/${name}`),
      ownerReferences: some(random, (name, n) => ({ uid: name, controller: n === 0 })),
    },
    spec: {
      containers: some(random, container),
      initContainers: some(random, container),
      volumes: some(random, (name, n) => (n === 0 ? { name, emptyDir: {} } : { name, configMap: { name: 'c', items: some(random, (key) => ({ key, path: key })) } })),
      tolerations: some(random, (key) => ({ key })),
      imagePullSecrets: some(random, (name) => ({ name })),
      hostAliases: some(random, (ip, n) => ({ ip, hostnames: [`h${n}`] })),
      topologySpreadConstraints: some(random, (topologyKey, maxSkew) => ({ topologyKey, maxSkew })),
      nodeSelector: { disk: 'ssd' },
      activeDeadlineSeconds: random.below(100),
      ...random.oneIn(2) ? { terminationGracePeriodSeconds: 5, securityContext: { sysctls: some(random, (name) => ({ name, value: '1' })) } } : {},
    },
  };
}

/** A patch of an object: some of its fields, some of another one of the same type. */
function patchOf(random: Random, object: any, other: any, type: string): any {
  const patch: any = {};
  for (const field of shuffled(random, [...new Set([...Object.keys(object), ...Object.keys(other)])])) {
    const [value, otherValue] = [object[field], other[field]];
    if (random.oneIn(2)) {
      continue;
    }
    if (random.oneIn(6)) {
      patch[field] = null;
    } else if (Array.isArray(value)) {
      Object.assign(patch, listPatch(random, value, otherValue ?? [], type, field));
    } else if (typeof value === 'object') {
      patch[field] = patchOf(random, value, typeof otherValue === 'object' ? otherValue : {}, typeOf(type, field));
    } else {
      patch[field] = otherValue ?? null;
    }
  }
  if (random.oneIn(20) && type !== 'Pod') {
    patch.$patch = random.pick(['replace', 'delete']);
  } else if (random.oneIn(8)) {
    const named = Object.keys(patch).filter((field) => !field.startsWith('$'));
    patch.$retainKeys = [...new Set([...named, ...Object.keys(object).filter(() => random.oneIn(2))])];
  }
  return patch;
}

function listPatch(random: Random, list: any[], other: any[], type: string, field: string): any {
  const { merge, key } = patchStrategyOf(type, field);
  if (key === undefined) {
    return merge && random.oneIn(2) ? { [`$deleteFromPrimitiveList/${field}`]: list.filter(() => random.oneIn(2)) } : { [field]: other };
  }
  const itemType = typeOf(type, field).slice(2);
  const items = shuffled(random, [...list, ...other].filter(() => random.oneIn(2))).map((item) => {
    if (random.oneIn(5)) {
      return { [key]: item[key], $patch: 'delete' };
    }
    const found = list.find((one) => one[key] === item[key]);
    return { ...found === undefined ? item : patchOf(random, found, other.find((one) => one[key] === item[key]) ?? {}, itemType), [key]: item[key] };
  });
  if (random.oneIn(12)) {
    return { [field]: [...items, { $patch: 'replace' }] };
  }
  const keys = new Set([...items, ...list.filter(() => random.oneIn(2))].map((item) => item[key]).filter((one) => one !== undefined));
  return { [field]: items, ...random.oneIn(3) ? { [`$setElementOrder/${field}`]: [...keys].map((one) => ({ [key]: one })) } : {} };
}

function typeOf(type: string, field: string): string {
  return type.startsWith('{}') ? type.slice(2) : isDefinition(type) ? fieldsOf(type).get(field)?.type ?? '' : '';
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items.map((item) => ({ item, order: random.below(1 << 20) })).sort((a, b) => a.order - b.order).map(({ item }) => item);
}
