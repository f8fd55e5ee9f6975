import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../field-path';

const FIELDS = ['defaultUser', 'user'];

/** Owners of files in volumes. Of a volume, and of each of its sources, that wrongly has several types, the API server looks at the first. */
export function dropFileUsers({ volumes = [] }: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void): void {
  const drop = (holder: any, at: FieldPath): void => {
    for (const field of FIELDS) {
      if (holder[field] !== undefined) {
        holder[field] = undefined;
        dropped(at.child(field));
      }
    }
  };
  volumes.forEach((volume, i) => {
    const at = path.child('volumes').index(i);
    const type = (['secret', 'configMap', 'downwardAPI', 'projected'] as const).find((name) => volume[name]);
    if (type !== undefined) {
      drop(volume[type], at.child(type));
      dropItems(volume[type], at.child(type));
      volume.projected?.sources?.forEach((source, j) => type === 'projected' && dropSource(source, at.child('projected').child('sources').index(j)));
    }
  });

  function dropSource(source: k8s.VolumeProjection, at: FieldPath): void {
    const files = (['secret', 'downwardAPI', 'configMap'] as const).find((name) => source[name]);
    const file = (['serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const).find((name) => source[name]);
    if (files !== undefined) {
      dropItems(source[files], at.child(files));
    } else if (file !== undefined) {
      drop(source[file], at.child(file));
    }
  }

  function dropItems(files: any, at: FieldPath): void {
    files.items?.forEach((item: k8s.KeyToPath, i: number) => drop(item, at.child('items').index(i)));
  }
}
