import type { KindName } from '../../src/apimachinery/kinds';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { applyDefaults } from '../../src/defaults';
import type * as k8s from '../../src/k8s/types';
import { decoded, encoded, type Manifest } from '../decoded';

/** The object with the API server's defaults. */
export function defaulted<T extends object>(kind: KindName, object: Manifest<T>, minor = NEWEST): Manifest<T> {
  const copy = decoded<T>(kind, object);
  applyDefaults(kind, copy, minor);
  return encoded(copy);
}

/** The spec of a Pod with the API server's defaults. */
export function defaultedPod(spec: Manifest<k8s.PodSpec>): Manifest<k8s.PodSpec> {
  return defaulted<k8s.Pod>('Pod', { spec }).spec!;
}

/** The only container of a Pod with the API server's defaults. */
export function defaultedContainer(container: Manifest<k8s.Container>): Manifest<k8s.Container> {
  return defaultedPod({ containers: [container] }).containers![0];
}

/** The only volume of a Pod with the API server's defaults. */
export function defaultedVolume(volume: Manifest<k8s.Volume>): Manifest<k8s.Volume> {
  return defaultedPod({ volumes: [volume] }).volumes![0];
}
