import { validateNonNegative } from './controller';
import { validateJobSpec } from './job';
import { scheduleError } from '../../apimachinery/cron';
import { byteLength, nameIsDNSSubdomain } from '../../apimachinery/names';
import { isTimeZone } from '../../apimachinery/time-zones';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateObjectMeta } from '../metadata/object-meta';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');
const CONCURRENCY_POLICIES = ['Allow', 'Forbid', 'Replace'];
/** The names of its Jobs, which are DNS labels, have eleven characters more. */
const MAX_NAME_BYTES = 63 - 11;

/**
 * A CronJob: a schedule, a time zone, and a template for Jobs whose selector Kubernetes makes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export function validateCronJob({ metadata = {}, spec = {} }: k8s.CronJob, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validateCronJobSpec(spec, SPEC, ctx);
  if (byteLength(metadata.name ?? '') > MAX_NAME_BYTES) {
    ctx.invalid(METADATA.child('name'), 'cron-job/name-length', metadata.name, `must be no more than ${MAX_NAME_BYTES} characters`);
  }
}

/** `old` is the spec before an update: an existing time zone is not validated again. */
export function validateCronJobSpec(spec: k8s.CronJobSpec, path: FieldPath, ctx: Context, old?: k8s.CronJobSpec): void {
  if (spec.schedule) {
    validateSchedule(spec.schedule, spec.timeZone, old?.schedule?.includes('TZ') ?? false, path.child('schedule'), ctx);
  } else {
    ctx.required(path.child('schedule'), 'cron-job/schedule-required');
  }
  validateNonNegative(spec.startingDeadlineSeconds, path, 'startingDeadlineSeconds', ctx);
  if (spec.timeZone !== undefined && spec.timeZone !== old?.timeZone) {
    validateTimeZone(spec.timeZone, path.child('timeZone'), ctx);
  }
  if (!spec.concurrencyPolicy) {
    ctx.required(path.child('concurrencyPolicy'), 'cron-job/concurrency-policy-required');
  } else if (!CONCURRENCY_POLICIES.includes(spec.concurrencyPolicy)) {
    ctx.notSupported(path.child('concurrencyPolicy'), 'cron-job/concurrency-policy-supported', spec.concurrencyPolicy, CONCURRENCY_POLICIES);
  }
  validateJobTemplate(spec.jobTemplate?.spec ?? {}, path.child('jobTemplate').child('spec'), ctx);
  validateNonNegative(spec.successfulJobsHistoryLimit, path, 'successfulJobsHistoryLimit', ctx);
  validateNonNegative(spec.failedJobsHistoryLimit, path, 'failedJobsHistoryLimit', ctx);
}

/** A cron schedule without a time zone in it, unless it has had one: that has a field of its own. */
function validateSchedule(schedule: string, timeZone: string | undefined, allowTimeZone: boolean, path: FieldPath, ctx: Context): void {
  if (allowTimeZone && schedule.includes('TZ')) {
    if (timeZone !== undefined) {
      ctx.invalid(path, 'cron-job/one-time-zone', schedule, 'cannot use both timeZone field and TZ or CRON_TZ in schedule');
    }
  } else if (schedule.includes('TZ')) {
    ctx.invalid(path, 'cron-job/schedule-no-time-zone', schedule, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead');
  }
  const error = scheduleError(schedule);
  if (error !== undefined) {
    ctx.invalid(path, 'cron-job/schedule-format', schedule, error);
  }
}

const PART = /^(?!-)[A-Za-z._0-9+-]{1,14}$/;

/** A name of the IANA database: `Europe/Berlin`. */
function validateTimeZone(timeZone: string, path: FieldPath, ctx: Context): void {
  if (timeZone === '') {
    ctx.invalid(path, 'cron-job/time-zone-not-empty', timeZone, 'timeZone must be nil or non-empty string');
    return;
  }
  if (timeZone.toLowerCase() === 'local') {
    const detail = 'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones';
    ctx.invalid(path, 'cron-job/time-zone-explicit', timeZone, detail);
  }
  const named = timeZone.split('/').every((part) => part !== '.' && part !== '..' && PART.test(part));
  if (timeZone !== 'Local' && (!named || !isTimeZone(timeZone))) {
    ctx.invalid(path, 'cron-job/time-zone-known', timeZone, `unknown time zone ${timeZone}`);
  }
}

function validateJobTemplate(spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  validateJobSpec(spec, path, ctx);
  if (spec.selector) {
    ctx.invalid(path.child('selector'), 'cron-job/generated-selector', spec.selector, '`selector` will be auto-generated');
  }
  if (spec.manualSelector) {
    ctx.notSupported(path.child('manualSelector'), 'cron-job/no-manual-selector', true, ['nil', 'false']);
  }
}
