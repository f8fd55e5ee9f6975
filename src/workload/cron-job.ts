import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type { JobOptions } from './job-options';
import { JobWorkload } from './job-workload';
import type { StructName } from '../manifest/given';
import { givenMetadata } from '../manifest/map';
import { plainCopy } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What a cron job does when a job is due and the one before still runs. */
export enum ConcurrencyPolicy {
  /** Both run. */
  ALLOW = 'Allow',
  /** The new one is left out. */
  FORBID = 'Forbid',
  /** The old one is ended. */
  REPLACE = 'Replace',
}

/** What is known of a cron job when it is created. Everything about the job is that of the jobs that it creates. */
export interface CronJobProps extends JobOptions {
  /**
   * What happens when a job is due and the one before still runs.
   *
   * @default ConcurrencyPolicy.ALLOW
   */
  readonly concurrencyPolicy?: ConcurrencyPolicy;
  /**
   * How many failed jobs are kept.
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number;
  /**
   * Labels, annotations and so on of the jobs.
   *
   * @default - none
   */
  readonly jobMetadata?: ApiObjectMetadata;
  /** When jobs are due, in cron's five fields: `0 3 * * 1`. An unreadable one is rejected. */
  readonly schedule: string;
  /**
   * How late a job may start, when it could not start in time: whole seconds.
   *
   * @default - however late
   */
  readonly startingDeadline?: Duration;
  /**
   * How many successful jobs are kept.
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * Whether no more jobs are created.
   *
   * @default false
   */
  readonly suspend?: boolean;
  /**
   * Whether the jobs wait before they create pods.
   *
   * @default false
   */
  readonly suspendJobs?: boolean;
  /**
   * The time zone of the schedule: `Europe/Berlin`.
   *
   * @default - that of the controller manager
   */
  readonly timeZone?: string;
}

/**
 * Jobs, again and again.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob extends JobWorkload {
  private readonly cronSpec: any;

  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
   */
  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id, 'CronJob', props, props?.suspendJobs);
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
   * The spec around the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    const { jobMetadata, ...spec } = this.cronSpec;
    return sortedMap(compact({ ...spec, jobTemplate: compact({ metadata: jobMetadata, spec: this._renderJobSpec(template) }) }));
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'CronJobProps';
  }
}
