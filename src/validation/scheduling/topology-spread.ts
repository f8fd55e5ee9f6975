import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { mergedSelector, validateLabelKeys, validateUnmergedLabelKeys } from './label-keys';
import { validateLabelSelector } from '../metadata/label-selector';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];

/**
 * How evenly pods are spread over zones, nodes or other domains.
 *
 * maxSkew is positive; topologyKey and whenUnsatisfiable are required and, as a pair, unique; minDomains is positive and only for constraints that
 * keep pods from being scheduled.
 *
 * @param pod the metadata of the Pod, where there is a Pod and not just a template
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function validateTopologySpread(
  constraints: readonly k8s.TopologySpreadConstraint[], pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context,
): void {
  const repeated = repetitions(constraints);
  constraints.forEach((constraint, i) => {
    const constraintPath = path.index(i);
    const { maxSkew = 0, topologyKey = '', whenUnsatisfiable = '', minDomains } = constraint;
    if (maxSkew <= 0) {
      ctx.invalid(constraintPath.child('maxSkew'), 'topology-spread/max-skew-positive', maxSkew, 'must be greater than zero');
    }
    if (topologyKey === '') {
      ctx.required(constraintPath.child('topologyKey'), 'topology-spread/topology-key-required', 'can not be empty');
    }
    if (!ACTIONS.includes(whenUnsatisfiable)) {
      ctx.notSupported(constraintPath.child('whenUnsatisfiable'), 'topology-spread/when-unsatisfiable-supported', whenUnsatisfiable, ACTIONS);
    }
    const repetition = repeated[i];
    if (repetition !== undefined) {
      const pairPath = constraintPath.invented('{topologyKey, whenUnsatisfiable}');
      ctx.duplicate(pairPath, 'topology-spread/unique', pairOf(constraint), path.index(repetition));
    }
    if (minDomains !== undefined) {
      validateMinDomains(minDomains, whenUnsatisfiable, constraintPath.child('minDomains'), ctx);
    }
    validateNodePolicy(constraint.nodeAffinityPolicy, constraintPath, 'nodeAffinityPolicy', ctx);
    validateNodePolicy(constraint.nodeTaintsPolicy, constraintPath, 'nodeTaintsPolicy', ctx);
    validateSelector(constraint, pod, constraintPath, ctx);
  });
}

/** For each constraint the next one that is about the same, if there is one: Kubernetes reports the first of two. */
function repetitions(constraints: readonly k8s.TopologySpreadConstraint[]): readonly (number | undefined)[] {
  if (constraints.length === 1) {
    return [];
  }
  const next = new Map<string, number>();
  return constraints.map(pairOf).reverse().map((pair, fromEnd) => {
    const repetition = next.get(pair);
    next.set(pair, constraints.length - 1 - fromEnd);
    return repetition;
  }).reverse();
}

function pairOf({ topologyKey = '', whenUnsatisfiable = '' }: k8s.TopologySpreadConstraint): string {
  return `{${topologyKey}, ${whenUnsatisfiable}}`;
}

function validateMinDomains(minDomains: number, whenUnsatisfiable: string, path: FieldPath, ctx: Context): void {
  if (minDomains <= 0) {
    ctx.invalid(path, 'topology-spread/min-domains-positive', minDomains, 'must be greater than zero');
  }
  if (whenUnsatisfiable !== 'DoNotSchedule') {
    const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${whenUnsatisfiable}`;
    ctx.invalid(path, 'topology-spread/min-domains-do-not-schedule', minDomains, detail);
  }
}

const NODE_POLICIES = ['Honor', 'Ignore'];

function validateNodePolicy(policy: string | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (policy !== undefined && !NODE_POLICIES.includes(policy)) {
    ctx.notSupported(path.child(field), 'topology-spread/node-policy-supported', policy, NODE_POLICIES);
  }
}

function validateSelector(constraint: k8s.TopologySpreadConstraint, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  const { matchLabelKeys = [] } = constraint;
  const selector = spreadSelector(constraint, pod, ctx);
  validateSpreadLabelKeys(matchLabelKeys, selector, path, ctx);
  if (!ctx.tolerance.spreadSelectors) {
    validateLabelSelector(selector, path.child('labelSelector'), ctx);
  }
}

/** The feature with which label keys become a part of the selector. */
export const MERGED = 'MatchLabelKeysInPodTopologySpreadSelectorMerge';

/** The selector of a constraint, with its label keys where they become a part of it. */
export function spreadSelector(
  { labelSelector, matchLabelKeys = [] }: k8s.TopologySpreadConstraint, pod: k8s.ObjectMeta | undefined, ctx: Context,
): k8s.LabelSelector | undefined {
  return ctx.isOn(MERGED) ? mergedSelector(labelSelector, matchLabelKeys, [], pod) : labelSelector;
}

/** The label keys of a constraint. Where the old object breaks the rule of the version, the other rule holds. */
export function validateSpreadLabelKeys(
  matchLabelKeys: readonly string[], selector: k8s.LabelSelector | undefined, path: FieldPath, ctx: Context,
): void {
  if (ctx.isOn(MERGED) !== ctx.tolerance.spreadLabelKeys) {
    validateLabelKeys(matchLabelKeys, [], selector, path, ctx);
  } else {
    validateUnmergedLabelKeys(matchLabelKeys, selector, path.child('matchLabelKeys'), ctx);
  }
}
