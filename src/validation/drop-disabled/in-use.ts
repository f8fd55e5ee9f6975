import { hasFileUsers } from './file-users';
import { hasRestartRules } from './restart-rules';
import { visitContainers } from '../../apimachinery/containers';
import { podTemplateOf, type KindName } from '../../apimachinery/kinds';
import type { GateName } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';

/** Whether the old pod uses a feature, where that is not to have any of its fields. */
const IN_USE: { readonly [gate in GateName]?: (spec: k8s.PodSpec) => boolean } = {
  AtomicWriteVolumeUserFields: hasFileUsers,
  ContainerRestartRules: hasRestartRules,
  DynamicResourceAllocation: ({ resourceClaims = [] }) => resourceClaims.length > 0,
  EvictionRequestAPI: ({ evictionResponders = [] }) => evictionResponders.length > 0,
  PodLevelResources: ({ resources }) => Object.keys({ ...resources?.requests, ...resources?.limits }).length > 0,
  VolumeBindMountOptions: hasBindMountOptions,
};

/**
 * The features that are off and stay in use when an object is updated: of those of its fields, the ones that the API server looks at.
 *
 * @param offGates the features that are off, of fields that the old object has
 */
export function gatesInUse(kind: KindName, old: any, offGates: ReadonlySet<GateName>): ReadonlySet<GateName> {
  const spec = podTemplateOf(kind, old)?.spec ?? {};
  return new Set([...offGates].filter((gate) => IN_USE[gate]?.(spec) ?? true));
}

function hasBindMountOptions(spec: k8s.PodSpec): boolean {
  let found = false;
  visitContainers(spec, ({ volumeMounts = [] }) => {
    found ||= volumeMounts.some(({ bindMountOptions = [] }) => bindMountOptions.length > 0);
  });
  return found;
}
