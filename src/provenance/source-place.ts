import type { IConstruct } from 'constructs';
import { NO_LINE } from './host-place';
import { callsOf, isPartlyNoted, madeBy, type Call, type NotedCall } from './place';
import { shownPath } from './shown-path';
import type { Path } from '../apimachinery/path';
import { isPodHost } from '../manifest/pod-host';
import { framesOf } from '../stack/own-code';
import type { SourcePosition } from '../stack/source-map';

/** A line of the user's program. */
export interface SourcePlace {
  /** `examples/shop.ts:14:7`, relative to the working directory; the path of the construct where the language of the program does not say the line. */
  readonly position: string;
  /** What was called there: `Pod.addContainer`, `new Container`. Empty where the stack does not say. */
  readonly call: string;
  /** Where the function that the position is in was called, if that is the user's code, too: a helper, a mixin, a class. */
  readonly calledFrom?: string;
  /** Whether the line is not known exactly, but only one near it: that which made the pod, or a part of it. */
  readonly isNear?: boolean;
}

/** A construct, and a place in its manifest. */
export interface Origin {
  readonly construct: IConstruct;
  readonly path: Path;
}

/**
 * The line that wrote a field: of the last call that set it or what it is in, or else of the call that made the construct. Undefined where podwright made
 * none of it.
 *
 * @param origins the constructs that the field is a part of, with its place in the manifest of each; the outermost first, whose calls count before those of the others
 * @param value the value that is reported, by which a call is found that set a key of a map
 * @param inFile the position of the field in the file of the object, if there is one
 */
export function placeOf(origins: readonly Origin[], value?: unknown, inFile?: SourcePlace): SourcePlace | undefined {
  const { construct } = origins[origins.length - 1];
  const pod = construct.node.scopes.reverse().find(isPodHost);
  const set = origins.map((origin) => lastCallFor(origin, value)).find((call) => call !== undefined);
  if (set === undefined && inFile !== undefined && (pod === undefined || madeBy(construct) === madeBy(pod))) {
    return inFile;
  }
  const place = placeOfCall(set ?? madeBy(construct) ?? (pod && madeBy(pod)), construct);
  return place !== undefined && pod !== undefined && isPartlyNoted(pod) ? { ...place, isNear: true } : place;
}

function lastCallFor({ construct, path }: Origin, value: unknown): Call | undefined {
  return callsOf(construct).filter((noted) => isFor(noted, path, value)).pop()?.call;
}

/** Whether a call set what is at `path`, or something that it is in. Kubernetes names a wrong key or value of a map by the map. */
function isFor(noted: NotedCall, path: Path, value: unknown): boolean {
  const { length } = noted.path;
  if (length <= path.length) {
    return isAlike(noted.path, path, length);
  }
  const isSaid = noted.value !== undefined && (value === noted.path[length - 1] || value === noted.value);
  return isSaid && length === path.length + 1 && isAlike(noted.path, path, path.length);
}

/** Indexes may be written as texts, in the paths of overrides. */
function isAlike(one: Path, other: Path, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (String(one[i]) !== String(other[i])) {
      return false;
    }
  }
  return true;
}

/** The line of a call for a construct. */
export function placeOfCall(call: Call | undefined, construct: IConstruct): SourcePlace | undefined {
  if (call === NO_LINE) {
    return { position: construct.node.path, call: construct.constructor.name };
  }
  return call === undefined || 'position' in call ? call : placeIn(call.stack ?? '');
}

/** The first own line of a stack, so that a container that a shared pattern adds is reported where the pattern was applied; and the own line that led there. */
function placeIn(stack: string): SourcePlace | undefined {
  const frames = framesOf(stack);
  const own = frames.findIndex((frame) => frame.isOwn);
  if (own < 0) {
    return undefined;
  }
  const caller = frames.slice(own + 1).find((frame) => frame.isOwn);
  return {
    position: positionText(frames[own]),
    call: frames.slice(0, own).filter((frame) => frame.isPodwright).pop()?.name ?? '',
    calledFrom: caller && positionText(caller),
  };
}

function positionText({ file, line, column }: SourcePosition): string {
  return `${shownPath(file)}:${line}:${column}`;
}
