import { isQualifiedName } from './names';

/**
 * Names of resources, and what follows from a name.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#extended-resources
 */
const STANDARD_RESOURCES: ReadonlySet<string> = new Set([
  'cpu', 'memory', 'ephemeral-storage', 'requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'limits.cpu', 'limits.memory',
  'limits.ephemeral-storage', 'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims',
  'storage', 'requests.storage', 'services.nodeports', 'services.loadbalancers',
]);
const INTEGER_RESOURCES: ReadonlySet<string> = new Set([
  'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports',
  'services.loadbalancers',
]);
const CONTAINER_RESOURCES: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);
const NONE: readonly string[] = [];

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** In the namespace of Kubernetes: without a prefix, or prefixed with `kubernetes.io/`. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Of a device plugin or an operator: `nvidia.com/gpu`. As `requests.<name>` it must be a qualified name too, for quotas. */
function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && isQualifiedName(`requests.${name}`).length === 0;
}

/** A request may be lower than the limit. */
export function isOvercommitAllowed(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Counted in whole pieces. */
export function isInteger(name: string): boolean {
  return !CONTAINER_RESOURCES.has(name) && (INTEGER_RESOURCES.has(name) || isExtended(name));
}

/** What is wrong with the name of a resource, anywhere. */
function resourceNameErrors(name: string): readonly string[] {
  const errors = isQualifiedName(name);
  if (errors.length === 0 && !name.includes('/') && !STANDARD_RESOURCES.has(name) && !isHugePages(name) && !name.startsWith('requests.hugepages-')) {
    return ['must be a standard resource type or fully qualified'];
  }
  return errors;
}

/** What is wrong with the name of a resource of a container. */
export function containerResourceNameErrors(name: string): readonly string[] {
  if (CONTAINER_RESOURCES.has(name)) {
    return NONE;
  }
  const errors = resourceNameErrors(name);
  if (!name.includes('/')) {
    return isHugePages(name) ? errors : [...errors, 'must be a standard resource for containers'];
  }
  return isNative(name) || isExtended(name) ? errors : [...errors, "doesn't follow extended resource name standard"];
}

/** What is wrong with the name of a resource of a whole pod, besides that such resources may not be supported there. */
export function podResourceNameErrors(name: string): readonly string[] {
  return CONTAINER_RESOURCES.has(name) ? NONE : resourceNameErrors(name);
}

/** The resources that make the quality of service class, and that change in place. */
export const COMPUTE_RESOURCES: readonly string[] = ['cpu', 'memory'];

/** The resources that a whole pod may have. */
export const POD_RESOURCES: readonly string[] = ['cpu', 'hugepages-', 'memory'];

export function isPodResource(name: string): boolean {
  return COMPUTE_RESOURCES.includes(name) || isHugePages(name);
}
