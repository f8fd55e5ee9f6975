import { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * A volume is for a container that mounts it.
 *
 * Fails: a volume of the pod, or a claim of a StatefulSet, that no container mounts, uses as a device, or reads variables from.
 * Nearly sure: what was to be stored in it is lost with the container. A csi volume may be there for what its driver does, such as making a Secret.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#how-volumes-work
 */
export const volumeUnused: PodCheck = { rule: 'advice/volume-unused', check };

function check(pod: AdvisedPod, report: Report): void {
  const { spec, path, kind, object } = pod;
  const used = usedVolumes(pod);
  const checkNames = (volumes: readonly { readonly name?: string }[], names: FieldPath): void => volumes.forEach(({ name }, i) => {
    if (name && !used.has(name)) {
      report(names.index(i), `no container mounts the volume ${JSON.stringify(name)}`);
    }
  });
  checkNames((spec.volumes ?? []).map(({ name, csi }) => ({ name: csi ? undefined : name })), path.child('volumes'));
  if (kind === 'StatefulSet') {
    const claims: { readonly metadata?: { readonly name?: string } }[] = object.spec.volumeClaimTemplates ?? [];
    checkNames(claims.map(({ metadata }) => ({ name: metadata?.name })), FieldPath.of('spec').child('volumeClaimTemplates'));
  }
}

function usedVolumes({ containers }: AdvisedPod): Set<string | undefined> {
  const used = new Set<string | undefined>();
  for (const { container } of containers) {
    container.volumeMounts?.forEach(({ name }) => used.add(name));
    container.volumeDevices?.forEach(({ name }) => used.add(name));
    container.env?.forEach(({ valueFrom }) => used.add(valueFrom?.fileKeyRef?.volumeName));
  }
  return used;
}
