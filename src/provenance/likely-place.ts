import type { IConstruct } from 'constructs';
import { podsWithNotedParts } from './place';
import { notedPlaceOf, type SourcePlace } from './source-place';
import { isPodHost } from '../manifest/pod-host';

/** Where the parts of pods were made, by the place of the pod and the path below it; undefined where pods of one place differ. */
type Places = ReadonlyMap<string, SourcePlace | undefined>;

const known = new WeakMap<IConstruct, { readonly pods: number; readonly places: Places }>();

/**
 * Where a construct was made. In an app of many pods not all parts are noted: then it is where the same part was made of those pods that the same line made,
 * or else where its own pod was made.
 */
export function likelyPlaceOf(construct: IConstruct): SourcePlace | undefined {
  const noted = notedPlaceOf(construct);
  const pod = construct.node.scopes.find(isPodHost);
  if (noted !== undefined || pod === undefined || pod === construct) {
    return noted;
  }
  const podPlace = notedPlaceOf(pod);
  return placesIn(construct.node.root).get(keyOf(construct, pod, podPlace)) ?? podPlace;
}

function placesIn(root: IConstruct): Places {
  const pods = podsWithNotedParts(root);
  let last = known.get(root);
  if (last?.pods !== pods.length) {
    last = { pods: pods.length, places: collect(pods) };
    known.set(root, last);
  }
  return last.places;
}

function collect(pods: readonly IConstruct[]): Places {
  const places = new Map<string, SourcePlace | undefined>();
  for (const pod of pods) {
    const podPlace = notedPlaceOf(pod);
    for (const part of pod.node.findAll()) {
      const place = notedPlaceOf(part);
      if (place !== undefined) {
        const key = keyOf(part, pod, podPlace);
        places.set(key, places.has(key) && places.get(key)?.position !== place.position ? undefined : place);
      }
    }
  }
  return places;
}

function keyOf(part: IConstruct, pod: IConstruct, podPlace: SourcePlace | undefined): string {
  return `${podPlace?.position} ${part.node.path.slice(pod.node.path.length)}`;
}
