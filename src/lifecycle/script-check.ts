import { containersOf, initContainersOf, type Pod } from './pod';
import type { Script } from './script';
import { checkEffect, checkEnd } from './script-effect';
import { fields, flag, graceSeconds, list, map, object, oneOf, quantity, range, seconds, shown, whole, word, type Reader, type Report } from './script-schema';
import { SimulationError } from './simulation-error';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';

/** Something that is wrong in a script. */
export interface ScriptProblem {
  readonly path: Path;
  /** The place and what is wrong there, in words. */
  readonly message: string;
}

/** How a script is read. */
export interface ScriptOptions {
  /** Whether a person wrote it: what it says nothing of is as people take it for granted, and a setting without effect is an error. */
  readonly usual?: boolean;
  /** How long to look, in place of what the script says: its events may come later. */
  readonly until?: number;
}

/** How many problems are reported. */
const MAX_PROBLEMS = 20;

/** A script that cannot be played: what is wrong in it, and where. */
export class ScriptError extends SimulationError {
  public constructor(public readonly problems: readonly ScriptProblem[]) {
    super(`the script is not valid:\n${problems.map(({ message }) => `  ${message}`).join('\n')}`);
  }
}

const RESULTS: readonly unknown[] = ['success', 'failure', 'error'];

/** How many attempts fail; -1 for all. */
const failures = whole(-1);
const exitCode = whole(0);
const hook = fields({ takes: seconds, fail: flag });

const point: Reader = (value, path, report) => {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3 || !RESULTS.includes(value[1])) {
    report(path, `must be [from, "success" or "failure" or "error", takes?], not ${shown(value)}`);
    return value;
  }
  return value.map((item, i) => (i === 1 ? item : seconds(item, [...path, i], report)));
};

/** Points in the order of their times: of several of one time the last one counts. */
const points: Reader = (value, path, report) => {
  const all = list(point)(value, path, report);
  if (Array.isArray(all)) {
    all.forEach((one, i) => {
      const [from, before] = [one?.[0], all[i - 1]?.[0]];
      if (from < before) {
        report([...path, i, 0], `times cannot go backwards: ${from} s comes after ${before} s`);
      }
    });
  }
  return all;
};

const run = fields({
  exit: fields({ after: seconds, code: exitCode, oom: flag }, ['after']),
  term: fields({ after: seconds, code: exitCode, ignore: flag }),
  postStart: hook,
  preStop: hook,
  startup: points,
  readiness: points,
  liveness: points,
});
const container = fields({ create: seconds, start: seconds, createFails: failures, startFails: failures, runs: list(run) });
/** The user of an image, as its Dockerfile has it: without its group. */
const user: Reader = (value, path, report) => {
  if (typeof value === 'number') {
    return whole(0)(value, path, report);
  }
  if (typeof value !== 'string' || value === '') {
    report(path, `must be a number or a name, not ${shown(value)}`);
    return value;
  }
  const [name] = value.split(':');
  return /^\d+$/.test(name) ? whole(0)(Number(name), path, report) : name;
};
const image = fields({ pull: seconds, present: flag, fails: failures, error: word, user });

/** What each event of a script takes, beside its moment. */
const EVENTS: { readonly [name: string]: Record<string, Reader> } = {
  delete: { grace: graceSeconds },
  evict: { grace: graceSeconds },
  gate: { type: word, status: oneOf('True', 'False', 'Unknown') },
  kill: { container: word, code: exitCode, oom: flag },
  killSandbox: {},
  patch: { patch: object },
  nodeLost: {},
  nodeBack: {},
};
const REQUIRED: { readonly [name: string]: readonly string[] } = { gate: ['type', 'status'], kill: ['container'], patch: ['patch'] };

const event: Reader = (value, path, report) => {
  const name = isMap(value) ? value.do : undefined;
  if (typeof name !== 'string' || !Object.hasOwn(EVENTS, name)) {
    report([...path, 'do'], `must be one of ${Object.keys(EVENTS).join(', ')}${name === undefined ? '' : `, not ${shown(name)}`}`);
    return value;
  }
  return fields({ at: seconds, do: word, ...EVENTS[name] }, ['at', ...REQUIRED[name] ?? []])(value, path, report);
};

const script = fields({
  until: seconds,
  phase: range(0, 1),
  evented: flag,
  jitter: range(0, 0.5),
  gates: map(flag),
  backOffMax: seconds,
  config: flag,
  objects: list(object),
  node: fields({ cpu: quantity, memory: quantity }),
  schedule: seconds,
  unschedulable: flag,
  sandbox: fields({ takes: seconds, fails: failures }),
  images: map(image),
  containers: map(container),
  events: list(event),
});

/** The gates of the kubelet that change what is simulated. */
const GATES: readonly string[] = ['KubeletCrashLoopBackOffMax', 'ReduceDefaultCrashLoopBackOffDecay'];

/**
 * Reads a script for a pod: durations become numbers.
 *
 * @throws ScriptError with what is wrong
 */
export function readScript(value: unknown, pod: Pod, { usual, until }: ScriptOptions): Script {
  const problems: ScriptProblem[] = [];
  const report: Report = (path, problem) => {
    if (problems.length < MAX_PROBLEMS) {
      problems.push(scriptProblem(path, problem));
    }
  };
  const read = script(value, [], report);
  if (problems.length === 0) {
    checkNames(read, pod, report);
  }
  if (problems.length === 0 && usual) {
    checkEffect(read, pod, report);
    if (until === undefined) {
      checkEnd(read, report);
    }
  }
  if (problems.length > 0) {
    throw new ScriptError(problems);
  }
  return until === undefined ? read : { ...read, until: checkedUntil(until) };
}

function checkedUntil(until: number): number {
  return seconds(until, [], (_, problem) => {
    throw new SimulationError(`until: ${problem}`);
  });
}

/** A problem of a script, with its place in words. */
export function scriptProblem(path: Path, problem: string): ScriptProblem {
  return { path, message: `${pathText(path)}: ${problem}` };
}

function checkNames({ containers = {}, events = [], gates = {} }: Script, pod: Pod, report: Report): void {
  const names = [...initContainersOf(pod), ...containersOf(pod)].map((c) => c.name);
  const check = (name: string, path: Path): void => {
    if (!names.includes(name)) {
      report(path, `there is no container ${shown(name)}; the pod has ${names.join(', ')}`);
    }
  };
  Object.keys(containers).forEach((name) => check(name, ['containers', name]));
  events.forEach((e, i) => e.container !== undefined && check(e.container, ['events', i, 'container']));
  for (const gate of Object.keys(gates).filter((name) => !GATES.includes(name))) {
    report(['gates', gate], `this feature gate is not simulated; known are ${GATES.join(', ')}`);
  }
}

function pathText(path: Path): string {
  return path.reduce<string>((text, part) => `${text}${typeof part === 'number' ? `[${part}]` : /^[\w-]+$/.test(part) ? `.${part}` : `[${shown(part)}]`}`, 'script');
}
