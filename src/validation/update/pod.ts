import { validateObjectMetaUpdate } from './object-meta';
import { validatePodSpecUpdate } from './pod-spec';
import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validatePodAnnotationsAndSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const MIRROR = 'kubernetes.io/config.mirror';
const APP_ARMOR_PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * A Pod that is updated: it must be valid by itself, and little of its spec may change.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
 */
export function validatePodUpdate(pod: k8s.Pod, old: k8s.Pod, ctx: Context): void {
  // Clients that do not know the resources of a whole pod leave them as they are.
  const keeps = ctx.isOn('PodLevelResourcesFixDefaulting') && !pod.spec?.resources;
  const updated = keeps ? { ...pod, spec: { ...pod.spec, resources: old.spec?.resources } } : pod;
  validateUpdatedPod(updated, old, ctx);
  validateAnnotationsUpdate(updated.metadata?.annotations ?? {}, old.metadata?.annotations ?? {}, METADATA.child('annotations'), ctx);
  validatePodSpecUpdate(updated.spec ?? {}, old.spec ?? {}, ctx);
}

/** The rules for all updates of a pod and its subresources. */
export function validateUpdatedPod(pod: k8s.Pod, old: k8s.Pod, ctx: Context): void {
  validateObjectMetaUpdate(pod.metadata ?? {}, old.metadata ?? {}, METADATA, ctx, nameIsDNSSubdomain);
  validatePodAnnotationsAndSpec(pod, { ...pod.metadata, labels: undefined }, ctx);
}

export function isStatic(pod: k8s.Pod): boolean {
  return pod.metadata?.annotations?.[MIRROR] !== undefined;
}

/** AppArmor profiles and the mark of a static pod are set when the pod is made, or never. */
export function validateAnnotationsUpdate(
  annotations: Readonly<Record<string, string>>, old: Readonly<Record<string, string>>, path: FieldPath, ctx: Context,
): void {
  for (const key of new Set([...Object.keys(old), ...Object.keys(annotations)])) {
    if (annotations[key] !== old[key]) {
      const verb = old[key] === undefined ? 'add' : 'remove or update';
      if (key.startsWith(APP_ARMOR_PREFIX)) {
        ctx.forbidden(path.key(key), 'update/app-armor-annotations', `may not ${verb} AppArmor annotations`);
      } else if (key === MIRROR) {
        ctx.forbidden(path.key(key), 'update/mirror-annotation', `may not ${verb} mirror pod annotation`);
      }
    }
  }
}
