/**
 * A selection of pods. Has the shape of the type of the same name in cdk8s-plus, so that its `Service`, `NetworkPolicy` and others take our
 * pods.
 */
export interface PodSelectorConfig {
  /** The selector: an object that can `_toKube()` and `isEmpty()`, as the label selector of cdk8s-plus. */
  readonly labelSelector: any;
  /**
   * The namespaces of the pods: an object with their `names`.
   *
   * @default - the namespace of the object that selects
   */
  readonly namespaces?: any;
}

/** The peer of a network policy. Has the shape of the type of the same name in cdk8s-plus. */
export interface NetworkPolicyPeerConfig {
  /**
   * The pods.
   *
   * @default - no pods
   */
  readonly podSelector?: PodSelectorConfig;
}

/** The subject of a role binding. Has the shape of the type of the same name in cdk8s-plus. */
export interface SubjectConfiguration {
  /**
   * API group of the subject.
   *
   * @default - the core group
   */
  readonly apiGroup?: string;
  /** Kind of the subject: `ServiceAccount`. */
  readonly kind: string;
  /** Name of the subject. */
  readonly name: string;
  /**
   * Namespace of the subject.
   *
   * @default - that of the role binding
   */
  readonly namespace?: string;
}

/** The label that a pod gets where none of its labels says which app it is. Its value is the name of the object. */
export const OWN_LABEL = 'podwright.dev/pods-of';

/** The last parts of the keys of labels that say which app, and which part of it, a pod is. They stay the same from release to release. */
const IDENTITY = new Set(['app', 'component', 'instance', 'k8s-app', 'name', 'role', 'tier', 'track']);

/** Those of `labels` that say which app a pod is, keys sorted; `undefined` where none does. */
export function identityLabels(labels: { readonly [key: string]: string }): { [key: string]: string } | undefined {
  const found = Object.keys(labels).filter((key) => IDENTITY.has(key.slice(key.indexOf('/') + 1))).sort();
  return found.length > 0 ? Object.fromEntries(found.map((key) => [key, labels[key]])) : undefined;
}

/** @param selector a rendered label selector */
export function podSelectorConfig(selector: any, namespace: string | undefined): PodSelectorConfig {
  return {
    labelSelector: {
      isEmpty: () => Object.keys(selector).length === 0,
      _toKube: () => structuredClone(selector),
    },
    namespaces: namespace === undefined ? undefined : { names: [namespace] },
  };
}
