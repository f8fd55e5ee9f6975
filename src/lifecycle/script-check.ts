import { containersOf, initContainersOf, type Pod } from './pod';
import type { Script } from './script';
import { isMap } from '../apimachinery/plain-object';

/** A script that cannot be played: what is wrong in it, and where. */
export class ScriptError extends Error {
  public constructor(public readonly problems: readonly string[]) {
    super(`the script cannot be played:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Problems are collected, not thrown one by one. */
type Report = (path: string, problem: string) => void;
type Check = (value: unknown, path: string, report: Report) => void;

/** The longest time that is simulated, in seconds: 30 days. */
const MAX_UNTIL = 30 * 24 * 3600;
const RESULTS: readonly unknown[] = ['success', 'failure', 'error'];

/** A duration or a moment in seconds. */
const seconds: Check = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(path, `must be a number of seconds, not ${text(value)}`);
  } else if (value < 0) {
    report(path, `cannot be before zero: ${value}`);
  } else if (value > MAX_UNTIL) {
    report(path, `cannot be more than ${MAX_UNTIL} s (30 days): ${value}`);
  }
};

/** How many attempts fail; -1 for all. */
const failures = whole(-1);
const exitCode = whole(0);
const flag = type('boolean', 'true or false');
const word = type('string', 'a text');

const hook = fields({ takes: seconds, fail: flag });
const point: Check = (value, path, report) => {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3 || !RESULTS.includes(value[1])) {
    report(path, `must be [from, "success" or "failure" or "error", takes?], not ${text(value)}`);
    return;
  }
  seconds(value[0], `${path}[0]`, report);
  if (value.length === 3) {
    seconds(value[2], `${path}[2]`, report);
  }
};
const run = fields({
  exit: fields({ after: seconds, code: exitCode, oom: flag }, ['after']),
  term: fields({ after: seconds, code: exitCode, ignore: flag }),
  postStart: hook,
  preStop: hook,
  startup: list(point),
  readiness: list(point),
  liveness: list(point),
});
const container = fields({ create: seconds, start: seconds, createFails: failures, startFails: failures, runs: list(run) });
const image = fields({ pull: seconds, present: flag, fails: failures, error: word });

/** What each event of a script takes, beside its moment. */
const EVENTS: { readonly [name: string]: Record<string, Check> } = {
  delete: { grace: whole(-Infinity) },
  evict: { grace: whole(0) },
  gate: { type: word, status: oneOf('True', 'False', 'Unknown') },
  kill: { container: word, code: exitCode, oom: flag },
  killSandbox: {},
  patch: { patch: object },
  nodeLost: {},
  nodeBack: {},
};
const REQUIRED: { readonly [name: string]: readonly string[] } = { gate: ['type', 'status'], kill: ['container'], patch: ['patch'] };

const event: Check = (value, path, report) => {
  const name = isMap(value) ? value.do : undefined;
  if (typeof name !== 'string' || !Object.hasOwn(EVENTS, name)) {
    report(`${path}.do`, `must be one of ${Object.keys(EVENTS).join(', ')}, not ${text(name)}`);
    return;
  }
  fields({ at: seconds, do: word, ...EVENTS[name] }, ['at', ...REQUIRED[name] ?? []])(value, path, report);
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
  node: fields({ cpu: word, memory: word }),
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
 * Checks that a script can be played for a pod.
 *
 * @throws ScriptError with all that is wrong
 */
export function checkScript(value: unknown, pod: Pod): asserts value is Script {
  const problems: string[] = [];
  const report: Report = (path, problem) => problems.push(`${path}: ${problem}`);
  script(value, 'script', report);
  if (problems.length === 0) {
    checkNames(value as Script, pod, report);
  }
  if (problems.length > 0) {
    throw new ScriptError(problems);
  }
}

function checkNames({ containers = {}, events = [], gates = {} }: Script, pod: Pod, report: Report): void {
  const names = [...initContainersOf(pod), ...containersOf(pod)].map((c) => c.name);
  const check = (name: string, path: string): void => {
    if (!names.includes(name)) {
      report(path, `there is no container "${name}"; the pod has ${names.join(', ')}`);
    }
  };
  Object.keys(containers).forEach((name) => check(name, `script.containers.${name}`));
  events.forEach((e, i) => e.container !== undefined && check(e.container, `script.events[${i}].container`));
  for (const gate of Object.keys(gates).filter((name) => !GATES.includes(name))) {
    report(`script.gates.${gate}`, `this feature gate is not simulated; known are ${GATES.join(', ')}`);
  }
}

function fields(checks: Record<string, Check>, required: readonly string[] = []): Check {
  return (value, path, report) => {
    if (!isMap(value)) {
      report(path, `must be an object, not ${text(value)}`);
      return;
    }
    for (const [name, item] of Object.entries(value)) {
      if (Object.hasOwn(checks, name)) {
        checks[name](item, `${path}.${name}`, report);
      } else {
        report(`${path}.${name}`, `is unknown; known are ${Object.keys(checks).join(', ')}`);
      }
    }
    for (const name of required.filter((field) => !Object.hasOwn(value, field))) {
      report(`${path}.${name}`, 'is required');
    }
  };
}

function map(check: Check): Check {
  return (value, path, report) => {
    if (isMap(value)) {
      Object.entries(value).forEach(([name, item]) => check(item, `${path}.${name}`, report));
    } else {
      report(path, `must be an object, not ${text(value)}`);
    }
  };
}

function list(check: Check): Check {
  return (value, path, report) => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => check(item, `${path}[${i}]`, report));
    } else {
      report(path, `must be a list, not ${text(value)}`);
    }
  };
}

function whole(minimum: number): Check {
  return (value, path, report) => {
    if (!Number.isSafeInteger(value) || (value as number) < minimum) {
      report(path, `must be a whole number${minimum === -Infinity ? '' : `, at least ${minimum}`}, not ${text(value)}`);
    }
  };
}

function range(from: number, to: number): Check {
  return (value, path, report) => {
    if (typeof value !== 'number' || !(value >= from && value <= to)) {
      report(path, `must be a number from ${from} to ${to}, not ${text(value)}`);
    }
  };
}

function type(name: 'boolean' | 'string', what: string): Check {
  return (value, path, report) => {
    if (typeof value !== name) {
      report(path, `must be ${what}, not ${text(value)}`);
    }
  };
}

function oneOf(...values: readonly string[]): Check {
  return (value, path, report) => {
    if (!values.includes(value as string)) {
      report(path, `must be one of ${values.join(', ')}, not ${text(value)}`);
    }
  };
}

function object(value: unknown, path: string, report: Report): void {
  if (!isMap(value)) {
    report(path, `must be an object, not ${text(value)}`);
  }
}

function text(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value) ?? String(value);
}
