import { NEWEST, type Minor } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import { FieldPath } from '../field-path';
import type { RuleId } from '../rules';
import { checkedPod, type Check, type CheckPod, type Finding, type StandardLevel } from './check';
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
  readonly rule: RuleId;
  /** Another check of the level, which is stricter, has taken the place of this one. */
  readonly overridden: boolean;
}

/** What a level of the Pod Security Standards says to a pod. */
export interface StandardResult {
  readonly allowed: boolean;
  /** Empty where the pod is allowed. */
  readonly violations: readonly StandardViolation[];
}

/** What both levels say. */
export interface StandardResults {
  readonly baseline: StandardResult;
  readonly restricted: StandardResult;
}

/**
 * Judges a pod, or a template of pods, by both levels of the Pod Security Standards. The spec is defaulted.
 *
 * @param path where the metadata and the spec stand
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function evaluateStandards(
  metadata: k8s.ObjectMeta = {}, spec: k8s.PodSpec = {}, path: FieldPath = FieldPath.ROOT, minor: Minor = NEWEST,
): StandardResults {
  const pod = checkedPod(metadata, spec, path);
  const baseline: StandardViolation[] = [];
  const restricted: StandardViolation[] = [];
  let allowed = true;
  const checks = checksOf(minor);
  for (let i = 0; i < checks.length; i++) {
    const finding = checks[i].check(pod);
    if (finding) {
      const { id, rule, level, overridden } = checks[i];
      const { reason, detail, fields } = finding;
      allowed &&= overridden;
      restricted.push({ check: id, rule, overridden, reason, detail, fields });
      if (level === 'baseline') {
        baseline.push({ check: id, rule, overridden: false, reason, detail, fields });
      }
    }
  }
  return {
    baseline: { allowed: baseline.length === 0, violations: baseline },
    restricted: { allowed, violations: allowed ? [] : restricted },
  };
}

/** A check as it is in one version. */
interface ActiveCheck {
  readonly id: string;
  readonly rule: RuleId;
  readonly level: StandardLevel;
  /** Whether another check takes its place at the level restricted. */
  readonly overridden: boolean;
  readonly check: CheckPod;
}

const active = new Map<Minor, readonly ActiveCheck[]>();

/** The checks in a version, of which there are so few that all are kept. */
function checksOf(minor: Minor): readonly ActiveCheck[] {
  const known = active.get(minor);
  if (known) {
    return known;
  }
  const checks = CHECKS.filter((check) => check.versions[0].since <= minor);
  const overridden = new Set(checks.map(({ overrides }) => overrides));
  const result = checks.map((check) => {
    const { id, rule, level } = check;
    return { id, rule, level, overridden: overridden.has(id), check: versionOf(check, minor) };
  });
  active.set(minor, result);
  return result;
}

function versionOf({ versions }: Check, minor: Minor): CheckPod {
  return [...versions].reverse().find(({ since }) => since <= minor)!.check;
}
