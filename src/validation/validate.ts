import { Context } from './context';
import { FieldPath } from './field-path';
import { withFollowing } from './following';
import { RULES } from './kinds';
import { podPathOf } from './pod-path';
import { prepare, type Prepared } from './prepare';
import { evaluateStandards, type StandardResults } from './standards';
import type { Violation } from './violation';
import { addWarnings } from './warnings/warnings';
import { podTemplateOf } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';
import { isPlainObject } from '../apimachinery/plain-object';
import { prepareForCreate } from '../defaults';
import type * as k8s from '../k8s/types';

/** What a manifest is validated against. */
export interface ValidateOptions {
  /** The Kubernetes minor version, `37` for 1.37. The default is the newest that podwright knows. */
  readonly minor?: Minor;
  /** The Pod Security Standard of the pod: `privileged`, `baseline`, `restricted`. None by default. */
  readonly securityProfile?: string;
  /** Whether `null` in a list is an error. The API server takes it for an empty value; in code it is a mistake. */
  readonly rejectNullItems?: boolean;
}

/** What the API server would say of a manifest. */
export interface ValidationResult {
  /** Whether the kind is validated: a pod, or a workload. Other kinds have no results. */
  readonly judged: boolean;
  /** What the API server would reject, all of it; empty for a manifest that it accepts. */
  readonly violations: readonly Violation[];
  /** What the API server accepts with a warning. */
  readonly warnings: readonly Violation[];
}

const NOT_JUDGED: ValidationResult = { judged: false, violations: [], warnings: [] };

/**
 * Says of a manifest what the API server would say when it is created: strict decoding, dropping of what is disabled, defaulting, validation. The manifest is not changed. Any value
 * may be given; nothing is thrown for a wrong one.
 *
 * @param manifest a Pod, PodTemplate, Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob or ReplicationController as plain data
 * @param options what to validate against
 */
export function validate(manifest: unknown, options: ValidateOptions = {}): ValidationResult {
  return judge(manifest, options).result;
}

/** What `validate` and both Pod Security Standards say of a manifest, which is decoded once for all of it. */
export function validateWithStandards(manifest: unknown, options: ValidateOptions = {}): ValidationResult & { readonly standards?: StandardResults } {
  const { result, pod } = judge(manifest, options);
  const { judged, violations, warnings } = result;
  return { judged, violations, warnings, standards: pod && evaluateStandards(pod.metadata, pod.spec, FieldPath.ROOT, options.minor) };
}

/**
 * What `validate` says of a manifest, and what becomes of it when it is created: a decoded copy with its defaults; undefined where it cannot be decoded.
 */
export function validateToCreate(manifest: unknown, options: ValidateOptions = {}): ValidationResult & { readonly object?: any } {
  const { result, object } = judge(manifest, options);
  return { ...result, object: rounded(object) };
}

/** The same object with numbers beyond 2^53 as JavaScript rounds them: times and counts that are calculated with are never so large. */
function rounded(value: any): any {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (Array.isArray(value) || isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      (value as any)[key] = rounded((value as any)[key]);
    }
  }
  return value;
}

interface Judgement {
  readonly result: ValidationResult;
  readonly object?: any;
  readonly pod?: k8s.PodTemplateSpec;
}

function judge(manifest: unknown, options: ValidateOptions): Judgement {
  const ctx = new Context(options.minor);
  const prepared = prepare(manifest, ctx, options);
  if (prepared === 'another kind') {
    return { result: NOT_JUDGED };
  }
  if (prepared === undefined) {
    return { result: { judged: true, violations: ctx.violations, warnings: ctx.warnings } };
  }
  const { kind, object } = prepared;
  prepareForCreate(kind, object, ctx.minor);
  RULES[kind](object, ctx);
  if (ctx.violations.every((v) => v.type === 'Decode')) {
    addWarnings(kind, object, ctx);
  }
  addStandard(prepared, ctx, options.securityProfile);
  const result = { judged: true, violations: withFollowing(ctx.violations, manifest), warnings: ctx.warnings };
  return { result, object, pod: podForStandards(prepared) };
}

/** The pod as it was before volumes were dropped. */
function podForStandards({ kind, object, droppedVolumes }: Prepared): k8s.PodTemplateSpec | undefined {
  const pod = podTemplateOf(kind, object);
  return droppedVolumes === undefined ? pod : { ...pod, spec: { ...pod?.spec, volumes: [...pod?.spec?.volumes ?? [], ...droppedVolumes] } };
}

function addStandard(prepared: Prepared, ctx: Context, profile: string | undefined): void {
  const pod = podForStandards(prepared);
  if (pod === undefined || (profile !== 'baseline' && profile !== 'restricted')) {
    return;
  }
  const podPath = podPathOf(prepared.kind);
  const { violations } = evaluateStandards(pod.metadata, pod.spec, podPath, ctx.minor)[profile];
  for (const { rule, reason, detail, fields, overridden } of violations) {
    if (!overridden) {
      for (const field of fields.length > 0 ? fields : [podPath.child('spec')]) {
        ctx.forbidden(field, rule, `violates the Pod Security Standard "${profile}": ${reason}: ${detail}`);
      }
    }
  }
}
