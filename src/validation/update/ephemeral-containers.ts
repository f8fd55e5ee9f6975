import { validateCommonMetaUpdate } from './object-meta';
import { isStatic, validateUpdatedPod } from './pod';
import { semanticEqual } from './semantic-equal';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';

const METADATA = FieldPath.of('metadata');
const PATH = FieldPath.of('spec').child('ephemeralContainers');

/**
 * Ephemeral containers that are put into a Pod (the `ephemeralcontainers` subresource): those that are there stay as they are. Everything else of the
 * update is ignored.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
 */
export function validateEphemeralContainersUpdate(pod: k8s.Pod, old: k8s.Pod, ctx: Context): void {
  if (isStatic(old)) {
    // Kubernetes reports it at a place without a name.
    ctx.forbidden(PATH.writtenAs('[]'), 'update/static-pod', 'static pods do not support ephemeral containers');
    validateCommonMetaUpdate(pod.metadata ?? {}, old.metadata ?? {}, METADATA, ctx);
    return;
  }
  validateUpdatedPod(pod, old, ctx);
  const byName = new Map(pod.spec?.ephemeralContainers?.map((container) => [container.name ?? '', container]));
  for (const before of old.spec?.ephemeralContainers ?? []) {
    const name = before.name ?? '';
    const now = byName.get(name);
    if (now === undefined) {
      ctx.forbidden(PATH, 'update/ephemeral-containers-kept', `existing ephemeral containers ${quote(name)} may not be removed\n`);
    } else if (!semanticEqual(now, before, 'EphemeralContainer')) {
      ctx.forbidden(PATH, 'update/ephemeral-containers-kept', `existing ephemeral containers ${quote(name)} may not be changed\n`);
    }
  }
}

/** The old pod with the ephemeral containers of the new one. */
export function withEphemeralContainers(pod: k8s.Pod, old: k8s.Pod): k8s.Pod {
  return withSpec(pod, old, { ...old.spec, ephemeralContainers: pod.spec?.ephemeralContainers });
}

/** The pod as a subresource updates it: another spec, and of the metadata only what says which pod is meant, and what no update resets. */
export function withSpec(pod: k8s.Pod, old: k8s.Pod, spec: k8s.PodSpec): k8s.Pod {
  const { name, namespace, generateName, deletionGracePeriodSeconds, managedFields } = pod.metadata ?? {};
  const metadata = { ...old.metadata, managedFields, name, namespace, generateName, deletionGracePeriodSeconds };
  return { ...pod, metadata, spec, status: old.status };
}
