import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { mutate } from './mutate';
import type { Question } from './oracle';
import type { Random } from './random';
import { KINDS, type KindName } from '../src/apimachinery/kinds';

/** What a version brought or changed, in a part of an object that is merged into others: of a pod, or of an object of one kind. */
interface Feature {
  readonly about: string;
  readonly pod?: any;
  readonly kind?: KindName;
  readonly object?: any;
}

const WORKLOADS = (Object.keys(KINDS) as KindName[]).filter((kind) => kind !== 'Pod');
const SUBRESOURCES = ['', '', 'ephemeralcontainers', 'resize'];
const AMOUNTS = ['0', '1m', '250m', '500m', '1', '2', '1500m'];
const SIZES = ['0', '1Mi', '64Mi', '100Mi', '1Gi', '2Gi'];

/** Rich manifests that the API server accepts, of every kind. */
export function seeds(): any[] {
  return parseAllDocuments(readFileSync(join(__dirname, 'seeds.yaml'), 'utf8')).map((doc) => doc.toJS());
}

/** Asks random questions. */
export class Questioner {
  public readonly seeds: readonly any[] = seeds();
  public readonly features: readonly Feature[] = parse(readFileSync(join(__dirname, 'features.yaml'), 'utf8'));

  constructor(private readonly random: Random) {}

  /** A random question of any sort. */
  public question(id: string): Question {
    switch (this.random.below(8)) {
      case 0:
      case 1:
      case 2:
        return { id, manifest: mutate(this.random.pick(this.seeds), 1 + this.random.below(3), this.random) };
      case 3:
      case 4:
        return { id, manifest: mutate(this.featured(this.random.pick(this.features)), this.random.below(3), this.random) };
      case 5:
        return this.seedUpdate(id);
      case 6:
        return this.featureUpdate(id);
      default:
        return this.random.oneIn(2) ? this.resize(id) : this.featureUpdate(id);
    }
  }

  /** An object with a feature, and sometimes with others: for a feature of pods, a pod or the template of a workload. */
  public featured(feature: Feature): any {
    const others = Array.from({ length: this.random.pick([0, 0, 0, 1, 2]) }, () => this.random.pick(this.features));
    const kind = feature.kind ?? (this.random.oneIn(2) ? 'Pod' : this.random.pick(WORKLOADS));
    return objectOf(kind, [feature, ...others]);
  }

  /** From a rich manifest, as it is or broken, to one that is broken. */
  private seedUpdate(id: string): Question {
    const seed = this.random.pick(this.seeds);
    const old = this.random.oneIn(2) ? seed : mutate(seed, 1 + this.random.below(2), this.random);
    return this.update(id, old, mutate(this.random.oneIn(3) ? seed : old, 1 + this.random.below(2), this.random));
  }

  /** Features come, go or stay while others come and go, and the rest may change too. */
  private featureUpdate(id: string): Question {
    const feature = this.random.pick(this.features);
    const kind = feature.kind ?? (this.random.oneIn(2) ? 'Pod' : this.random.pick(WORKLOADS));
    const other = this.random.pick(this.features);
    const sets = [[], [feature], [other], [feature, other]];
    const old = objectOf(kind, this.random.pick(sets));
    const updated = objectOf(this.random.oneIn(50) ? this.random.pick(WORKLOADS) : kind, this.random.pick(sets));
    const both = this.random.oneIn(4) ? (object: any) => mutate(object, 1, this.random) : (object: any) => object;
    return this.update(id, both(old), mutate(both(updated), this.random.below(3), this.random));
  }

  private update(id: string, old: any, updated: any): Question {
    const subresource = old.kind === 'Pod' ? this.random.pick(SUBRESOURCES) : '';
    return { id, old, new: updated, subresource, oldIsStored: this.random.oneIn(3) };
  }

  /** Containers, init containers and the pod request other resources. */
  private resize(id: string): Question {
    const features = Array.from({ length: this.random.below(3) }, () => this.random.pick(this.features));
    const base = merge(objectOf('Pod', features), { spec: this.random.oneIn(3) ? { initContainers: [{ name: 'first', image: 'first:1' }] } : {} });
    const [old, updated] = [this.withResources(base), this.withResources(base)];
    return this.random.oneIn(4) ? this.update(id, old, mutate(updated, 1, this.random)) : { id, old, new: updated, subresource: 'resize', oldIsStored: false };
  }

  private withResources(pod: any): any {
    const copy = structuredClone(pod);
    const holders = [...copy.spec.containers, ...(copy.spec.initContainers ?? []), ...(copy.spec.resources ? [copy.spec] : [])];
    holders.filter(() => this.random.oneIn(2)).forEach((holder) => (holder.resources = { requests: this.resources(), limits: this.resources() }));
    return copy;
  }

  private resources(): any {
    const amounts = { cpu: this.random.pick(AMOUNTS), memory: this.random.pick(SIZES) };
    return this.random.pick([{}, amounts, amounts, { cpu: amounts.cpu }, { memory: amounts.memory }]);
  }
}

/** A small object of a kind, with features; those of other kinds are left out. */
export function objectOf(kind: KindName, features: readonly Feature[]): any {
  const pod = features.reduce((merged, feature) => merge(merged, feature.pod), podOf(kind));
  return features.filter((f) => f.kind === kind).reduce((merged, feature) => merge(merged, feature.object), around(kind, pod));
}

function podOf(kind: KindName): any {
  const restartPolicy = kind === 'Job' || kind === 'CronJob' ? 'Never' : 'Always';
  return { metadata: { labels: { app: 'app' } }, spec: { restartPolicy, containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ name: 'http', containerPort: 80 }] }] } };
}

function around(kind: KindName, pod: any): any {
  const { apiVersion } = KINDS[kind];
  const metadata = { name: 'app' };
  switch (kind) {
    case 'Pod':
      return { apiVersion, kind, ...pod, metadata: { ...metadata, ...pod.metadata } };
    case 'PodTemplate':
      return { apiVersion, kind, metadata, template: pod };
    case 'Job':
      return { apiVersion, kind, metadata, spec: { template: pod } };
    case 'CronJob':
      return { apiVersion, kind, metadata, spec: { schedule: '@daily', jobTemplate: { spec: { template: pod } } } };
    case 'ReplicationController':
      return { apiVersion, kind, metadata, spec: { selector: { app: 'app' }, template: pod } };
    default:
      return { apiVersion, kind, metadata, spec: { selector: { matchLabels: { app: 'app' } }, template: pod } };
  }
}

/** `other` merged into `value`, of which nothing is changed: maps by key, lists of named items by name, other lists by place. */
function merge(value: any, other: any): any {
  if (other === undefined) {
    return value;
  }
  if (Array.isArray(value) && Array.isArray(other)) {
    return mergeLists(value, other);
  }
  if (isMap(value) && isMap(other)) {
    return Object.fromEntries([...new Set([...Object.keys(value), ...Object.keys(other)])].map((key) => [key, merge(value[key], other[key])]));
  }
  return other;
}

function mergeLists(value: readonly any[], other: readonly any[]): any[] {
  const merged = [...value];
  other.forEach((item, place) => {
    const named = isMap(item) && typeof item.name === 'string' ? merged.findIndex((m) => m?.name === item.name) : place;
    const i = named < 0 ? merged.length : named;
    merged[i] = merge(merged[i], item);
  });
  return merged;
}

function isMap(value: any): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
