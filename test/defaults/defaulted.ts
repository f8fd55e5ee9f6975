import type { KindName } from '../../src/apimachinery/kinds';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { applyDefaults } from '../../src/defaults';
import type * as k8s from '../../src/k8s/types';

/** A copy of the object with the API server's defaults. */
export function defaulted<T extends object>(kind: KindName, object: T, minor = NEWEST): T {
  const copy = structuredClone(object);
  applyDefaults(kind, copy, minor);
  return copy;
}

/** The spec of a Pod with the API server's defaults. */
export function defaultedPod(spec: k8s.PodSpec): k8s.PodSpec {
  return defaulted<k8s.Pod>('Pod', { spec }).spec!;
}

/** The only container of a Pod with the API server's defaults. */
export function defaultedContainer(container: k8s.Container): k8s.Container {
  return defaultedPod({ containers: [container] }).containers![0];
}

/** The only volume of a Pod with the API server's defaults. */
export function defaultedVolume(volume: k8s.Volume): k8s.Volume {
  return defaultedPod({ volumes: [volume] }).volumes![0];
}
