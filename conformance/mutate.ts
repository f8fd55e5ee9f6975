import { fieldsOf, isDefinition } from '../src/apimachinery/schema';

/** A source of random choices that gives the same ones for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** A whole number below `limit`. */
  public below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  public pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }
}

const STRINGS = [
  '', 'a', 'A', 'a-b', 'a.b', 'a_b', '-a', 'a-', 'a/b', '/a/b', '../a', 'a/../b', 'a..b', ' a', 'example.com/a', 'example.com/a/b', 'kubernetes.io/a', '$(A)', 'a=b', 'é',
  '10.0.0.1', '010.0.0.1', '::1', 'fe80::1', '256.1.1.1', '0', '1', '-1', '65536', '1.5', 'true', 'a:b', 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(254), 'a '.repeat(3),
  'Always', 'Never', 'OnFailure', 'IfNotPresent', 'TCP', 'UDP', 'HTTP', 'HTTPS', 'File', 'In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Equal', 'NoSchedule',
  'NoExecute', 'Localhost', 'RuntimeDefault', 'Unconfined', 'linux', 'windows', 'None', 'Default', 'ClusterFirst', 'ALL', 'SYS_ADMIN', 'Memory', 'RollingUpdate',
  'Recreate', 'OnDelete', 'Indexed', 'NonIndexed', 'Ignore', 'FailJob', 'Count', 'FailIndex', 'Bidirectional', 'ReadWriteOnce', 'metadata.name', 'limits.cpu',
  'metadata.labels[\'a\']', '25%', '-25%', '101%', '*/5 * * * *', '@daily', 'Europe/Berlin', 'DoNotSchedule', 'ScheduleAnyway', 'Honor', 'Restart', 'web', 'data', 'http',
];
const NUMBERS = [-1, 0, 1, 2, 3, 5, 10, 30, 60, 63, 79, 80, 100, 255, 256, 420, 511, 512, 600, 3600, 65535, 65536, 2147483647];
const QUANTITIES = ['0', '1', '-1', '100m', '0.1', '1.5', '1Gi', '1500Mi', '3Mi', '2Mi', '1e3', '1n', 'x', '', '1K', 1, 2.5];
const KEYS = ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'hugepages-1Mi', 'example.com/gpu', 'storage', 'a', 'app', 'bad key', 'kubernetes.io/x', '__proto__'];

/** A place in a manifest: an object or list, the key of one of its entries, and the type that the entry has. */
interface Place {
  readonly parent: any;
  readonly key: string | number;
  readonly type: string;
}

/** A copy of `manifest` that is changed in `count` random places, as its type allows, or not. */
export function mutate(manifest: any, count: number, random: Random): any {
  const copy = structuredClone(manifest);
  for (let i = 0; i < count; i++) {
    const places: Place[] = [];
    collect(copy, copy.kind, places);
    change(random.pick(places), random);
  }
  return copy;
}

function collect(value: any, type: string, places: Place[]): void {
  if (type.startsWith('[]') && Array.isArray(value)) {
    value.forEach((item: unknown, i) => enter(value, i, type.slice(2), item, places));
  } else if (type.startsWith('{}') && isObject(value)) {
    Object.keys(value).forEach((key) => enter(value, key, type.slice(2), (value as any)[key], places));
  } else if (isDefinition(type) && isObject(value)) {
    [...fieldsOf(type)].filter(([f]) => f !== 'status' && f !== 'apiVersion' && f !== 'kind').forEach(([f, of]) => enter(value, f, of.type, (value as any)[f], places));
  }
}

function enter(parent: any, key: string | number, type: string, value: any, places: Place[]): void {
  places.push({ parent, key, type });
  collect(value, type, places);
}

function change({ parent, key, type }: Place, random: Random): void {
  const present = parent[key] !== undefined;
  switch (random.below(present ? 6 : 3)) {
    case 0:
    case 1:
      put(parent, key, generate(type, random, 3));
      break;
    case 2:
      if (Array.isArray(parent)) {
        parent.push(structuredClone(parent[Number(key)]));
      } else if (random.below(20) === 0) {
        put(parent, random.pick(['unknown', 'Name']), 1);
      } else if (present) {
        put(parent, key, generate(type, random, 2));
      }
      break;
    case 3:
    case 4:
      if (Array.isArray(parent)) {
        parent.splice(Number(key), 1);
      } else {
        delete parent[key];
      }
      break;
    default:
      put(parent, key, random.below(4) === 0 ? random.pick([null, 1, 'a', true, [], {}]) : generate(type, random, 2));
  }
}

function put(parent: any, key: string | number, value: any): void {
  if (value !== undefined) {
    parent[key] = value;
  }
}

/** A value of `type`; deep ones are small. */
function generate(type: string, random: Random, depth: number): any {
  if (type.startsWith('[]')) {
    return Array.from({ length: random.below(3) }, () => generate(type.slice(2), random, depth - 1));
  }
  if (type.startsWith('{}')) {
    return Object.fromEntries(Array.from({ length: random.below(3) }, () => [random.pick(KEYS), generate(type.slice(2), random, depth - 1)]));
  }
  switch (type) {
    case 'string':
      return random.pick(STRINGS);
    case 'bool':
      return random.below(2) === 0;
    case 'int32':
    case 'int64':
      return random.pick(NUMBERS);
    case 'quantity':
      return random.pick(QUANTITIES);
    case 'intOrString':
      return random.below(2) === 0 ? random.pick(NUMBERS) : random.pick(STRINGS);
    case 'time':
    case 'microTime':
      return random.pick(['2026-01-01T00:00:00Z', 'yesterday']);
    case 'raw':
      return {};
    default:
      return struct(type, random, depth);
  }
}

function struct(type: string, random: Random, depth: number): any {
  const fields = [...fieldsOf(type)];
  const wanted = depth <= 0 ? 1 : 1 + random.below(4);
  return Object.fromEntries(Array.from({ length: Math.min(wanted, fields.length) }, () => {
    const [field, of] = random.pick(fields);
    return [field, generate(of.type, random, depth - 1)];
  }));
}

function isObject(value: any): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
