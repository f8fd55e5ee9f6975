import { parseQuantity } from '../../apimachinery/quantity';

/** Maps whose values are quantities: `1` and `1000m` are the same. */
const QUANTITY_MAPS: ReadonlySet<string> = new Set(['limits', 'requests', 'overhead']);
const QUANTITIES: ReadonlySet<string> = new Set(['sizeLimit', 'divisor']);

/** Fields that are not pointers in Kubernetes, so that false, or an empty object, is the same as nothing. */
const NOT_POINTERS: ReadonlySet<string> = new Set([
  'hostNetwork', 'hostPID', 'hostIPC', 'stdin', 'stdinOnce', 'tty', 'readOnly', 'chapAuthDiscovery', 'chapAuthSession',
  'resources', 'metadata', 'spec', 'template',
  'labels', 'annotations', 'nodeSelector', 'matchLabels', 'limits', 'requests', 'overhead', 'options', 'volumeAttributes', 'userAnnotations',
]);

/** Numbers that are not pointers in Kubernetes, so that 0 is the same as nothing. */
const NOT_POINTER_NUMBERS: ReadonlySet<string> = new Set([
  'hostPort', 'containerPort', 'initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold', 'seconds',
  'partition', 'maxSkew', 'weight', 'minReadySeconds',
]);

/**
 * Whether two parts of manifests, decoded and defaulted, mean the same: empty lists and maps are absent ones, quantities are compared by amount.
 *
 * @param field the name of the field that holds them
 */
export function semanticEqual(a: unknown, b: unknown, field = ''): boolean {
  if (a === b) {
    return true;
  }
  if (isNothing(a, field) || isNothing(b, field)) {
    return isNothing(a, field) && isNothing(b, field);
  }
  if (QUANTITIES.has(field)) {
    return parseQuantity(a as string).compare(parseQuantity(b as string)) === 0;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => semanticEqual(item, b[i], field));
  }
  return typeof a === 'object' && typeof b === 'object' && equalObjects(a as Fields, b as Fields, field);
}

type Fields = Readonly<Record<string, unknown>>;

function equalObjects(a: Fields, b: Fields, field: string): boolean {
  const quantities = QUANTITY_MAPS.has(field);
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (quantities && a[key] !== undefined && b[key] !== undefined) {
      if (parseQuantity(a[key] as string).compare(parseQuantity(b[key] as string)) !== 0) {
        return false;
      }
    } else if (!semanticEqual(a[key], b[key], key)) {
      return false;
    }
  }
  return true;
}

function isNothing(value: unknown, field: string): boolean {
  if (value === undefined || value === '') {
    return true;
  }
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  if (typeof value === 'number') {
    return value === 0 && NOT_POINTER_NUMBERS.has(field);
  }
  if (!NOT_POINTERS.has(field)) {
    return false;
  }
  return value === false || (typeof value === 'object' && value !== null && Object.entries(value).every(([key, part]) => isNothing(part, key)));
}
