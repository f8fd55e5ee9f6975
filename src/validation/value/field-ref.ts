import { lowerCase } from '../../apimachinery/lower-case';
import { isQualifiedName } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * References of environment variables and downward API files to fields of the pod and to resources of a container.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */

/** The fields that any downward API reference can name; each position allows some of them. */
const KNOWN_FIELD_PATHS: ReadonlySet<string> = new Set([
  'metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid',
  'spec.host', 'spec.nodeName', 'spec.restartPolicy', 'spec.schedulerName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.phase', 'status.podIP', 'status.podIPs',
]);

/** `metadata.labels['key']`: a path and a key. */
function subscriptOf(fieldPath: string): readonly [path: string, key: string] | undefined {
  const start = fieldPath.indexOf("['", 1);
  const end = fieldPath.length - "']".length;
  return start > 0 && start + "['".length <= end && fieldPath.endsWith("']") ? [fieldPath.slice(0, start), fieldPath.slice(start + 2, end)] : undefined;
}

/**
 * A field of the pod: `metadata.name`, or one label or annotation as `metadata.labels['key']`.
 *
 * @param allowed the fields that may be named without a subscript, sorted
 */
export function validateObjectFieldRef(ref: k8s.ObjectFieldSelector, allowed: ReadonlySet<string>, path: FieldPath, ctx: Context): void {
  const apiVersion = ref.apiVersion;
  const fieldPath = ref.fieldPath;
  if (!apiVersion) {
    ctx.required(path.child('apiVersion'), 'field-ref/api-version-required');
    return;
  }
  if (!fieldPath) {
    ctx.required(path.child('fieldPath'), 'field-ref/field-path-required');
    return;
  }
  if (apiVersion === 'v1' && allowed.has(fieldPath)) {
    return;
  }
  const subscripted = subscriptOf(fieldPath);
  const problem = unconvertible(apiVersion, fieldPath, subscripted?.[0]);
  if (problem !== undefined) {
    ctx.invalid(path.child('fieldPath'), 'field-ref/field-path-known', fieldPath, `error converting fieldPath: ${problem}`);
  } else if (subscripted) {
    const key = subscripted[0] === 'metadata.annotations' ? lowerCase(subscripted[1]) : subscripted[1];
    for (const message of isQualifiedName(key)) {
      ctx.invalid(path, 'field-ref/subscript-qualified-name', key, message);
    }
  } else {
    // `spec.host` is the old name of spec.nodeName.
    const converted = fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath;
    if (!allowed.has(converted)) {
      ctx.notSupported(path.child('fieldPath'), 'field-ref/field-path-supported', converted, [...allowed]);
    }
  }
}

function unconvertible(apiVersion: string, fieldPath: string, subscriptedPath: string | undefined): string | undefined {
  if (apiVersion !== 'v1') {
    return `unsupported pod version: ${apiVersion}`;
  }
  if (subscriptedPath !== undefined) {
    return subscriptedPath === 'metadata.annotations' || subscriptedPath === 'metadata.labels'
      ? undefined
      : `field label does not support subscript: ${fieldPath}`;
  }
  return KNOWN_FIELD_PATHS.has(fieldPath) ? undefined : `field label not supported: ${fieldPath}`;
}

const RESOURCES = [
  'limits.cpu', 'limits.ephemeral-storage', 'limits.memory', 'requests.cpu', 'requests.ephemeral-storage', 'requests.memory',
];

const CPU_DIVISORS: ReadonlySet<string> = new Set(['1m', '1']);
const BYTE_DIVISOR_LIST = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];
const BYTE_DIVISORS: ReadonlySet<string> = new Set(BYTE_DIVISOR_LIST);

/** A resource of a container (`limits.cpu`), divided by a unit. `inVolume`: a file must say which container it is about. */
export function validateResourceFieldRef(ref: k8s.ResourceFieldSelector, inVolume: boolean, path: FieldPath, ctx: Context): void {
  const resource = ref.resource ?? '';
  if (inVolume && !ref.containerName) {
    ctx.required(path.child('containerName'), 'resource-field-ref/container-name-required');
  } else if (resource === '') {
    ctx.required(path.child('resource'), 'resource-field-ref/resource-required');
  } else if (!RESOURCES.includes(resource) && !isHugePages(resource)) {
    ctx.notSupported(path.child('resource'), 'resource-field-ref/resource-supported', resource, RESOURCES);
  }
  validateDivisor(resource, ref.divisor, path, ctx);
}

function validateDivisor(resource: string, divisor: k8s.Quantity | undefined, path: FieldPath, ctx: Context): void {
  if (divisor === undefined || divisor.sign() === 0) {
    return;
  }
  const [kind, units] = divisorsOf(resource);
  if (kind !== '' && !units.has(divisor.toString())) {
    const detail = units === CPU_DIVISORS
      ? "only divisor's values 1m and 1 are supported with the cpu resource"
      : `only divisor's values ${BYTE_DIVISOR_LIST.join(', ')} are supported with the ${kind} resource`;
    ctx.invalid(path.child('divisor'), 'resource-field-ref/divisor-supported', resource, detail);
  }
}

function divisorsOf(resource: string): [string, ReadonlySet<string>] {
  switch (resource) {
    case 'limits.cpu':
    case 'requests.cpu':
      return ['cpu', CPU_DIVISORS];
    case 'limits.memory':
    case 'requests.memory':
      return ['memory', BYTE_DIVISORS];
    case 'limits.ephemeral-storage':
    case 'requests.ephemeral-storage':
      return ['local ephemeral storage', BYTE_DIVISORS];
    default:
      return [isHugePages(resource) ? 'hugepages' : '', BYTE_DIVISORS];
  }
}

function isHugePages(resource: string): boolean {
  return resource.startsWith('limits.hugepages-') || resource.startsWith('requests.hugepages-');
}
