import { listOf, renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { manifestOf } from '../manifest/plain';
import { compact } from '../manifest/render';
import { field, structRenderer } from '../manifest/struct';
import type { PodResourceClaim } from '../scheduling';

/** Whether the pods of a job may be disrupted one by one. */
export enum JobDisruptionMode {
  /** Each by itself. */
  SINGLE = 'single',
  /** Only all together. */
  ALL = 'all',
}

/** The scheduling policy of a job: pods one by one, or all or none. */
export class JobSchedulingPolicy extends ManifestValue {
  /** Each by itself. */
  public static basic(): JobSchedulingPolicy {
    return new JobSchedulingPolicy({ basic: {} });
  }

  /**
   * All or none.
   *
   * @param minCount how many pods must be schedulable at the same time; at least 1. The default is `parallelism`
   */
  public static gang(minCount?: number): JobSchedulingPolicy {
    return new JobSchedulingPolicy({ gang: compact({ minCount }) });
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

/**
 * How the pods of a job are scheduled as a group. Alpha in Kubernetes 1.37: the API server drops it unless its feature gate `WorkloadWithJob` is on.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/gang-scheduling/
 */
export interface JobScheduling {
  /**
   * Whether pods may be disrupted one by one.
   *
   * @default - one by one
   */
  readonly disruptionMode?: JobDisruptionMode | `${JobDisruptionMode}`;
  /**
   * Claims for devices that the pods share; at most 4. Pods use them by a claim with the same name and reference.
   *
   * @default - none
   */
  readonly resourceClaims?: PodResourceClaim[];
  /**
   * Whether pods are scheduled one by one, or all or none.
   *
   * @default - one by one
   */
  readonly schedulingPolicy?: JobSchedulingPolicy;
  /**
   * Keys of node labels, such as `topology.kubernetes.io/rack`: all pods run within one domain of each.
   *
   * @default - anywhere
   */
  readonly topologyKeys?: string[];
}

export const renderJobScheduling = structRenderer<JobScheduling>({
  disruptionMode: (mode) => ({ [mode]: {} }),
  resourceClaims: listOf('spec.scheduling.resourceClaims', manifestOf),
  schedulingPolicy: manifestOf,
  topologyKeys: field('schedulingConstraints', (keys) => ({
    topology: renderList(keys, 'spec.scheduling.schedulingConstraints.topology', (key) => ({ key })),
  })),
}, 'JobScheduling');
