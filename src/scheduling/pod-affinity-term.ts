import { given } from '../manifest/given';
import { LabelSelector } from '../manifest/label-selector';
import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { compact } from '../manifest/render';

/** Common topology keys: labels of nodes. */
export class Topology {
  /** The node itself. */
  public static readonly HOSTNAME = 'kubernetes.io/hostname';
  /** The zone of the node. */
  public static readonly ZONE = 'topology.kubernetes.io/zone';
  /** The region of the node. */
  public static readonly REGION = 'topology.kubernetes.io/region';

  private constructor() {}
}

/** Options of a pod affinity term. */
export interface PodAffinityTermOptions {
  /**
   * The pods.
   *
   * @default - no pods
   */
  readonly labelSelector?: LabelSelector;
  /**
   * Keys of labels whose values must be equal to those of this pod. Requires `labelSelector`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];
  /**
   * Keys of labels whose values must differ from those of this pod. Requires `labelSelector`.
   *
   * @default - none
   */
  readonly mismatchLabelKeys?: string[];
  /**
   * Namespaces of the pods, by their labels, in addition to those of `namespaces`.
   *
   * @default - none
   */
  readonly namespaceSelector?: LabelSelector;
  /**
   * Namespaces of the pods, or their names.
   *
   * @default - the namespace of this pod, unless there is a `namespaceSelector`
   */
  readonly namespaces?: (INamed | string)[];
}

/**
 * A term of a pod affinity: which pods, and how near.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 *
 * @example
 * deployment.affinity.avoidPods(100, PodAffinityTerm.within(Topology.HOSTNAME, { labelSelector: LabelSelector.pods(deployment) }));
 */
export class PodAffinityTerm extends ManifestValue {
  /**
   * Pods on nodes with the same value of a label.
   *
   * @param topologyKey the key of the nodes' label: `Topology.ZONE` for the same zone
   * @param options which pods
   */
  public static within(topologyKey: string, options: PodAffinityTermOptions = {}): PodAffinityTerm {
    const { labelSelector, matchLabelKeys, mismatchLabelKeys, namespaceSelector, namespaces } = given('PodAffinityTermOptions', options);
    return new PodAffinityTerm(compact({
      labelSelector: manifestOf(labelSelector),
      matchLabelKeys: plainCopy(matchLabelKeys),
      mismatchLabelKeys: plainCopy(mismatchLabelKeys),
      namespaceSelector: manifestOf(namespaceSelector),
      namespaces: renderList(namespaces, 'namespaces', (namespace) => nameOf(namespace, 'namespaces[]')),
      topologyKey,
    }));
  }

  /**
   * Pods of the same pod or workload: `affinity: { podAntiAffinity: { required: [PodAffinityTerm.ownPods(Topology.HOSTNAME)] } }` keeps them on different nodes.
   *
   * @param topologyKey the key of the nodes' label: `Topology.ZONE` for the same zone
   */
  public static ownPods(topologyKey: string): PodAffinityTerm {
    return PodAffinityTerm.within(topologyKey, { labelSelector: LabelSelector.ownPods() });
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
