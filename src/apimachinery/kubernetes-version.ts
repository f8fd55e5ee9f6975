import { GATES, RELEASES, type Gate } from '../k8s/gates';

/** A minor version of Kubernetes: `37` for 1.37. Every version that podwright knows is a 1.x. */
export type Minor = number;

/** The name of a feature gate that a field or rule depends on. */
export type GateName = keyof typeof GATES;

/** The versions that podwright knows, oldest first. */
export const MINORS: readonly Minor[] = Object.keys(RELEASES).map(Number);
export const OLDEST: Minor = MINORS[0];
export const NEWEST: Minor = MINORS[MINORS.length - 1];

const VERSION = /^v?1\.(\d+)(?:\.\d+)?$/;
const RANGE = /^(\S+)\s*-\s*(\S+)$/;

/**
 * The minor versions that a text names: `1.35`, `v1.35`, `1.36.3`, or a range, `1.34 - 1.37`.
 *
 * @param text the version or range
 * @param setting what the text was given for, for the error
 */
export function parseVersions(text: string, setting = 'kubernetesVersion'): readonly Minor[] {
  const isText = typeof text === 'string' || typeof text === 'number';
  const range = isText ? RANGE.exec(text) : null;
  const single = isText ? minorOf(text) : undefined;
  const [first, last] = range === null ? [single, single] : [minorOf(range[1]), minorOf(range[2])];
  if (first === undefined || last === undefined || first > last) {
    throw new Error(`${setting} must be a version from 1.${OLDEST} to 1.${NEWEST} such as '1.${NEWEST - 1}', or a range such as '1.${NEWEST - 2} - 1.${NEWEST}', `
      + `got ${isText ? JSON.stringify(text) : typeof text === 'object' ? 'an object' : String(text)}`);
  }
  return MINORS.filter((minor) => first <= minor && minor <= last);
}

function minorOf(version: string): Minor | undefined {
  const minor = Number(VERSION.exec(version)?.[1]);
  return MINORS.includes(minor) ? minor : undefined;
}

/** The environment variable that names the version where nothing else does. */
export const VERSION_VARIABLE = 'PODWRIGHT_KUBERNETES_VERSION';

/** The versions that are validated against where nothing names one. */
export function defaultTarget(environment: { readonly [name: string]: string | undefined }): readonly Minor[] {
  const text = environment[VERSION_VARIABLE];
  return text ? parseVersions(text, VERSION_VARIABLE) : [NEWEST];
}

/** Versions as users write them: `1.33, 1.35 - 1.37`. */
export function versionList(minors: readonly Minor[]): string {
  const runs: { first: Minor; last: Minor }[] = [];
  for (const minor of minors) {
    const run = runs[runs.length - 1];
    if (run?.last === minor - 1) {
      run.last = minor;
    } else {
      runs.push({ first: minor, last: minor });
    }
  }
  return runs.map(({ first, last }) => (first === last ? `1.${first}` : `1.${first} - 1.${last}`)).join(', ');
}

/** What differs between versions, oldest first: each value holds from its version on. */
export type ByVersion<T> = readonly (readonly [since: Minor, value: T])[];

/** The value that holds in a version. */
export function inVersion<T>(values: ByVersion<T>, minor: Minor): T {
  let i = values.length - 1;
  while (values[i][0] > minor) {
    i--;
  }
  return values[i][1];
}

/** Whether a version knows the gate of a feature. */
export function hasGate(gate: GateName, minor: Minor): boolean {
  return isOn(gate, minor) || isOff(gate, minor);
}

/** Whether a feature is on in a version by default. */
export function isOn(gate: GateName, minor: Minor): boolean {
  const { on }: Gate = GATES[gate];
  return on !== undefined && on <= minor;
}

/** Whether a version knows the gate of a feature, and has it off by default. */
export function isOff(gate: GateName, minor: Minor): boolean {
  const { off }: Gate = GATES[gate];
  return off !== undefined && off <= minor && !isOn(gate, minor);
}
