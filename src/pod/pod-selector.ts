/**
 * Which pods somebody means. Has the shape of the type of the same name in cdk8s-plus, so that its `Service`, `NetworkPolicy` and the like take our
 * pods.
 */
export interface PodSelectorConfig {
  /** The selector: an object that can `_toKube()` and `isEmpty()`, as the label selector of cdk8s-plus. */
  readonly labelSelector: any;
  /**
   * The namespaces of the pods: an object with their `names`.
   *
   * @default - the namespace of whoever selects
   */
  readonly namespaces?: any;
}

/** Whom a network policy lets through. Has the shape of the type of the same name in cdk8s-plus. */
export interface NetworkPolicyPeerConfig {
  /**
   * Pods that are let through.
   *
   * @default - no pods
   */
  readonly podSelector?: PodSelectorConfig;
}

/** Whom a role is bound to. Has the shape of the type of the same name in cdk8s-plus. */
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

/** The label that tells the pods of one construct from all others. The same as in cdk8s-plus. */
export const ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

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
