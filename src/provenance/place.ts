import type { IConstruct } from 'constructs';
import { hostPlace, NO_LINE } from './host-place';
import type { SourcePlace } from './source-place';

/** What V8 needs to tell later where a construct was made: its text is computed only when it is read. */
const PLACE = Symbol.for('podwright.Place');
/** Of the root: how many pods there are below it, and those whose parts are noted. */
const NOTED_PODS = Symbol.for('podwright.NotedPods');
/** Says that the parts of a pod are not noted. */
const WITHOUT_PARTS = Symbol.for('podwright.WithoutParts');

/** Deep enough to get from here through the constructors, a pattern or somebody's library, to their code. */
const FRAMES = 10;

/**
 * To note a place takes V8 some microseconds, which is much beside what making a construct takes. Pods are always noted, their parts for so many pods of an
 * app, and from then on for one pod in fifty: whoever makes that many makes them in loops, and the part of another pod that was made in the same line
 * tells the place (`likelyPlaceOf`).
 */
const PODS_WITH_PARTS = 50;
const ONE_IN = 50;

interface NotedPods {
  count: number;
  readonly withParts: IConstruct[];
}

/** Notes where a pod, or a container or volume of `pod`, is being made. All in one function, which takes one frame. */
export function notePlace(construct: IConstruct, pod: IConstruct): void {
  if ((pod as any)[WITHOUT_PARTS] === true) {
    return;
  }
  const host = hostPlace();
  if (host !== undefined) {
    (construct as any)[PLACE] = host;
    return;
  }
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  // An error has room for its stack, which any other object would have to be rebuilt for.
  (construct as any)[PLACE] = new Error();
  Error.stackTraceLimit = limit;
  if (construct === pod) {
    countPod(pod);
  }
}

function countPod(pod: IConstruct): void {
  const noted: NotedPods = ((pod.node.root as any)[NOTED_PODS] ??= { count: 0, withParts: [] });
  noted.count++;
  if (noted.count <= PODS_WITH_PARTS || noted.count % ONE_IN === 0) {
    noted.withParts.push(pod);
  } else {
    (pod as any)[WITHOUT_PARTS] = true;
  }
}

/** The pods of the app of `construct` whose parts are noted. */
export function podsWithNotedParts(construct: IConstruct): readonly IConstruct[] {
  return ((construct.node.root as any)[NOTED_PODS] as NotedPods | undefined)?.withParts ?? [];
}

/** What was noted: an error whose stack is of the place where `construct` was made, as V8 (or a source map support that is installed) writes it; or the place. */
export function notedOf(construct: IConstruct): Error | SourcePlace | typeof NO_LINE | undefined {
  return (construct as any)[PLACE];
}
