import type { Construct } from 'constructs';
import type { JobOptions } from './job-options';
import { JobWorkload } from './job-workload';
import type { StructName } from '../manifest/given';

/** Properties of a Job. */
export interface JobProps extends JobOptions {
  /**
   * Whether the job is created suspended.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A Job: pods that run to completion.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 *
 * @example
 * new Job(chart, 'migrate', {
 *   restartPolicy: RestartPolicy.NEVER,
 *   backoffLimit: 2,
 *   containers: [{ name: 'migrate', image: 'migrations:2.3' }],
 * });
 */
export class Job extends JobWorkload {
  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
   */
  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, 'Job', props, 'suspend');
  }

  /**
   * The spec without the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    return this._renderJobSpec(template);
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'JobProps';
  }
}
