import { given } from '../manifest/given';
import type { LabelSelector } from '../manifest/label-selector';
import { ManifestValue } from '../manifest/manifest-value';
import { manifestOf, plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/** What happens to a pod for which there is no place that keeps the spread. */
export enum WhenUnsatisfiable {
  /** It waits. */
  DO_NOT_SCHEDULE = 'DoNotSchedule',
  /** It goes where the spread is hurt least. */
  SCHEDULE_ANYWAY = 'ScheduleAnyway',
}

/** Whether nodes on which the pod cannot run count. */
export enum NodeInclusionPolicy {
  /** They do not count. */
  HONOR = 'Honor',
  /** They count. */
  IGNORE = 'Ignore',
}

/** How pods are spread. */
export interface TopologySpreadConstraintProps {
  /**
   * The pods that count, this one among them as a rule: `LabelSelector.pods(deployment)`.
   *
   * @default - none
   */
  readonly labelSelector?: LabelSelector;
  /**
   * Keys of labels in which those pods are like this one, such as `pod-template-hash`. Needs `labelSelector`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];
  /** How uneven it may be: how many pods more there may be in one domain than in that with the fewest. At least 1. */
  readonly maxSkew: number;
  /**
   * How many domains there must be at least for the fewest not to be 0. At least 1; for `WhenUnsatisfiable.DO_NOT_SCHEDULE` only.
   *
   * @default 1
   */
  readonly minDomains?: number;
  /**
   * Whether nodes count that node selector and affinity of the pod leave out.
   *
   * @default NodeInclusionPolicy.HONOR
   */
  readonly nodeAffinityPolicy?: NodeInclusionPolicy;
  /**
   * Whether nodes count whose taints the pod does not tolerate.
   *
   * @default NodeInclusionPolicy.IGNORE
   */
  readonly nodeTaintsPolicy?: NodeInclusionPolicy;
  /** The key of the nodes' label whose values are the domains: `Topology.ZONE` to spread over zones. */
  readonly topologyKey: string;
  /** What happens when it cannot be kept. */
  readonly whenUnsatisfiable: WhenUnsatisfiable;
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
 * How evenly pods are spread over zones, nodes and the like.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export class TopologySpreadConstraint extends ManifestValue {
  /**
   * A spread over domains.
   *
   * @param props over which, of which pods, how evenly
   */
  public static of(props: TopologySpreadConstraintProps): TopologySpreadConstraint {
    return new TopologySpreadConstraint(renderFields(given('TopologySpreadConstraintProps', props)));
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
