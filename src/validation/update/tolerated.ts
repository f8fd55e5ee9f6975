import { isSidecar, visitContainers } from '../../apimachinery/containers';
import type { GateName } from '../../apimachinery/kubernetes-version';
import { isLabelValue } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import { isWholePages } from '../container/resources';
import { Context } from '../context';
import { hasRestartRules } from '../drop-disabled/restart-rules';
import { FieldPath } from '../field-path';
import { validateLabelSelector } from '../metadata/label-selector';
import { isDeletionCost } from '../pod/pod-annotations';
import type { RuleId } from '../rules';
import { affinityTerms } from '../scheduling/affinity';
import { MERGED, validateSpreadLabelKeys } from '../scheduling/topology-spread';
import { isOfNode } from '../security/sysctls';
import type { Tolerance } from '../tolerance';
import { validateLocalNonReservedPath } from '../volume/paths';

/** Whether the old pod, or template, gives reason for a tolerance. */
type Reason = (spec: k8s.PodSpec, metadata: k8s.ObjectMeta) => boolean;

/** The version that began to tolerate it, where that was not the first. */
const RULES: readonly (readonly [rule: RuleId, reason: Reason, since?: number])[] = [
  ['node-affinity/value-format', hasInvalidNodeValue],
  ['pod/deletion-cost', (_spec, { annotations }) => !isDeletionCost(annotations)],
  ['pod/user-namespace-no-devices', (spec) => spec.hostUsers === false && someContainer(spec, ({ volumeDevices = [] }) => volumeDevices.length > 0)],
  ['pod/user-namespace-no-host-network', (spec) => spec.hostUsers === false && spec.hostNetwork === true, 35],
  ['resize-policy/init-not-restarted', restartsInitContainer, 36],
  ['resources/whole-huge-pages', hasBrokenHugePages],
  ['security-context/sys-admin-escalates', (spec) => someContainer(spec, ({ securityContext: context }) => (
    context?.allowPrivilegeEscalation !== true && (context?.capabilities?.add?.includes('CAP_SYS_ADMIN') ?? false)
  )), 37],
  ['sysctl/not-of-host-ipc', hasSysctlOfNode],
  ['sysctl/not-of-host-network', hasSysctlOfNode],
  ['volume/image-reference-required', ({ volumes = [] }) => volumes.some(({ image }) => image && !image.reference), 37],
];

const GATES: readonly (readonly [gate: GateName, reason: Reason])[] = [
  ['ContainerRestartRules', hasRestartRules],
  ['EnvFiles', (spec) => someContainer(spec, ({ env = [] }) => env.some(({ valueFrom }) => valueFrom?.fileKeyRef !== undefined))],
  ['RestartAllContainersOnContainerExits', restartsAllContainers],
  ['SELinuxMount', ({ securityContext }) => securityContext?.seLinuxChangePolicy !== undefined],
  ['TaintTolerationComparisonOperators', ({ tolerations = [] }) => tolerations.some(({ operator }) => operator === 'Lt' || operator === 'Gt')],
];

const RECREATE: GateName = 'StatefulSetRecreateStrategy';

/** An object as it was, of which only this has a meaning for what it excuses. */
export interface Old {
  /** The pod, or the template of a workload. */
  readonly pod: k8s.PodTemplateSpec;
  /** The selector of a workload where Kubernetes looks at it. */
  readonly selector?: k8s.LabelSelector;
  /** The update strategy of a StatefulSet. */
  readonly updateStrategy?: k8s.StatefulSetUpdateStrategy;
}

/**
 * What the new object of an update may have because the old one has it.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-policy/
 */
export function toleranceFor({ pod, selector, updateStrategy }: Old, minor: number): Tolerance {
  const { spec = {}, metadata = {} } = pod;
  const holds = ([, reason]: readonly [unknown, Reason, number?]): boolean => reason(spec, metadata);
  const known = new Context(minor);
  const breaks = (check: (ctx: Context) => void): boolean => {
    const trial = new Context(minor);
    check(trial);
    return trial.violations.length > 0;
  };
  const invalid = (selectors: readonly (k8s.LabelSelector | undefined)[]): boolean => (
    breaks((ctx) => selectors.forEach((each) => validateLabelSelector(each, FieldPath.ROOT, ctx)))
  );
  const spread = spec.topologySpreadConstraints ?? [];
  return {
    rules: new Set(RULES.filter(([, , since = 0]) => since <= minor).filter(holds).map(([rule]) => rule)),
    gates: new Set([...GATES.filter(holds).map(([gate]) => gate), ...(updateStrategy?.type === 'Recreate' ? [RECREATE] : [])].filter((gate) => known.knows(gate))),
    selectorValues: invalid(affinityTerms(spec).flatMap((term) => [term.labelSelector, term.namespaceSelector])) || hasInvalidValue(selector),
    spreadSelectors: invalid(spread.map(({ labelSelector }) => labelSelector)),
    spreadLabelKeys: known.knows(MERGED) && breaks((ctx) => spread.forEach(({ matchLabelKeys, labelSelector }) => (
      validateSpreadLabelKeys(matchLabelKeys ?? [], labelSelector, FieldPath.ROOT, ctx)
    ))),
    evictionResponders: spec.evictionResponders ?? [],
    tokenPaths: breaks((ctx) => spec.volumes?.forEach(({ projected }) => projected?.sources?.forEach(({ serviceAccountToken: token }) => (
      validateLocalNonReservedPath(token?.path ?? '', FieldPath.ROOT, ctx)
    )))),
  };
}

function someContainer(spec: k8s.PodSpec, test: (container: k8s.Container) => boolean): boolean {
  let found = false;
  visitContainers(spec, (container) => found ||= test(container));
  return found;
}

function hasInvalidValue(selector: k8s.LabelSelector | undefined): boolean {
  return selector?.matchExpressions?.some(({ values = [] }) => values.some((value) => isLabelValue(value).length > 0)) ?? false;
}

function hasInvalidNodeValue({ affinity }: k8s.PodSpec): boolean {
  return affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms?.some(hasInvalidValue) ?? false;
}

function hasBrokenHugePages(spec: k8s.PodSpec): boolean {
  const isBroken = (list: { readonly [name: string]: k8s.Quantity } | undefined): boolean => (
    Object.entries(list ?? {}).some(([name, quantity]) => name.startsWith('hugepages-') && !isWholePages(name, quantity))
  );
  return isBroken(spec.overhead) || someContainer(spec, ({ resources }) => isBroken(resources?.limits) || isBroken(resources?.requests));
}

function hasSysctlOfNode(spec: k8s.PodSpec): boolean {
  return spec.securityContext?.sysctls?.some(({ name = '' }) => isOfNode(name, spec)) ?? false;
}

function restartsInitContainer({ initContainers = [] }: k8s.PodSpec): boolean {
  return initContainers.some((container) => (
    !isSidecar(container) && (container.resizePolicy ?? []).some(({ restartPolicy }) => restartPolicy === 'RestartContainer')
  ));
}

/** Rules of sidecars came with the same feature. */
function restartsAllContainers({ containers = [], initContainers = [] }: k8s.PodSpec): boolean {
  return [...containers, ...initContainers].some(({ restartPolicyRules = [] }) => restartPolicyRules.some(({ action }) => action === 'RestartAllContainers'))
    || initContainers.some((container) => isSidecar(container) && (container.restartPolicyRules ?? []).length > 0);
}
