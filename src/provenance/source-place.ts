import type { IConstruct } from 'constructs';
import { callBelow, isAlike, type Origin, type Reported } from './call-below';
import { NO_LINE } from './host-place';
import { callsOf, isPartlyNoted, madeBy, type Call, type NotedCall } from './place';
import { shownPath } from './shown-path';
import type { Path } from '../apimachinery/path';
import { isPodHost } from '../manifest/pod-host';
import { framesOf, type Frame } from '../stack/own-code';
import type { SourcePosition } from '../stack/source-map';

/** A line of the user's program. */
export interface SourcePlace {
  /** `examples/shop.ts:14:7`, relative to the working directory; the path of the construct where the language of the program does not say the line. */
  readonly position: string;
  /** What was called there: `Pod.addContainer`, `new Container`. Empty where the stack does not say. */
  readonly call: string;
  /** Where the function that the position is in was called, if that is the user's code, too: a helper, a mixin, a class. */
  readonly calledFrom?: string;
  /** Whether the line is not known exactly, but only one near it: that which made the pod or a part of it, or a call that set one of several fields. */
  readonly isNear?: boolean;
  /** Whether `position` is the path of the construct. */
  readonly isPart?: boolean;
}

/**
 * The line that wrote a field: of the last call that set it or what it is in, or else of calls that set parts of it, or else of the call that made the
 * construct. Undefined where podwright made none of it.
 *
 * @param origins the constructs that the field is a part of, with its place in the manifest of each; the outermost first, whose calls count before those of the others
 * @param reported what is reported of it, by which calls are found that set a part of it
 * @param inFile the position of the field in the file of the object, if there is one
 */
export function placeOf(origins: readonly Origin[], reported?: Reported, inFile?: SourcePlace): SourcePlace | undefined {
  const { construct } = origins[origins.length - 1];
  const pod = construct.node.scopes.reverse().find(isPodHost);
  const set = origins.map((origin) => lastCallFor(origin, reported?.badValue)).find((call) => call !== undefined)
    ?? origins.find(({ defaults }) => defaults !== undefined)?.defaults;
  const likely = set === undefined && reported !== undefined ? callBelow(origins, reported) : undefined;
  const call = set ?? likely?.call;
  const isInFile = call === undefined && inFile !== undefined && (pod === undefined || madeBy(construct) === madeBy(pod));
  const place = isInFile ? inFile : placeOfCall(call ?? madeBy(construct) ?? (pod && madeBy(pod)), construct);
  const isNear = likely?.isNear || (!isInFile && pod !== undefined && isPartlyNoted(pod));
  return place !== undefined && isNear ? { ...place, isNear: true } : place;
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

/** Whether a call of podwright's API wrote a field of a pod that was adopted, or the container or volume that it is in. */
export function isOfCall(origins: readonly Origin[], reported: Reported): boolean {
  const { construct } = origins[origins.length - 1];
  const pod = construct.node.scopes.reverse().find(isPodHost);
  return (pod !== undefined && madeBy(construct) !== madeBy(pod))
    || origins.some((origin) => origin.defaults !== undefined || lastCallFor(origin, reported.badValue) !== undefined)
    || callBelow(origins, reported)?.call !== undefined;
}

/** The line of a call for a construct. */
export function placeOfCall(call: Call | undefined, construct: IConstruct): SourcePlace | undefined {
  if (call === NO_LINE) {
    return { position: construct.node.path, call: construct.constructor.name, isPart: true };
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
    call: calledName(frames.slice(0, own)),
    calledFrom: caller && positionText(caller),
  };
}

/** What the user's code called. A mixin is called by `with` of constructs; of a static method, the stack does not say the class, but what it makes. */
function calledName(called: readonly Frame[]): string {
  const names = called.filter((frame) => frame.isPodwright).map(({ name }) => name);
  const [type, method] = (names.at(-1) ?? '').split('.');
  const outermost = called.at(-1)?.name ?? '';
  if (method === 'applyTo' && outermost.endsWith('.with')) {
    return `${outermost}(${type})`;
  }
  const made = type === 'Function' ? /^new (\w+)$/.exec(names.at(-2) ?? '') : null;
  return made === null ? names.at(-1) ?? '' : `${made[1]}.${method}`;
}

function positionText({ file, line, column }: SourcePosition): string {
  return `${shownPath(file)}:${line}:${column}`;
}
