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
const PODWRIGHT = /[\\/]podwright[\\/]__init__\.py$|^io\.github\.podwright\./;

/** The calling line of the user's code, if it is in another language; undefined in programs of JavaScript. */
export function hostPlace(): SourcePlace | typeof NO_LINE | undefined {
  const { [KERNEL]: kernel, [STACK]: stack } = globalThis as any;
  return kernel === undefined ? undefined : placeIn(stack ?? []) ?? NO_LINE;
}

function placeIn(frames: readonly HostFrame[]): SourcePlace | undefined {
  const own = frames.findIndex((frame) => !isInstalled(frame));
  if (own < 0) {
    return undefined;
  }
  const [file, line] = frames[own];
  const called = frames.slice(0, own).filter(isPodwright).pop();
  return { position: `${isPath(file) ? shownPath(file) : file}:${line}`, call: called === undefined ? '' : callOf(called) };
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
function callOf([file, , , name]: HostFrame): string {
  if (isPath(file)) {
    return name.startsWith('__') ? '' : name;
  }
  const [type, method] = name.split('.').slice(-2).map((part) => part.replace(/\$/g, '.'));
  return method === '<init>' ? `new ${type}` : `${type}.${method}`;
}
