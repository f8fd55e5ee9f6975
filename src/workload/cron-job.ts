import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type { JobOptions } from './job-options';
import { JobWorkload } from './job-workload';
import type { StructName } from '../manifest/given';
import { givenMetadata } from '../manifest/map';
import { plainCopy } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What a CronJob does when a job is due and the previous one is still running. */
export enum ConcurrencyPolicy {
  /** Both run. */
  ALLOW = 'Allow',
  /** The new one is skipped. */
  FORBID = 'Forbid',
  /** The old one is replaced. */
  REPLACE = 'Replace',
}

/** Properties of a CronJob. The properties of jobs are those of the jobs that it creates. */
export interface CronJobProps extends JobOptions {
  /**
   * What happens when a job is due and the previous one is still running.
   *
   * @default ConcurrencyPolicy.ALLOW
   */
  readonly concurrencyPolicy?: ConcurrencyPolicy | `${ConcurrencyPolicy}`;
  /**
   * How many failed jobs are kept.
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number;
  /**
   * Metadata of the jobs: labels, annotations and so on.
   *
   * @default - none
   */
  readonly jobMetadata?: ApiObjectMetadata;
  /** The schedule in cron format: `0 3 * * 1`. */
  readonly schedule: string;
  /**
   * How late a job may start if it missed its time: whole seconds.
   *
   * @default - no deadline
   */
  readonly startingDeadline?: Duration;
  /**
   * How many successful jobs are kept.
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * Whether the creation of jobs is suspended.
   *
   * @default false
   */
  readonly suspend?: boolean;
  /**
   * Whether the jobs are created suspended.
   *
   * @default false
   */
  readonly suspendJobs?: boolean;
  /**
   * The time zone of the schedule: `Europe/Berlin`.
   *
   * @default - that of the kube-controller-manager
   */
  readonly timeZone?: string;
}

/**
 * A CronJob: creates jobs on a schedule.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 *
 * @example
 * new CronJob(chart, 'backup', {
 *   schedule: '0 3 * * *',
 *   restartPolicy: RestartPolicy.NEVER,
 *   containers: [{ name: 'backup', image: 'backup:1.4' }],
 * });
 */
export class CronJob extends JobWorkload {
  private readonly cronSpec: any;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
   */
  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id, 'CronJob', props, 'suspendJobs');
    this.cronSpec = this._located(() => ({
      concurrencyPolicy: props.concurrencyPolicy,
      failedJobsHistoryLimit: props.failedJobsHistoryLimit,
      jobMetadata: plainCopy(givenMetadata(props.jobMetadata)),
      schedule: props.schedule,
      startingDeadlineSeconds: wholeSeconds(props.startingDeadline, 'spec.startingDeadlineSeconds'),
      successfulJobsHistoryLimit: props.successfulJobsHistoryLimit,
      suspend: props.suspend,
      timeZone: props.timeZone,
    }));
  }

  /**
   * The spec without the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    const { jobMetadata, ...spec } = this.cronSpec;
    return sortedMap(compact({ ...spec, jobTemplate: compact({ metadata: jobMetadata, spec: this._renderJobSpec(template) }) }));
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'CronJobProps';
  }
}
