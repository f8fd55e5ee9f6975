import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

export type StandardLevel = 'baseline' | 'restricted';

/** The pod or the template of pods that is checked. */
export interface CheckedPod {
  readonly metadata: k8s.ObjectMeta;
  readonly spec: k8s.PodSpec;
  /** Where the metadata and the spec stand. */
  readonly path: FieldPath;
  /** The containers of all kinds, which nearly every check looks at. */
  readonly containers: readonly CheckedContainer[];
}

export interface CheckedContainer {
  readonly container: k8s.Container;
  readonly path: FieldPath;
}

export function checkedPod(metadata: k8s.ObjectMeta, spec: k8s.PodSpec, path: FieldPath): CheckedPod {
  const containers: CheckedContainer[] = [];
  const specPath = path.child('spec');
  visitContainers(spec, (container, list, index) => containers.push({ container, path: specPath.child(list).index(index) }));
  return { metadata, spec, path, containers };
}

/** Why a check does not allow a pod, in Kubernetes' words. */
export interface Finding {
  readonly reason: string;
  readonly detail: string;
  /** The fields that hold what is forbidden, or lack what is demanded. */
  readonly fields: readonly FieldPath[];
}

export type CheckPod = (pod: CheckedPod) => Finding | undefined;

/**
 * A check of the Pod Security Standards. Baseline checks are part of the level restricted too, unless a stricter one takes their place.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export interface Check {
  /** Kubernetes' name of the check. */
  readonly id: string;
  readonly rule: RuleId;
  readonly level: StandardLevel;
  /** The baseline check that this one takes the place of. */
  readonly overrides?: string;
  /** What the check does since which minor version of Kubernetes, oldest first. */
  readonly versions: readonly { readonly since: number; readonly check: CheckPod }[];
}

/** Windows has none of what the check is about: since 1.25, pods that say they are for Windows pass. */
export function unlessWindows(check: CheckPod): CheckPod {
  return (pod) => (pod.spec.os?.name === 'windows' ? undefined : check(pod));
}

/** In a user namespace, root is not the node's: since 1.35, such pods pass. */
export function unlessInUserNamespace(check: CheckPod): CheckPod {
  return (pod) => (pod.spec.hostUsers === false ? undefined : check(pod));
}
