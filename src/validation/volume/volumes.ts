import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { byteLength, isDNS1123Label, nameIsDNSSubdomain } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { required } from './required';
import { validateSource, type VolumeSourceName, VOLUME_SOURCES } from './sources';

/**
 * The volumes of a pod.
 *
 * Each has a name of its own, a DNS label, and exactly one source. A claim that is made for an ephemeral volume is called `<pod>-<volume>`; that must
 * be a proper name, and no other volume of the pod may use that claim.
 *
 * @param podName the name of the pod, where there is a pod and not just a template
 * @returns the volumes that containers can mount: those without errors
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function validateVolumes(
  volumes: readonly k8s.Volume[] | undefined, podName: string | undefined, path: FieldPath, ctx: Context,
): ReadonlyMap<string, k8s.Volume> {
  const valid = new Map<string, k8s.Volume>();
  if (volumes === undefined || volumes.length === 0) {
    return valid;
  }
  const madeClaims = claimsMadeFor(podName, volumes);
  const firstPaths = new Map<string, FieldPath>();
  volumes.forEach((volume, i) => {
    const volumePath = path.index(i);
    const name = volume.name ?? '';
    const before = ctx.violations.length;
    validateOneSource(volume, podName, volumePath, ctx);
    if (name === '') {
      ctx.required(volumePath.child('name'), 'volume/name-required');
    } else {
      for (const message of isDNS1123Label(name)) {
        ctx.invalid(volumePath.child('name'), 'volume/name-format', name, message);
      }
    }
    if (valid.has(name)) {
      ctx.duplicate(volumePath.child('name'), 'volume/name-unique', name, firstPaths.get(name)?.child('name'));
    }
    if (ctx.violations.length === before) {
      valid.set(name, volume);
      firstPaths.set(name, volumePath);
    }
    const claimName = volume.persistentVolumeClaim?.claimName;
    if (claimName !== undefined && madeClaims?.has(claimName)) {
      const detail = 'must not reference a PVC that gets created for an ephemeral volume';
      ctx.invalid(volumePath.child('persistentVolumeClaim').child('claimName'), 'volume/claim-not-of-ephemeral-volume', claimName, detail);
    }
  });
  return valid;
}

function claimsMadeFor(podName: string | undefined, volumes: readonly k8s.Volume[]): ReadonlySet<string> | undefined {
  let names: Set<string> | undefined;
  if (podName) {
    for (const volume of volumes) {
      if (volume.ephemeral) {
        names ??= new Set();
        names.add(`${podName}-${volume.name ?? ''}`);
      }
    }
  }
  return names;
}

/** Whether the image of a volume is required in templates too. */
const TEMPLATES_NEED_IMAGES: ByVersion<boolean> = [[33, false], [37, true]];

function validateOneSource(volume: k8s.Volume, podName: string | undefined, path: FieldPath, ctx: Context): void {
  let first: VolumeSourceName | undefined;
  let more = false;
  for (const field in volume) {
    if (volume[field as VolumeSourceName] !== undefined && field in VOLUME_SOURCES) {
      more = first !== undefined;
      first ??= field as VolumeSourceName;
    }
  }
  if (first === undefined) {
    ctx.required(path, 'volume/source-required', 'must specify a volume type');
    return;
  }
  if (more) {
    first = forbidAllButFirst(volume, path, ctx);
  }
  if (first === 'image' && (podName !== undefined || ctx.pick(TEMPLATES_NEED_IMAGES))) {
    required(volume.image?.reference, path.child('image'), 'reference', 'volume/image-reference-required', ctx);
  }
  validateSource(first, volume, path, ctx);
  validateInitiatorName(volume, path, ctx);
  if (first === 'ephemeral' && podName && volume.name) {
    validateMadeClaimName(volume.name, podName, path, ctx);
  }
}

/** Of several sources, Kubernetes takes the first of its own order, and forbids the rest. */
function forbidAllButFirst(volume: k8s.Volume, path: FieldPath, ctx: Context): VolumeSourceName {
  const [first, ...rest] = (Object.keys(VOLUME_SOURCES) as VolumeSourceName[]).filter((name) => volume[name] !== undefined);
  for (const name of rest) {
    ctx.forbidden(path.renamed(name, VOLUME_SOURCES[name].writtenForbidden ?? name), 'volume/one-source', 'may not specify more than 1 volume type');
  }
  return first;
}

function validateMadeClaimName(name: string, podName: string, path: FieldPath, ctx: Context): void {
  const claimName = `${podName}-${name}`;
  for (const message of nameIsDNSSubdomain(claimName)) {
    ctx.invalid(path.child('name'), 'volume/ephemeral-claim-name-format', name, `PVC name ${quote(claimName)}: ${message}`);
  }
}

/** The kubelet makes an iSCSI interface named `<target portal>:<volume>`, which the system limits to 64 bytes. */
function validateInitiatorName(volume: k8s.Volume, path: FieldPath, ctx: Context): void {
  const { iscsi, name = '' } = volume;
  if (iscsi?.initiatorName !== undefined && byteLength(`${name}:${iscsi.targetPortal ?? ''}`) > 64) {
    const detail = 'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.';
    ctx.invalid(path.child('name'), 'volume/iscsi-interface-length', name, detail);
  }
}
