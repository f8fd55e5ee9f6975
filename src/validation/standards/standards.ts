import type * as k8s from '../../k8s/types';
import { NEWEST, type Minor } from '../context';
import { FieldPath } from '../field-path';
import type { Check, CheckedPod, CheckPod, Finding, StandardLevel } from './check';
import { allowPrivilegeEscalation } from './checks/allow-privilege-escalation';
import { appArmorProfile } from './checks/app-armor-profile';
import { capabilitiesBaseline } from './checks/capabilities-baseline';
import { capabilitiesRestricted } from './checks/capabilities-restricted';
import { hostNamespaces } from './checks/host-namespaces';
import { hostPathVolumes } from './checks/host-path-volumes';
import { hostPorts } from './checks/host-ports';
import { hostProbesAndHostLifecycle } from './checks/host-probes-and-host-lifecycle';
import { privileged } from './checks/privileged';
import { procMountBaseline, procMountRestricted } from './checks/proc-mount';
import { restrictedVolumes } from './checks/restricted-volumes';
import { runAsNonRoot } from './checks/run-as-non-root';
import { runAsUser } from './checks/run-as-user';
import { seLinuxOptions } from './checks/se-linux-options';
import { seccompProfileBaseline, seccompProfileRestricted } from './checks/seccomp-profile';
import { sysctls } from './checks/sysctls';
import { windowsHostProcess } from './checks/windows-host-process';

/** All checks, those of the level baseline first, by id. */
export const CHECKS: readonly Check[] = [
  appArmorProfile, capabilitiesBaseline, hostNamespaces, hostPathVolumes, hostPorts, hostProbesAndHostLifecycle, privileged, procMountBaseline,
  seLinuxOptions, seccompProfileBaseline, sysctls, windowsHostProcess,
  allowPrivilegeEscalation, capabilitiesRestricted, procMountRestricted, restrictedVolumes, runAsNonRoot, runAsUser, seccompProfileRestricted,
];

/** A check that does not allow the pod. */
export interface StandardViolation extends Finding {
  /** The id of the check. */
  readonly check: string;
  /** Another check of the level, which is stricter, has taken the place of this one. */
  readonly overridden: boolean;
}

/** What a level of the Pod Security Standards says to a pod. */
export interface StandardResult {
  readonly allowed: boolean;
  /** Empty where the pod is allowed. */
  readonly violations: readonly StandardViolation[];
}

/**
 * Judges a pod, or a template of pods, by a level of the Pod Security Standards. The spec is defaulted.
 *
 * @param path where the metadata and the spec stand
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function evaluateStandard(
  level: StandardLevel, metadata: k8s.ObjectMeta | undefined, spec: k8s.PodSpec | undefined, path: FieldPath = FieldPath.ROOT, minor: Minor = NEWEST,
): StandardResult {
  const pod: CheckedPod = { metadata: metadata ?? {}, spec: spec ?? {}, path };
  const violations: StandardViolation[] = [];
  let allowed = true;
  for (const { id, overridden, check } of checksOf(level, minor)) {
    const finding = check(pod);
    if (finding) {
      allowed &&= overridden;
      violations.push({ check: id, overridden, ...finding });
    }
  }
  return { allowed, violations: allowed ? [] : violations };
}

interface ActiveCheck {
  readonly id: string;
  readonly overridden: boolean;
  readonly check: CheckPod;
}

const active = new Map<string, readonly ActiveCheck[]>();

/** The checks of a level in a version, of which there are so few that all are kept. */
function checksOf(level: StandardLevel, minor: Minor): readonly ActiveCheck[] {
  const key = `${level} ${minor}`;
  const known = active.get(key);
  if (known) {
    return known;
  }
  const checks = CHECKS.filter((check) => check.versions[0].since <= minor && (level === 'restricted' || check.level === 'baseline'));
  const overridden = new Set(checks.map(({ overrides }) => overrides));
  const result = checks.map((check) => ({ id: check.id, overridden: overridden.has(check.id), check: versionOf(check, minor) }));
  active.set(key, result);
  return result;
}

function versionOf({ versions }: Check, minor: Minor): CheckPod {
  return [...versions].reverse().find(({ since }) => since <= minor)!.check;
}
