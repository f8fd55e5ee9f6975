import type * as k8s from '../../k8s/types';
import { FieldPath } from '../field-path';

const FIELDS = ['defaultUser', 'user'];

/** Owners of files in volumes. */
export function dropFileUsers(spec: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void): void {
  visitFileUsers(spec, path, (holder, field, at) => {
    holder[field] = undefined;
    dropped(at);
  });
}

export function hasFileUsers(spec: k8s.PodSpec): boolean {
  let found = false;
  visitFileUsers(spec, FieldPath.ROOT, () => {
    found = true;
  });
  return found;
}

/** Of a volume, and of each of its sources, that wrongly has several types, the API server looks at the first. */
function visitFileUsers({ volumes = [] }: k8s.PodSpec, path: FieldPath, visit: (holder: any, field: string, at: FieldPath) => void): void {
  const visitHolder = (holder: any, at: FieldPath): void => {
    for (const field of FIELDS) {
      if (holder[field] !== undefined) {
        visit(holder, field, at.child(field));
      }
    }
  };
  volumes.forEach((volume, i) => {
    const at = path.child('volumes').index(i);
    const type = (['secret', 'configMap', 'downwardAPI', 'projected'] as const).find((name) => volume[name]);
    if (type !== undefined) {
      visitHolder(volume[type], at.child(type));
      visitItems(volume[type], at.child(type));
      volume.projected?.sources?.forEach((source, j) => type === 'projected' && visitSource(source, at.child('projected').child('sources').index(j)));
    }
  });

  function visitSource(source: k8s.VolumeProjection, at: FieldPath): void {
    const files = (['secret', 'downwardAPI', 'configMap'] as const).find((name) => source[name]);
    const file = (['serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const).find((name) => source[name]);
    if (files !== undefined) {
      visitItems(source[files], at.child(files));
    } else if (file !== undefined) {
      visitHolder(source[file], at.child(file));
    }
  }

  function visitItems(files: any, at: FieldPath): void {
    files.items?.forEach((item: k8s.KeyToPath, i: number) => visitHolder(item, at.child('items').index(i)));
  }
}
