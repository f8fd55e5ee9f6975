import { neverComes } from '../../apimachinery/cron';
import { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * A schedule names days of months.
 *
 * Fails: a schedule whose days none of its months has, such as February 30.
 * Sure: the Job is never created.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export const scheduleNever: PodCheck = { rule: 'advice/schedule-never', check };

function check({ kind, object }: AdvisedPod, report: Report): void {
  if (kind === 'CronJob' && neverComes(object.spec?.schedule ?? '')) {
    report(FieldPath.of('spec').child('schedule'), `no day is like ${JSON.stringify(object.spec.schedule)}: none of the months has the day`);
  }
}
