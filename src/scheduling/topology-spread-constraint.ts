import { given } from '../manifest/given';
import { LabelSelector } from '../manifest/label-selector';
import { ManifestValue } from '../manifest/manifest-value';
import { manifestOf, plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/** What happens to a pod that would break the constraint. */
export enum WhenUnsatisfiable {
  /** It is not scheduled. */
  DO_NOT_SCHEDULE = 'DoNotSchedule',
  /** It is scheduled where it breaks the constraint least. */
  SCHEDULE_ANYWAY = 'ScheduleAnyway',
}

/** Whether nodes on which the pod cannot run are included. */
export enum NodeInclusionPolicy {
  /** They are not included. */
  HONOR = 'Honor',
  /** They are included. */
  IGNORE = 'Ignore',
}

/** Which pods are spread, and over which nodes. */
export interface TopologySpreadOptions {
  /**
   * Keys of labels in which the pods that count are like this one, such as `pod-template-hash`. Needs `labelSelector`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];
  /**
   * The minimum number of domains: with fewer, the smallest number of pods counts as 0. At least 1; only with `WhenUnsatisfiable.DO_NOT_SCHEDULE`.
   *
   * @default 1
   */
  readonly minDomains?: number;
  /**
   * Whether nodes are included that the node selector and affinity of the pod exclude.
   *
   * @default NodeInclusionPolicy.HONOR
   */
  readonly nodeAffinityPolicy?: NodeInclusionPolicy | `${NodeInclusionPolicy}`;
  /**
   * Whether nodes are included whose taints the pod does not tolerate.
   *
   * @default NodeInclusionPolicy.IGNORE
   */
  readonly nodeTaintsPolicy?: NodeInclusionPolicy | `${NodeInclusionPolicy}`;
}

/** How the pods of one pod or workload are spread. */
export interface SpreadOptions extends TopologySpreadOptions {
  /**
   * The largest difference between the number of pods in a domain and that in the domain with the fewest. At least 1.
   *
   * @default 1
   */
  readonly maxSkew?: number;
  /**
   * What happens to a pod that would break the constraint.
   *
   * @default WhenUnsatisfiable.SCHEDULE_ANYWAY
   */
  readonly whenUnsatisfiable?: WhenUnsatisfiable | `${WhenUnsatisfiable}`;
}

/** Properties of a spread of pods. */
export interface TopologySpreadConstraintProps extends TopologySpreadOptions {
  /**
   * The pods that are counted, usually including this one: `LabelSelector.ownPods()`.
   *
   * @default - none
   */
  readonly labelSelector?: LabelSelector;
  /** The largest difference between the number of pods in a domain and that in the domain with the fewest. At least 1. */
  readonly maxSkew: number;
  /** The label of nodes whose values are the domains: `Topology.ZONE` to spread over zones. */
  readonly topologyKey: string;
  /** What happens to a pod that would break the constraint. */
  readonly whenUnsatisfiable: WhenUnsatisfiable | `${WhenUnsatisfiable}`;
}

const renderFields = structRenderer<TopologySpreadConstraintProps>({
  labelSelector: manifestOf,
  matchLabelKeys: plainCopy,
  maxSkew: AS_IS,
  minDomains: AS_IS,
  nodeAffinityPolicy: AS_IS,
  nodeTaintsPolicy: AS_IS,
  topologyKey: AS_IS,
  whenUnsatisfiable: AS_IS,
}, 'TopologySpreadConstraintProps');

/**
 * A topology spread constraint: how evenly pods are spread over zones, nodes and other domains.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 *
 * @example
 * deployment.addTopologySpreadConstraint(TopologySpreadConstraint.of({
 *   topologyKey: Topology.ZONE,
 *   maxSkew: 1,
 *   whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY,
 *   labelSelector: LabelSelector.pods(deployment),
 * }));
 */
export class TopologySpreadConstraint extends ManifestValue {
  /**
   * A constraint with these properties.
   *
   * @param props the properties
   */
  public static of(props: TopologySpreadConstraintProps): TopologySpreadConstraint {
    return new TopologySpreadConstraint(renderFields(given('TopologySpreadConstraintProps', props)));
  }

  /**
   * A spread of the pods of the very pod or workload that has the constraint, one more or less, where that is possible.
   *
   * @param topologyKey the key of the nodes' label whose values are the domains: `Topology.ZONE` to spread over zones
   * @param options the maximum difference, and whether it is required
   */
  public static ownPods(topologyKey: string, options: SpreadOptions = {}): TopologySpreadConstraint {
    return TopologySpreadConstraint.of({
      ...given('SpreadOptions', options),
      labelSelector: LabelSelector.ownPods(),
      maxSkew: options.maxSkew ?? 1,
      topologyKey,
      whenUnsatisfiable: options.whenUnsatisfiable ?? WhenUnsatisfiable.SCHEDULE_ANYWAY,
    });
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
