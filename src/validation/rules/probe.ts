import type { Rules } from './rule';

const HOOKS = 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/';
const PROBES = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes';

/** Probes, lifecycle hooks and what both do. */
export const PROBE_RULES = {
  'handler/exec-command-required': { page: HOOKS },
  'handler/http-header-name-format': { page: HOOKS },
  'handler/http-path-required': { page: HOOKS },
  'handler/http-scheme-supported': { page: HOOKS },
  'handler/one-type': { page: HOOKS },
  'handler/port-name-format': { page: HOOKS },
  'handler/port-range': { page: HOOKS, hint: 'ports are numbers from 1 to 65535' },
  'handler/sleep-range': { page: HOOKS },
  'handler/type-required': { page: HOOKS },
  'probe/grace-period-positive': { page: PROBES },
  'probe/non-negative': { page: PROBES },
  'probe/readiness-no-grace-period': { page: PROBES },
  'probe/success-threshold-one': { page: PROBES, hint: 'liveness and startup probes take successThreshold 1: leave it out' },
} satisfies Rules;
