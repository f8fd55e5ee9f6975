import type { IConstruct } from 'constructs';
import { hostPlace, NO_LINE } from './host-place';
import type { SourcePlace } from './source-place';
import type { Path } from '../apimachinery/path';

/** What is kept of a call: an error whose stack is only computed when it is read; or the place, where the program is written in another language. */
export type Call = Error | SourcePlace | typeof NO_LINE;

/** A call that set a part of the manifest of a construct. */
export interface NotedCall {
  /** Which part. */
  readonly path: Path;
  readonly call: Call;
  /** The value that it gave to a key of a map. */
  readonly value?: string;
}

/** Of a construct: the call that made it. */
const MADE = Symbol.for('podwright.Place');
/** Of a construct: the calls that set parts of its manifest. */
const CALLS = Symbol.for('podwright.Calls');
/** Of a root, and of its pods: how many calls are still noted. */
const BUDGET = Symbol.for('podwright.PlaceBudget');
/** Of a pod: not all of its calls are noted. */
const IS_PARTIAL = Symbol.for('podwright.PartlyNoted');

/** Deep enough to get from here through the constructors, a pattern or a library, to the user's helper and the line that calls it. */
const FRAMES = 20;
/** Deep enough to get from here to the line that makes a pod. */
const FRAMES_OF_POD = 8;

/**
 * To note a call takes V8 some microseconds, more than the call itself. So many are noted in an app, which are those of several hundred pods; after that,
 * only where pods are made. `npm run bench` measures the share of it in the first run of 10,000 pods.
 */
const NOTED_CALLS = 5_000;
/** Set to `all`, every call is noted. */
export const PLACES_VARIABLE = 'PODWRIGHT_PLACES';

interface Budget {
  left: number;
}

let enclosing: IConstruct | undefined;

/** Runs what a construct does as a part of its own making: all of it was written in the line that makes the construct. */
export function withinMaking<T>(construct: IConstruct, run: () => T): T {
  const before = enclosing;
  enclosing = construct;
  try {
    return run();
  } finally {
    enclosing = before;
  }
}

/** Notes where a pod, or a container or volume of `pod`, is being made. */
export function notePlace(construct: IConstruct, pod: IConstruct): void {
  if (enclosing !== undefined) {
    (construct as any)[MADE] = madeBy(enclosing);
  } else if (takesNote(pod)) {
    (construct as any)[MADE] = callHere(FRAMES, construct);
  } else if (construct === pod) {
    (construct as any)[MADE] = callHere(FRAMES_OF_POD, construct);
  }
}

/**
 * Notes a call that sets parts of the manifest of a construct.
 *
 * @param construct the pod, or a container or volume of it, or the object that it is in
 * @param pod the pod
 * @param paths which parts
 * @param value what it gave to a key of a map
 * @returns the call; undefined where it is not noted
 */
export function noteCall(construct: IConstruct, pod: IConstruct, paths: readonly Path[], value?: string): Call | undefined {
  if (enclosing !== undefined || !takesNote(pod)) {
    return undefined;
  }
  const call = callHere(FRAMES);
  const calls: NotedCall[] = (construct as any)[CALLS] ??= [];
  paths.forEach((path) => calls.push({ path, call, value }));
  return call;
}

/** Notes which call made a construct that is neither a pod nor a part of one. */
export function noteMaking(construct: IConstruct, call: Call): void {
  (construct as any)[MADE] = call;
}

/** Notes that a call set a part of the manifest of a construct, though it was made earlier or for others as well. */
export function noteEarlierCall(construct: IConstruct, noted: NotedCall): void {
  ((construct as any)[CALLS] ??= []).push(noted);
}

/** The call that is being made now. */
export function currentCall(): Call {
  return callHere(FRAMES);
}

/** The call that made a construct; undefined where it is not noted. */
export function madeBy(construct: IConstruct): Call | undefined {
  return (construct as any)[MADE];
}

/** The calls that set parts of the manifest of `construct`, in their order. */
export function callsOf(construct: IConstruct): readonly NotedCall[] {
  return (construct as any)[CALLS] ?? [];
}

/** Whether some of the calls for `pod` are not noted. */
export function isPartlyNoted(pod: IConstruct): boolean {
  return IS_PARTIAL in pod;
}

function takesNote(pod: any): boolean {
  const budget: Budget = pod[BUDGET] ??= pod.node.root[BUDGET] ??= { left: process.env[PLACES_VARIABLE] === 'all' ? Infinity : NOTED_CALLS };
  if (budget.left > 0) {
    budget.left--;
    return true;
  }
  pod[IS_PARTIAL] = true;
  return false;
}

function callHere(frames: number, made?: IConstruct): Call {
  const host = hostPlace(made?.constructor.name);
  if (host !== undefined) {
    return host;
  }
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = frames;
  // An error has room for its stack, which any other object would have to be rebuilt for.
  const call = new Error();
  Error.stackTraceLimit = limit;
  return call;
}
