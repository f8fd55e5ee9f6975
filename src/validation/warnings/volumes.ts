import { overlappingFiles, type File } from './overlaps';
import { fractionalBytes } from './quantities';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Sources whose drivers are gone, or going; `storageos` is spelled as Kubernetes' warning has it. */
const DEPRECATED: readonly (readonly [source: keyof k8s.Volume, word: string, since: string])[] = [
  ['photonPersistentDisk', 'photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'storageOS', 'deprecated in v1.22, non-functional in v1.25+'],
  ['quobyte', 'quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['cephfs', 'cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'rbd', 'deprecated in v1.28, non-functional in v1.31+'],
];

/** Old sources, fractions of bytes, and files of one volume that lie at, or below, the same path. */
export function volumeWarnings(volumes: readonly k8s.Volume[], path: FieldPath, ctx: Context): void {
  volumes.forEach((volume, i) => {
    for (const [source, word, since] of DEPRECATED) {
      if (volume[source] !== undefined) {
        ctx.warn(path.index(i).renamed(source, word), 'warning/deprecated-volume', since);
      }
    }
    if (volume.ephemeral?.volumeClaimTemplate) {
      claimWarnings(volume.ephemeral.volumeClaimTemplate.spec, path.index(i).child('ephemeral').child('volumeClaimTemplate').child('spec'), ctx);
    }
    overlaps(volume, path.index(i), ctx);
  });
}

/** Claims of fractions of bytes. */
export function claimWarnings(spec: k8s.PersistentVolumeClaimSpec | undefined, path: FieldPath, ctx: Context): void {
  fractionalBytes(spec?.resources?.requests, ['storage'], path.child('resources').child('requests'), ctx);
  fractionalBytes(spec?.resources?.limits, ['storage'], path.child('resources').child('limits'), ctx);
}

function overlaps({ name = '', configMap, secret, downwardAPI, projected }: k8s.Volume, path: FieldPath, ctx: Context): void {
  const check = (description: string, all: readonly File[]): void => {
    for (const [file, other] of overlappingFiles(all)) {
      const text = `volume ${quote(name)} (${description}): overlapping paths: ${describe(file)} with ${describe(other)}`;
      ctx.warn(path, 'warning/paths-overlap', text, true);
    }
  };
  if (configMap?.items) {
    check(`ConfigMap ${quote(configMap.name ?? '')}`, files(configMap.items, ''));
  }
  if (secret?.items) {
    check(`Secret ${quote(secret.secretName ?? '')}`, files(secret.items, ''));
  }
  if (downwardAPI?.items) {
    check('DownwardAPI', files(downwardAPI.items, ''));
  }
  if (projected?.sources) {
    for (const source of projected.sources) {
      if (Object.values(source).every((from) => from === undefined)) {
        ctx.warn(path, 'warning/empty-projection', `volume ${quote(name)} (Projected) has no sources provided`, true);
      }
    }
    check('Projected', projected.sources.flatMap(projectedFiles));
  }
}

function projectedFiles({ configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate }: k8s.VolumeProjection): File[] {
  if (configMap?.items) {
    return files(configMap.items, `ConfigMap ${quote(configMap.name ?? '')}`);
  }
  if (secret?.items) {
    return files(secret.items, `Secret ${quote(secret.name ?? '')}`);
  }
  if (downwardAPI?.items) {
    return files(downwardAPI.items, 'DownwardAPI');
  }
  if (serviceAccountToken) {
    return files([serviceAccountToken], 'ServiceAccountToken');
  }
  if (clusterTrustBundle) {
    return files([clusterTrustBundle], `ClusterTrustBundle ${quote(clusterTrustBundle.name ?? clusterTrustBundle.signerName ?? '')}`);
  }
  const { certificateChainPath, keyPath, credentialBundlePath } = podCertificate ?? {};
  return [[certificateChainPath, 'PodCertificate chain'], [keyPath, 'PodCertificate key'], [credentialBundlePath, 'PodCertificate credential bundle']]
    .filter(([path]) => path)
    .map(([path, source]) => ({ path: path!, source: source! }));
}

function files(items: readonly { readonly path?: string }[], source: string): File[] {
  return items.map(({ path = '' }) => ({ path, source }));
}

function describe({ path, source }: File): string {
  return source === '' ? quote(path) : `${quote(path)} (${source})`;
}
