import { groupBy } from '../../apimachinery/group-by';

const KINDS: ReadonlySet<string> = new Set(['ConfigMap', 'Secret', 'PersistentVolumeClaim']);

/**
 * The objects of one app that others refer to by name, and the pods that services select.
 *
 * `pods` is computed only for services: most apps have pods that refer to ConfigMaps, few have many services.
 */
export class ObjectIndex {
  /** Whether pods refer to an object by its name: a kind of the same name in another group is another one. */
  public static isReferredTo(object: any): boolean {
    return object?.apiVersion === 'v1' && KINDS.has(object.kind);
  }

  private readonly byName = new Map<string, any>();
  private readonly namespaces = new Map<string, string[]>();
  private carriers?: ReadonlyMap<string, readonly Carrier[]> | 'unknown';

  /**
   * @param objects those of the kinds above are found by their names
   * @param pods the pods of the app, those of its workloads included
   */
  constructor(objects: readonly any[], private readonly pods: () => SelectablePod[]) {
    for (const manifest of objects.filter(ObjectIndex.isReferredTo)) {
      const { kind, metadata } = manifest;
      const namespace = metadata?.namespace ?? '';
      this.byName.set(`${kind}/${namespace}/${metadata?.name}`, manifest);
      const id = `${kind}/${metadata?.name}`;
      this.namespaces.set(id, [...(this.namespaces.get(id) ?? []), namespace]);
    }
  }

  /** Whether there is nothing that a pod may refer to. */
  public get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  public find(kind: string, namespace: string, name: string): any {
    return this.byName.get(`${kind}/${namespace}/${name}`);
  }

  /** The namespaces of the app that hold such an object. */
  public namespacesOf(kind: string, name: string): readonly string[] {
    return this.namespaces.get(`${kind}/${name}`) ?? [];
  }

  /** The pods of `namespace` that carry all labels of `selector`. Undefined where the types in some pod are wrong: it is not known what it is. */
  public selected(namespace: string, selector: { readonly [label: string]: string }): SelectablePod[] | undefined {
    this.carriers ??= carriersIn(this.pods());
    const { carriers } = this;
    if (carriers === 'unknown') {
      return undefined;
    }
    const wanted = Object.entries(selector);
    const candidates = wanted.map(([key, value]) => carriers.get(labelIn(namespace, key, value)) ?? []);
    const [fewest = []] = candidates.sort((a, b) => a.length - b.length);
    return fewest.map(({ pod }) => pod).filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
  }
}

interface Carrier {
  readonly pod: SelectablePod;
  readonly label: string;
}

/** The pods by their labels: to look at all pods for each Service takes half of the time of synth of 1,000 of both. */
function carriersIn(pods: readonly SelectablePod[]): ReadonlyMap<string, readonly Carrier[]> | 'unknown' {
  if (pods.some(({ isBroken }) => isBroken)) {
    return 'unknown';
  }
  const all = pods.flatMap((pod) => Object.entries(pod.labels).map(([key, value]) => ({ pod, label: labelIn(pod.namespace, key, value) })));
  return groupBy(all, ({ label }) => label);
}

function labelIn(namespace: string, key: string, value: string): string {
  return `${namespace} ${key}=${value}`;
}

/** What a Service sees of a pod, or of the pods of a workload. */
export interface SelectablePod {
  readonly namespace: string;
  /** Whether its labels or ports have wrong types. */
  readonly isBroken?: boolean;
  readonly labels: { readonly [label: string]: string };
  /** The names of all ports of all containers. */
  readonly portNames: ReadonlySet<string>;
}
