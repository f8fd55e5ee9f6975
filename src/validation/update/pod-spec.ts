import { validateGatedUpdate } from './gated-pod';
import { semanticEqual } from './semantic-equal';
import { isTrimmed } from '../../apimachinery/trim';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';

const SPEC = FieldPath.of('spec');
const MAX_DEADLINE = 2 ** 31 - 1;
const UPDATABLE = [
  '`spec.containers[*].image`', '`spec.initContainers[*].image`', '`spec.activeDeadlineSeconds`',
  '`spec.tolerations` (only additions to existing tolerations)',
  '`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
].join(',');

/** What of a pod's spec may change: images, a deadline (down), tolerations (more), scheduling gates (less). */
export function validatePodSpecUpdate(spec: k8s.PodSpec, old: k8s.PodSpec, ctx: Context): void {
  if (!validateImages(spec.containers, old.containers, SPEC.child('containers'), ctx)
    || !validateImages(spec.initContainers, old.initContainers, SPEC.child('initContainers'), ctx)
    || !validateDeadline(spec.activeDeadlineSeconds, old.activeDeadlineSeconds, SPEC.child('activeDeadlineSeconds'), ctx)) {
    return;
  }
  validateTolerations(spec.tolerations ?? [], old.tolerations ?? [], SPEC.child('tolerations'), ctx);
  validateGates(spec.schedulingGates ?? [], old.schedulingGates ?? [], SPEC.child('schedulingGates'), ctx);
  let unchanged: k8s.PodSpec = {
    ...spec,
    containers: withImages(spec.containers, old.containers),
    initContainers: withImages(spec.initContainers, old.initContainers),
    activeDeadlineSeconds: old.activeDeadlineSeconds,
    schedulingGates: old.schedulingGates,
    tolerations: old.tolerations,
  };
  if (old.schedulingGates && old.schedulingGates.length > 0) {
    unchanged = validateGatedUpdate(unchanged, old, SPEC, ctx);
  }
  if (!semanticEqual(unchanged, old, 'PodSpec')) {
    ctx.forbidden(SPEC, 'update/pod-fields', `pod updates may not change fields other than ${UPDATABLE}`);
  }
}

/** Returns whether there are as many containers as before, without which nothing else can be compared. */
function validateImages(
  containers: readonly k8s.Container[] = [], old: readonly k8s.Container[] = [], path: FieldPath, ctx: Context,
): boolean {
  if (containers.length !== old.length) {
    ctx.forbidden(path, 'update/same-containers', 'pod updates may not add or remove containers');
    return false;
  }
  containers.forEach(({ image = '' }, i) => {
    if (image === '') {
      ctx.required(path.index(i).child('image'), 'container/image-required');
    } else if (!isTrimmed(image)) {
      ctx.invalid(path.index(i).child('image'), 'container/image-trimmed', image, 'must not have leading or trailing whitespace');
    }
  });
  return true;
}

function withImages(containers: readonly k8s.Container[] = [], old: readonly k8s.Container[] = []): k8s.Container[] {
  return containers.map((container, i) => ({ ...container, image: old[i].image }));
}

/** Returns whether what comes after is looked at. */
function validateDeadline(deadline: number | undefined, old: number | undefined, path: FieldPath, ctx: Context): boolean {
  if (deadline === undefined) {
    if (old !== undefined) {
      ctx.invalid(path, 'update/deadline-kept', deadline, 'must not update from a positive integer to nil value');
    }
    return true;
  }
  if (deadline < 0 || deadline > MAX_DEADLINE) {
    ctx.invalid(path, 'update/deadline-range', deadline, `must be between 0 and ${MAX_DEADLINE}, inclusive`);
    return false;
  }
  if (old !== undefined && old < deadline) {
    ctx.invalid(path, 'update/deadline-not-later', deadline, 'must be less than or equal to previous value');
    return false;
  }
  return true;
}

function validateTolerations(tolerations: readonly k8s.Toleration[], old: readonly k8s.Toleration[], path: FieldPath, ctx: Context): void {
  const kept = (before: k8s.Toleration): boolean => tolerations.some((toleration) => (
    semanticEqual({ ...before, tolerationSeconds: toleration.tolerationSeconds }, toleration, 'Toleration')
  ));
  if (!old.every(kept)) {
    ctx.forbidden(path, 'update/tolerations-kept', 'existing toleration can not be modified except its tolerationSeconds');
  }
}

function validateGates(gates: readonly k8s.PodSchedulingGate[], old: readonly k8s.PodSchedulingGate[], path: FieldPath, ctx: Context): void {
  const before = new Set(old.map(({ name = '' }) => name));
  new Map(gates.map(({ name = '' }, i) => [name, i])).forEach((i, name) => {
    if (!before.has(name)) {
      const detail = `only deletion is allowed, but found new scheduling gate '${name}'`;
      ctx.forbidden(path.index(i).child('name'), 'update/no-new-gates', detail);
    }
  });
}
