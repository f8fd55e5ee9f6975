import { isDNS1123Label } from '../../apimachinery/names';
import { isTrimmed } from '../../apimachinery/trim';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateEnv, validateEnvFrom } from './env';
import { validateLifecycle } from './lifecycle';
import { HostPorts, validatePorts } from './ports';
import { validateProbes } from './probe';
import { validateInitResizePolicy, validateResizePolicy } from './resize-policy';
import { validateResourceRequirements } from './resources';
import { validateInitRestartPolicy, validateRestartPolicy } from './restart-policy';
import { isSidecar } from '../../apimachinery/containers';
import { validateSecurityContext } from '../security/security-context';
import { validatePullPolicy } from '../value/pull-policy';
import { validateVolumeDevices } from '../volume/devices';
import { validateVolumeMounts } from '../volume/mounts';

/** What the rules for containers need to know of their pod. */
export interface PodFacts {
  readonly spec: k8s.PodSpec;
  /** Where the spec stands. */
  readonly path: FieldPath;
  /** The volumes that can be mounted: those without errors. */
  readonly volumes: ReadonlyMap<string, k8s.Volume>;
  /** The names in `resourceClaims`. */
  readonly claimNames: ReadonlySet<string>;
}

/**
 * The app containers of a pod: at least one. Names are unique in the pod; duplicates are reported at the later kinds of containers (init, then ephemeral)
 * containers.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export function validateContainers(pod: PodFacts, ctx: Context): void {
  const containers = pod.spec.containers;
  const path = pod.path.child('containers');
  if (containers === undefined || containers.length === 0) {
    ctx.required(path, 'container/at-least-one');
    return;
  }
  const names = new Map<string, FieldPath>();
  const hostPorts = new HostPorts();
  containers.forEach((container, i) => {
    const containerPath = path.index(i);
    validateCommon(container, pod, containerPath, ctx);
    validateNameUnique(container.name ?? '', names, containerPath, ctx);
    validateHooksAndProbes(container, pod.spec, containerPath, ctx);
    validateRestartPolicy(container, containerPath, ctx);
    hostPorts.add(container, containerPath, ctx);
  });
}

/**
 * The init containers: those that run one after the other, and the sidecars (`restartPolicy: Always`), which stay. Only sidecars have hooks and
 * probes. As init containers start one by one, host ports are compared within each of them only.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export function validateInitContainers(pod: PodFacts, ctx: Context): void {
  const containers = pod.spec.initContainers;
  if (containers === undefined || containers.length === 0) {
    return;
  }
  const path = pod.path.child('initContainers');
  const names = namesOf(pod.spec.containers, pod.path.child('containers'));
  containers.forEach((container, i) => {
    const containerPath = path.index(i);
    validateCommon(container, pod, containerPath, ctx);
    validateInitRestartPolicy(container, containerPath, ctx);
    if (container.name || names.has('')) {
      validateNameUnique(container.name ?? '', names, containerPath, ctx);
    }
    // Kubernetes reports these at the first init container, whichever it is.
    new HostPorts().add(container, path.index(0), ctx);
    if (isSidecar(container)) {
      validateHooksAndProbes(container, pod.spec, containerPath, ctx);
    } else {
      forbidHooksAndProbes(container, containerPath, ctx);
      if (container.resizePolicy) {
        validateInitResizePolicy(container.resizePolicy, containerPath.child('resizePolicy'), ctx);
      }
    }
  });
}

/** The rules for every kind of container. */
export function validateCommon(container: k8s.Container, pod: PodFacts, path: FieldPath, ctx: Context): void {
  validateName(container.name, path, ctx);
  if (!container.image) {
    ctx.required(path.child('image'), 'container/image-required');
  }
  validateTerminationMessagePolicy(container.terminationMessagePolicy, path, ctx);
  if (container.ports) {
    validatePorts(container.ports, path.child('ports'), ctx);
  }
  if (container.env) {
    validateEnv(container.env, path.child('env'), ctx);
  }
  if (container.envFrom) {
    validateEnvFrom(container.envFrom, path.child('envFrom'), ctx);
  }
  if (container.volumeMounts) {
    validateVolumeMounts(container, pod.volumes, path.child('volumeMounts'), ctx);
  }
  if (container.volumeDevices) {
    validateVolumeDevices(container, pod.volumes, path.child('volumeDevices'), ctx);
  }
  validatePullPolicy(container.imagePullPolicy, path, 'imagePullPolicy', ctx);
  if (container.resources) {
    validateResourceRequirements(container.resources, 'container', pod.claimNames, path.child('resources'), ctx);
  }
  if (container.resizePolicy) {
    validateResizePolicy(container.resizePolicy, pod.spec.restartPolicy, path.child('resizePolicy'), ctx);
  }
  if (container.securityContext) {
    validateSecurityContext(container.securityContext, path.child('securityContext'), pod.spec.hostUsers ?? true, ctx);
  }
}

function validateName(name: string | undefined, path: FieldPath, ctx: Context): void {
  if (!name) {
    ctx.required(path.child('name'), 'container/name-required');
    return;
  }
  for (const message of isDNS1123Label(name)) {
    ctx.invalid(path.child('name'), 'container/name-format', name, message);
  }
}

const TERMINATION_MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];

function validateTerminationMessagePolicy(policy: string | undefined, path: FieldPath, ctx: Context): void {
  const field = 'terminationMessagePolicy';
  if (!policy) {
    ctx.required(path.child(field), 'container/termination-message-policy-required');
  } else if (!TERMINATION_MESSAGE_POLICIES.includes(policy)) {
    ctx.notSupported(path.child(field), 'container/termination-message-policy-supported', policy, TERMINATION_MESSAGE_POLICIES);
  }
}

/** Names of containers with their paths, to find duplicates. */
export function namesOf(containers: readonly k8s.Container[] | undefined, path: FieldPath): Map<string, FieldPath> {
  const names = new Map<string, FieldPath>();
  containers?.forEach((container, i) => names.set(container.name ?? '', path.index(i)));
  return names;
}

export function validateNameUnique(name: string, names: Map<string, FieldPath>, path: FieldPath, ctx: Context): void {
  const first = names.get(name);
  if (first !== undefined) {
    ctx.duplicate(path.child('name'), 'container/name-unique', name, first.child('name'));
  } else {
    names.set(name, path);
  }
}

function validateHooksAndProbes(container: k8s.Container, spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  if (container.lifecycle) {
    validateLifecycle(container.lifecycle, spec, path.child('lifecycle'), ctx);
  }
  validateProbes(container, path, ctx);
}

const SIDECAR_FIELDS = [
  ['lifecycle', 'container/init-no-lifecycle'],
  ['livenessProbe', 'container/init-no-liveness-probe'],
  ['readinessProbe', 'container/init-no-readiness-probe'],
  ['startupProbe', 'container/init-no-startup-probe'],
] as const;

function forbidHooksAndProbes(container: k8s.Container, path: FieldPath, ctx: Context): void {
  for (const [field, rule] of SIDECAR_FIELDS) {
    if (container[field] !== undefined) {
      ctx.forbidden(path.child(field), rule, 'may not be set for init containers without restartPolicy=Always');
    }
  }
}

/** Rules for the containers of a Pod that do not hold in templates, where an image of blanks has been used as a placeholder. */
export function validateContainersOnlyForPod(containers: readonly k8s.Container[] | undefined, path: FieldPath, ctx: Context): void {
  containers?.forEach((container, i) => {
    if (container.image && !isTrimmed(container.image)) {
      ctx.invalid(path.index(i).child('image'), 'container/image-trimmed', container.image, 'must not have leading or trailing whitespace');
    }
  });
}
