import type { Construct } from 'constructs';
import type { JobOptions } from './job-options';
import { JobWorkload } from './job-workload';
import type { StructName } from '../manifest/given';

/** What is known of a job when it is created. */
export interface JobProps extends JobOptions {
  /**
   * Whether the job waits before it creates pods.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * Pods that run to completion.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job extends JobWorkload {
  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
   */
  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, 'Job', props, props?.suspend);
  }

  /**
   * The spec around the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    return this._renderJobSpec(template);
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'JobProps';
  }
}
