import { isPlainObject } from '../apimachinery/plain-object';
import type * as k8s from '../k8s/types';

/**
 * Whether the API server can read who manages which fields. Where it cannot, it begins anew, with no entry at all.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
export function canReadManagedFields(entries: readonly k8s.ManagedFieldsEntry[] | undefined): boolean {
  return entries === undefined || entries.every(({ operation, apiVersion, fieldsType, fieldsV1 }) => (
    (operation === 'Apply' || operation === 'Update') && !!apiVersion && fieldsType === 'FieldsV1' && isFieldSet(fieldsV1 ?? {})
  ));
}

const PREFIXED = /^[fiv]:/;

/** `{"f:spec": {"f:containers": {"k:{...}": {".": {}}}}}` */
function isFieldSet(fields: unknown): boolean {
  const rest: any[] = [fields]; // Instead of recursion: sets may be nested deep.
  while (rest.length > 0) {
    const set = rest.pop();
    if (!isPlainObject(set)) {
      return false;
    }
    for (const key of Object.keys(set)) {
      if (key !== '.' && !isElement(key)) {
        return false;
      } else if (key !== '.') {
        rest.push(set[key]);
      }
    }
  }
  return true;
}

function isElement(key: string): boolean {
  return PREFIXED.test(key) || key.startsWith('k:');
}
