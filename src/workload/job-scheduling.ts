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

/** Whether the pods of a job are scheduled one by one, or all or none. */
export class JobSchedulingPolicy extends ManifestValue {
  /** Each by itself. */
  public static basic(): JobSchedulingPolicy {
    return new JobSchedulingPolicy({ basic: {} });
  }

  /**
   * All or none.
   *
   * @param minCount how many pods must find a place at the same time; at least 1. As many as the job runs in parallel where it is not said
   */
  public static gang(minCount?: number): JobSchedulingPolicy {
    return new JobSchedulingPolicy({ gang: compact({ minCount }) });
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
  readonly disruptionMode?: JobDisruptionMode;
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
