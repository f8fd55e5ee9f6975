import { validateCommonMetaUpdate } from './object-meta';
import { isStatic, validateUpdatedPod } from './pod';
import { semanticEqual } from './semantic-equal';
import { isSidecar } from '../../apimachinery/containers';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { qosClass } from '../../apimachinery/qos';
import { COMPUTE_RESOURCES } from '../../apimachinery/resource-names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');
const NOWHERE = SPEC.writtenAs('[]');
const LISTS = ['containers', 'initContainers'] as const;
/** The feature of resizing pods that have resources of their own. */
const POD_LEVEL = 'InPlacePodLevelResourcesVerticalScaling';

/**
 * CPU and memory of a running Pod that are changed in place (the `resize` subresource). Nothing may be taken away, nothing else may change, and the
 * quality of service class stays.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export function validateResize(pod: k8s.Pod, old: k8s.Pod, ctx: Context): void {
  if (!validateResizable(pod, old, ctx)) {
    validateCommonMetaUpdate(pod.metadata ?? {}, old.metadata ?? {}, METADATA, ctx);
    return;
  }
  const oldSpec = old.spec ?? {};
  const spec = pod.spec ?? {};
  const before = ctx.violations.length;
  validateUpdatedPod(pod, old, ctx);
  if ((old.status?.qosClass || qosClass(oldSpec, ctx.minor)) !== qosClass(spec, ctx.minor)) {
    ctx.invalid(SPEC, 'resize/qos-class', old.status?.qosClass, 'Pod QOS Class may not change as a result of resizing');
  }
  if (!isSupportedByNode(old)) {
    ctx.forbidden(SPEC, 'resize/node-support', 'Pod running on node without support for resize');
  }
  const isPodLevel = isSet(spec.resources) || isSet(oldSpec.resources);
  if (isPodLevel && !ctx.isOn(POD_LEVEL)) {
    ctx.forbidden(NOWHERE, 'resize/no-pod-resources', `resize of pods with pod-level resources is forbidden when ${POD_LEVEL}Enabled feature gate is disabled`);
    return;
  }
  if (isPodLevel) {
    validatePodLevel(spec.resources, oldSpec.resources, ctx);
  }
  if ((old.status?.nodeAllocatableResourceClaimStatuses ?? []).length > 0) {
    ctx.forbidden(SPEC, 'resize/no-allocatable-claims', 'pods with node allocatable resource claims cannot be resized');
  }
  if (!validateSameContainers(spec, oldSpec, ctx)) {
    return;
  }
  validateContainers(spec, oldSpec, ctx);
  if (!semanticEqual(spec.volumes, oldSpec.volumes, '[]Volume')) {
    const detail = 'volumes are immutable on resize when InPlacePodVerticalScalingMemoryBackedVolumes feature gate is disabled';
    ctx.forbidden(SPEC.child('volumes'), 'resize/volumes', detail);
  }
  if (ctx.violations.length === before && !semanticEqual({ ...spec, ...restOf(oldSpec, isPodLevel ? oldSpec : spec) }, oldSpec, 'PodSpec')) {
    ctx.forbidden(SPEC, 'resize/only-cpu-and-memory', 'only cpu and memory resources are mutable');
  }
}

/** Returns whether the pod is one that can be resized. Kubernetes reports it at a place without a name. */
function validateResizable(pod: k8s.Pod, old: k8s.Pod, ctx: Context): boolean {
  if (!ctx.knows(POD_LEVEL) && (isSet(old.spec?.resources) || isSet(pod.spec?.resources))) {
    ctx.forbidden(NOWHERE, 'resize/no-pod-resources', 'pods with pod-level resources cannot be resized');
    return false;
  }
  if (isStatic(old)) {
    ctx.forbidden(NOWHERE, 'update/static-pod', 'static pods cannot be resized');
    return false;
  }
  if (old.spec?.os?.name === 'windows') {
    ctx.forbidden(NOWHERE, 'resize/not-windows', 'windows pods cannot be resized');
    return false;
  }
  return true;
}

/** The parts of the spec that are compared by rules of their own; those of the whole pod where there are any. */
function restOf({ containers, initContainers }: k8s.PodSpec, { resources }: k8s.PodSpec): k8s.PodSpec {
  return { containers, initContainers, resources };
}

/** A node that can resize reports the resources of running containers. */
function isSupportedByNode({ status }: k8s.Pod): boolean {
  const running = status?.containerStatuses?.find(({ state }) => state?.running !== undefined);
  return running === undefined || running.resources !== undefined;
}

function isSet(resources: k8s.ResourceRequirements | undefined): boolean {
  return Object.keys({ ...resources?.requests, ...resources?.limits }).length > 0;
}

function validatePodLevel(resources: k8s.ResourceRequirements | undefined, old: k8s.ResourceRequirements | undefined, ctx: Context): void {
  const path = SPEC.child('resources');
  if (old && !resources) {
    ctx.forbidden(path, 'resize/pod-resources-kept', 'pod-level resources cannot be removed');
    return;
  }
  for (const list of ['requests', 'limits'] as const) {
    if (old && isRemoved(resources?.[list], old[list])) {
      ctx.forbidden(path.child(list), 'resize/pod-resources-kept', `pod-level resource ${list} cannot be removed`);
    }
  }
  const masked = withOldCompute(resources ?? {}, old ?? {});
  const isNothing = !old && !isSet(masked) && (masked.claims ?? []).length === 0;
  if (!isNothing && !semanticEqual(masked, old, 'ResourceRequirements')) {
    ctx.forbidden(SPEC, 'resize/only-cpu-and-memory', 'only cpu and memory resources are mutable at pod-level');
  }
}

/** Returns whether the containers can be compared one by one. */
function validateSameContainers(spec: k8s.PodSpec, old: k8s.PodSpec, ctx: Context): boolean {
  const before = ctx.violations.length;
  for (const list of LISTS) {
    const now = spec[list] ?? [];
    const then = old[list] ?? [];
    if (now.length !== then.length) {
      ctx.forbidden(SPEC.child(list), 'resize/same-containers', `${list} may not be added or removed on resize`);
      continue;
    }
    then.forEach(({ name }, i) => {
      if ((now[i].name ?? '') !== (name ?? '')) {
        ctx.forbidden(SPEC.child(list).index(i).child('name'), 'resize/same-containers', `${list} may not be renamed or reordered on resize`);
      }
    });
  }
  return ctx.violations.length === before;
}

function validateContainers(spec: k8s.PodSpec, old: k8s.PodSpec, ctx: Context): void {
  const validateInit = ctx.isOn('InPlacePodVerticalScalingInitContainers') ? validateInitContainer : validateSidecarOnly;
  spec.initContainers?.forEach((container, i) => {
    validateInit(container, old.initContainers?.[i] ?? {}, SPEC.child('initContainers').index(i), ctx);
  });
  spec.containers?.forEach((container, i) => {
    const before = old.containers?.[i] ?? {};
    validateNothingRemoved(container, before, SPEC.child('containers').index(i), ctx);
    if (!isResizedOnly(container, before, ctx)) {
      ctx.forbidden(SPEC, 'resize/only-cpu-and-memory', 'only cpu and memory resources are mutable');
    }
  });
}

function validateInitContainer(container: k8s.Container, old: k8s.Container, path: FieldPath, ctx: Context): void {
  validateNothingRemoved(container, old, path, ctx);
  if (!isResizedOnly(container, old, ctx)) {
    const detail = 'only cpu and memory resources for init or sidecar containers are mutable';
    ctx.forbidden(path, 'resize/only-cpu-and-memory', detail);
  }
  if (!isSidecar(container) && !semanticEqual(container, old, 'Container') && restarts(container)) {
    const detail = 'non-sidecar init containers with a resize policy of RestartContainer cannot be resized';
    ctx.forbidden(path, 'resize/init-not-restarted', detail);
  }
}

/** Without the feature, only sidecars of the init containers can be resized. Kubernetes reports it at the spec. */
function validateSidecarOnly(container: k8s.Container, old: k8s.Container, path: FieldPath, ctx: Context): void {
  if (isSidecar(old)) {
    validateNothingRemoved(container, old, path, ctx);
  }
  if (!isSidecar(container) && !semanticEqual(container, old, 'Container')) {
    ctx.forbidden(path.writtenAs('spec'), 'resize/init-kept', 'resources for non-sidecar init containers are immutable');
  } else if (!isResizedOnly(container, old, ctx)) {
    ctx.forbidden(path.writtenAs('spec'), 'resize/only-cpu-and-memory', 'only cpu and memory resources for sidecar containers are mutable');
  }
}

function validateNothingRemoved(container: k8s.Container, old: k8s.Container, path: FieldPath, ctx: Context): void {
  for (const list of ['requests', 'limits'] as const) {
    if (isRemoved(container.resources?.[list], old.resources?.[list])) {
      ctx.forbidden(path.child('resources').child(list), 'resize/resources-kept', `resource ${list} cannot be removed`);
    }
  }
  validateMemoryLimit(container, old.resources?.limits?.memory, path.descend('resources.limits').key('memory'), ctx);
}

/** A memory limit that is lowered, or added, restarts the container. */
function validateMemoryLimit({ resources, resizePolicy = [] }: k8s.Container, old: k8s.Quantity | undefined, path: FieldPath, ctx: Context): void {
  const limit = resources?.limits?.memory;
  const policy = resizePolicy.find(({ resourceName }) => resourceName === 'memory')?.restartPolicy ?? '';
  if (limit === undefined || (policy !== '' && policy !== 'NotRequired')) {
    return;
  }
  if (old === undefined) {
    ctx.forbidden(path, 'resize/memory-limit-restarts', 'memory limits cannot be added unless resizePolicy is RestartContainer');
  } else if (limit.compare(old) < 0) {
    ctx.forbidden(path, 'resize/memory-limit-restarts', 'memory limits cannot be decreased unless resizePolicy is RestartContainer');
  }
}

type ResourceList = k8s.ResourceRequirements['requests'];

function isRemoved(list: ResourceList = {}, old: ResourceList = {}): boolean {
  return Object.keys(old).some((name) => list[name] === undefined);
}

/** Whether the claims of a container are compared. Before, Kubernetes forgets those of the new one, so that it always differs. */
const COMPARES_CLAIMS: ByVersion<boolean> = [[33, false], [37, true]];

/** Whether requests and limits are compared where the old container has none at all. */
const COMPARES_NEW_LISTS: ByVersion<boolean> = [[33, false], [35, true]];

/** The resources without the lists that the old ones have not. */
function withListsOf({ requests, limits }: k8s.ResourceRequirements, resources: k8s.ResourceRequirements): k8s.ResourceRequirements {
  return { ...resources, requests: requests && resources.requests, limits: limits && resources.limits };
}

/** Whether nothing else of a container is changed. */
function isResizedOnly(container: k8s.Container, old: k8s.Container, ctx: Context): boolean {
  const masked = withOldCompute(container.resources ?? {}, old.resources ?? {});
  const resources = ctx.pick(COMPARES_NEW_LISTS) ? masked : withListsOf(old.resources ?? {}, masked);
  return semanticEqual({ ...container, resources: ctx.pick(COMPARES_CLAIMS) ? resources : { ...resources, claims: undefined } }, old, 'Container');
}

/** The resources with CPU and memory as they were before. */
function withOldCompute(resources: k8s.ResourceRequirements, old: k8s.ResourceRequirements): k8s.ResourceRequirements {
  const masked = (list: ResourceList = {}, before: ResourceList = {}): ResourceList => Object.fromEntries([
    ...Object.entries(list).filter(([name]) => !COMPUTE_RESOURCES.includes(name)),
    ...Object.entries(before).filter(([name]) => COMPUTE_RESOURCES.includes(name)),
  ]);
  return { ...resources, requests: masked(resources.requests, old.requests), limits: masked(resources.limits, old.limits) };
}

function restarts(container: k8s.Container): boolean {
  return container.resizePolicy?.some(({ restartPolicy }) => restartPolicy === 'RestartContainer') ?? false;
}
