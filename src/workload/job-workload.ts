import type { Construct } from 'constructs';
import { renderJobOptions, type JobOptions } from './job-options';
import { Workload } from './workload';
import { compact } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** Whether pods are created: a cron job has a property of its own for that of its jobs. */
interface Suspension {
  readonly suspend?: boolean;
  readonly suspendJobs?: boolean;
}

/**
 * A workload whose pods run to completion.
 *
 * @internal
 */
export abstract class JobWorkload extends Workload {
  private readonly jobSpec: any;

  protected constructor(scope: Construct, id: string, kind: string, props: JobOptions & Suspension, suspend: keyof Suspension) {
    super(scope, id, 'batch/v1', kind, props, ({ podActiveDeadline: activeDeadline, restartPolicy }: any) => ({ activeDeadline, restartPolicy }));
    this.jobSpec = this._located(() => renderJobOptions(props, props[suspend]));
  }

  /**
   * The `JobSpec`.
   *
   * @param template the rendered pod template
   * @internal
   */
  protected _renderJobSpec(template: any): any {
    return sortedMap(compact({ ...this.jobSpec, template }));
  }

  /**
   * The selector of the pods for other objects: that of the program, else labels.
   *
   * @internal
   */
  protected _selector(): any {
    return this.jobSpec.selector ?? super._selector();
  }
}
