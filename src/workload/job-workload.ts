import type { Construct } from 'constructs';
import { renderJobOptions, type JobOptions } from './job-options';
import { Workload } from './workload';
import { compact } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/**
 * A workload whose pods run to completion.
 *
 * @internal
 */
export abstract class JobWorkload extends Workload {
  private readonly jobSpec: any;

  protected constructor(scope: Construct, id: string, kind: string, props: JobOptions, suspend: string) {
    super(scope, id, 'batch/v1', kind, props, { activeDeadline: 'podActiveDeadline', restartPolicy: 'restartPolicy' });
    this.jobSpec = this._located(() => renderJobOptions(props, (props as any)[suspend]));
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
