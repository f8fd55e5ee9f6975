import { shownPath } from './shown-path';
import type { SourcePlace } from './source-place';

/** Where jsii's kernel puts what the program in another language sends with each call. It is there for the time of the call. */
const STACK = Symbol.for('jsii.context.hostStackTrace');
/** There whenever this runs in jsii's kernel. */
const KERNEL = Symbol.for('jsii.context.hostDirName');

/** The program that makes the construct is written in another language, and does not say in which line. */
export const NO_LINE = Symbol.for('podwright.NoLine');

/** A line of a stack, the newest first: Python gives the path of the file and the name of the function, Java the name of the file and the full name of the method. */
type HostFrame = readonly [file: string, line: number, column: number, name: string];

/** Packages of Python, its own among them; what is installed in an environment of a project lies in there, too. */
const INSTALLED_PYTHON = /[\\/](site|dist)-packages[\\/]|[\\/]lib[\\/]python\d(\.\d+)?[\\/]/i;
const INSTALLED_JAVA = /^(io\.github\.podwright|org\.cdk8s|software\.(amazon|constructs)|javax?|jdk|sun)\./;
/** Scripts of an environment that start programs, such as pytest. */
const LAUNCHER = /[\\/](bin|scripts)[\\/][^\\/.]+(\.exe)?([\\/]__main__\.py)?$/i;
/** The code of a Python module. Whoever imports it does not call it. */
const MODULE = '<module>';
const PODWRIGHT = /[\\/]podwright[\\/]__init__\.py$|^io\.github\.podwright\./;

const STACK_VARIABLE = 'JSII_HOST_STACK_TRACES';
/** jsii's libraries that can send the stack, as they name themselves. Go's is not among them. */
const SENDS_STACK = /^(Python|Java)\//;

/** The lines of the call that runs something that belongs to an earlier one. */
let laterCall: readonly HostFrame[] = [];

/** Runs what an earlier call asked for: the call in which this happens, such as that of `synth`, is no place of it. */
export function runForEarlierCall<T>(run: () => T): T {
  const before = laterCall;
  laterCall = (globalThis as any)[STACK] ?? before;
  try {
    return run();
  } finally {
    laterCall = before;
  }
}

/** Runs what may call the program in another language: jsii's kernel knows nothing more of its stack after such a call. */
export function keepingHostStack(run: () => void): void {
  const { [STACK]: stack } = globalThis as any;
  run();
  if (stack !== undefined) {
    (globalThis as any)[STACK] = stack;
  }
}

/** How to get the lines of a program in another language, where it could say them and was not asked to. */
export function howToGetLines(): string | undefined {
  const { JSII_AGENT: agent = '', [STACK_VARIABLE]: isAsked } = process.env;
  return KERNEL in globalThis && SENDS_STACK.test(agent) && isAsked === undefined ? `set ${STACK_VARIABLE}=1 for the lines of your program` : undefined;
}

/**
 * The calling line of the user's code, if it is in another language; undefined in programs of JavaScript.
 *
 * @param made the class of what is being made there, if anything is
 */
export function hostPlace(made = ''): SourcePlace | typeof NO_LINE | undefined {
  const { [KERNEL]: kernel, [STACK]: stack } = globalThis as any;
  return kernel === undefined ? undefined : placeIn(stack ?? [], made) ?? NO_LINE;
}

function placeIn(all: readonly HostFrame[], made: string): SourcePlace | undefined {
  const frames = withoutLaterCall(all);
  const own = frames.findIndex((frame) => !isInstalled(frame));
  if (own < 0) {
    return undefined;
  }
  const called = frames.slice(0, own).filter(isPodwright).pop();
  const caller = callerOf(frames.slice(own));
  return { position: positionOf(frames[own]), call: called === undefined ? '' : callOf(called, made), calledFrom: caller && positionOf(caller) };
}

/** The lines that both have at their end are those of the call that runs now. */
function withoutLaterCall(frames: readonly HostFrame[]): readonly HostFrame[] {
  const isSame = (i: number) => frames.at(-i)?.join() === laterCall.at(-i)?.join();
  let same = 0;
  while (same < frames.length && same < laterCall.length && isSame(same + 1)) {
    same++;
  }
  return frames.slice(0, frames.length - same);
}

/** Who called the function of the first frame, where that is the user's code for sure: in Java, it is in the same package, or in one beside it. */
function callerOf([own, ...others]: readonly HostFrame[]): HostFrame | undefined {
  const module = [own, ...others].findIndex(([, , , name]) => name === MODULE);
  const callers = others.slice(0, module < 0 ? undefined : module);
  const isUsers = (frame: HostFrame) => (isPath(frame[0]) ? !LAUNCHER.test(frame[0]) : organizationOf(frame) === organizationOf(own));
  // A lambda may be in the line that calls it.
  const isOther = (frame: HostFrame) => positionOf(frame) !== positionOf(own);
  return callers.find((frame) => !isInstalled(frame) && isUsers(frame) && isOther(frame));
}

/** `com.example` of `com.example.shop.Shop.main`. */
function organizationOf([, , , name]: HostFrame): string {
  return name.split('.').slice(0, 2).join('.');
}

function positionOf([file, line]: HostFrame): string {
  return `${isPath(file) ? shownPath(file) : file}:${line}`;
}

function isInstalled([file, , , name]: HostFrame): boolean {
  return isPath(file) ? INSTALLED_PYTHON.test(file) : INSTALLED_JAVA.test(name);
}

function isPodwright([file, , , name]: HostFrame): boolean {
  return PODWRIGHT.test(isPath(file) ? file : name);
}

function isPath(file: string): boolean {
  return /[\\/]/.test(file);
}

/** `add_container` in Python, `Pod.addContainer` in Java; of a constructor Python says no more than that it is one. */
function callOf([file, , , name]: HostFrame, made: string): string {
  if (isPath(file)) {
    return name.startsWith('__') ? made : name;
  }
  const [type, method] = name.split('.').slice(-2).map((part) => part.replace(/\$/g, '.'));
  return method === '<init>' ? `new ${type}` : `${type}.${method}`;
}
