import { byteLength } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_RULES = 20;
const MAX_INDEXES_BYTES = 64 * 1024;

/**
 * When an indexed Job has succeeded before all of its indexes have: by rules on which, or how many, have.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
 */
export function validateSuccessPolicy(policy: k8s.SuccessPolicy, spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  if (spec.completionMode !== 'Indexed') {
    ctx.invalid(path, 'job/success-policy-needs-indexed-mode', policy, 'requires indexed completion mode');
    return;
  }
  const { rules = [] } = policy;
  const rulesPath = path.child('rules');
  if (rules.length === 0) {
    ctx.required(rulesPath, 'job/success-rules-required', 'at least one rules must be specified when the successPolicy is specified');
  } else if (rules.length > MAX_RULES) {
    ctx.tooMany(rulesPath, 'job/success-rules-max', rules.length, MAX_RULES);
  }
  rules.forEach((rule, i) => validateRule(rule, spec.completions ?? 0, rulesPath.index(i), ctx));
}

function validateRule({ succeededIndexes, succeededCount }: k8s.SuccessPolicyRule, completions: number, path: FieldPath, ctx: Context): void {
  if (succeededCount === undefined && succeededIndexes === undefined) {
    const detail = 'at least one of succeededCount or succeededIndexes must be specified';
    ctx.required(path, 'job/success-rule-required', detail);
  }
  const total = succeededIndexes === undefined ? undefined : validateIndexes(succeededIndexes, completions, path.child('succeededIndexes'), ctx);
  if (succeededCount !== undefined) {
    validateCount(succeededCount, completions, total, path.child('succeededCount'), ctx);
  }
}

function validateCount(count: number, completions: number, total: number | undefined, path: FieldPath, ctx: Context): void {
  if (count < 0) {
    ctx.invalid(path, 'workload/non-negative', count, 'must be greater than or equal to 0');
  }
  if (count > completions) {
    const detail = `must be less than or equal to ${completions} (the number of specified completions)`;
    ctx.invalid(path, 'job/succeeded-count-within-completions', count, detail);
  }
  if (total !== undefined && count > total) {
    const detail = `must be less than or equal to ${total} (the number of indexes in the specified succeededIndexes field)`;
    ctx.invalid(path, 'job/succeeded-count-within-indexes', count, detail);
  }
}

/** `1,3-5,7`: increasing, below the number of completions. Returns how many indexes there are, 0 for a wrong text. */
function validateIndexes(text: string, completions: number, path: FieldPath, ctx: Context): number {
  if (byteLength(text) > MAX_INDEXES_BYTES) {
    ctx.tooLong(path, 'job/succeeded-indexes-length', text, MAX_INDEXES_BYTES);
  }
  const parsed = countIndexes(text, completions);
  if (typeof parsed === 'string') {
    ctx.invalid(path, 'job/succeeded-indexes-format', text, `error parsing succeededIndexes: ${parsed}`);
    return 0;
  }
  return parsed;
}

/** How many indexes the text names, or what is wrong with it. */
function countIndexes(text: string, completions: number): number | string {
  let last: number | undefined;
  let total = 0;
  for (const interval of text === '' ? [] : text.split(',')) {
    const limits = interval.split('-');
    if (limits.length > 2) {
      return `the fragment ${quote(interval)} violates the requirement that an index interval can have at most two parts separated by '-'`;
    }
    for (const limit of limits) {
      if (!/^\+?[0-9]+$/.test(limit)) {
        return `cannot convert string to integer for index: ${quote(limit)}`;
      }
      if (Number(limit) >= completions) {
        return `too large index: ${quote(limit)}`;
      }
    }
    const [from, to = from] = limits.map(Number);
    if (limits.length === 2 && from >= to) {
      return `non-increasing order, previous: ${from}, current: ${to}`;
    }
    if (last !== undefined && last >= from) {
      return `non-increasing order, previous: ${last}, current: ${from}`;
    }
    total += to - from + 1;
    last = to;
  }
  return total;
}
