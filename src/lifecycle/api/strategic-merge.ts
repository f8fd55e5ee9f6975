import { isMap } from '../../apimachinery/plain-object';
import { Quantity } from '../../apimachinery/quantity';

/** The field that identifies the items of a list. Lists that are not named are replaced as a whole. */
const MERGE_KEYS: { readonly [list: string]: string } = {
  containers: 'name',
  initContainers: 'name',
  ephemeralContainers: 'name',
  volumes: 'name',
  env: 'name',
  ports: 'containerPort',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  imagePullSecrets: 'name',
  hostAliases: 'ip',
  schedulingGates: 'name',
  resourceClaims: 'name',
  topologySpreadConstraints: 'topologyKey',
  conditions: 'type',
};

/**
 * A strategic merge patch, as far as pods need it: objects are merged, `null` removes a field, and lists with a key are merged by it.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export function strategicMerge(original: any, patch: any): any {
  if (!isObject(original) || !isObject(patch)) {
    return patch;
  }
  const merged = { ...original };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[field];
    } else if (Array.isArray(value) && Array.isArray(merged[field]) && Object.hasOwn(MERGE_KEYS, field)) {
      merged[field] = mergeLists(merged[field], value, MERGE_KEYS[field]);
    } else {
      merged[field] = strategicMerge(merged[field], value);
    }
  }
  return merged;
}

function mergeLists(original: readonly any[], patch: readonly any[], key: string): any[] {
  const merged = [...original];
  for (const item of patch) {
    const index = merged.findIndex((other) => other?.[key] === item?.[key]);
    if (item?.$patch === 'delete') {
      merged.splice(index, index < 0 ? 0 : 1);
    } else if (index < 0) {
      merged.push(item);
    } else {
      merged[index] = strategicMerge(merged[index], item);
    }
  }
  return merged;
}

function isObject(value: unknown): value is Record<string, any> {
  return isMap(value) && !(value instanceof Quantity);
}
