import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const COMPLETION_MODES = ['NonIndexed', 'Indexed'];
const MAX_PARALLELISM = 100_000;
const MAX_FAILED_INDEXES = 100_000;
/** Above so many completions with a backoff limit per index, less may run and fail at once. */
const MANY_COMPLETIONS = 100_000;
const MANY_LIMIT = 10_000;

/**
 * How a Job counts its completions: any pods that succeed, or one for each index.
 *
 * Indexed Jobs must say how many there are; only they can have limits per index. The limits keep the status of the Job small.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
 */
export function validateIndexing(spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const { completionMode = 'NonIndexed', backoffLimitPerIndex, maxFailedIndexes } = spec;
  if (maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined) {
    ctx.required(path.child('backoffLimitPerIndex'), 'job/backoff-limit-per-index-required', 'when maxFailedIndexes is specified');
  }
  if (!COMPLETION_MODES.includes(completionMode)) {
    ctx.notSupported(path.child('completionMode'), 'job/completion-mode-supported', completionMode, COMPLETION_MODES);
  } else if (completionMode === 'Indexed') {
    validateIndexed(spec, path, ctx);
  } else {
    for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes'] as const) {
      if (spec[field] !== undefined) {
        ctx.invalid(path.child(field), 'job/needs-indexed-mode', spec[field], 'requires indexed completion mode');
      }
    }
  }
}

function validateIndexed(spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const { completions, parallelism = 0, maxFailedIndexes } = spec;
  if (completions === undefined) {
    ctx.required(path.child('completions'), 'job/completions-required', 'when completion mode is Indexed');
  }
  if (parallelism > MAX_PARALLELISM) {
    const detail = `must be less than or equal to ${MAX_PARALLELISM} when completion mode is Indexed`;
    ctx.invalid(path.child('parallelism'), 'job/indexed-parallelism-max', parallelism, detail);
  }
  if (maxFailedIndexes !== undefined) {
    validateMaxFailedIndexes(maxFailedIndexes, completions, path.child('maxFailedIndexes'), ctx);
  }
  if (completions !== undefined && completions > MANY_COMPLETIONS && spec.backoffLimitPerIndex !== undefined) {
    validateManyCompletions(parallelism, maxFailedIndexes, path, ctx);
  }
}

function validateMaxFailedIndexes(max: number, completions: number | undefined, path: FieldPath, ctx: Context): void {
  if (completions !== undefined && max > completions) {
    ctx.invalid(path, 'job/max-failed-indexes-within-completions', max, 'must be less than or equal to completions');
  }
  if (max > MAX_FAILED_INDEXES) {
    ctx.invalid(path, 'job/max-failed-indexes-max', max, `must be less than or equal to ${MAX_FAILED_INDEXES}`);
  }
}

function validateManyCompletions(parallelism: number, maxFailedIndexes: number | undefined, path: FieldPath, ctx: Context): void {
  const detail = `must be less than or equal to ${MANY_LIMIT} when completions are above ${MANY_COMPLETIONS} and used with backoff limit per index`;
  if (maxFailedIndexes === undefined) {
    const required = `must be specified when completions is above ${MANY_COMPLETIONS}`;
    ctx.required(path.child('maxFailedIndexes'), 'job/max-failed-indexes-required', required);
  } else if (maxFailedIndexes > MANY_LIMIT) {
    ctx.invalid(path.child('maxFailedIndexes'), 'job/many-completions-max-failed-indexes', maxFailedIndexes, detail);
  }
  if (parallelism > MANY_LIMIT) {
    ctx.invalid(path.child('parallelism'), 'job/many-completions-parallelism', parallelism, detail);
  }
}
