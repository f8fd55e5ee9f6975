import type { Rules } from './rule';

const ACTIONS = 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations';
const HTTP_GET = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes';
const PROBE = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes';
const PROBE_GRACE_PERIOD = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#probe-level-terminationgraceperiodseconds';
const STOP_SIGNAL = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-stop-signals';

/** Probes, lifecycle hooks and the actions of both. */
export const PROBE_RULES = {
  /** An exec action has a command. */
  'handler/exec-command-required': { page: ACTIONS, hint: 'give the command as a list: [\'cat\', \'/tmp/healthy\']' },
  /** The mode of a gRPC action is Plaintext or TLS. */
  'handler/grpc-mode-supported': { page: PROBE, hint: 'use Plaintext or TLS' },
  /** The name of an HTTP header consists of letters, digits and '-'. */
  'handler/http-header-name-format': { page: HTTP_GET, hint: 'use letters, digits and \'-\'' },
  /** An HTTP request has a path; it defaults to '/'. */
  'handler/http-path-required': { page: HTTP_GET, hint: 'use \'/\' for the root' },
  /** The protocol of an HTTP request is HTTP1 or HTTP2. */
  'handler/http-protocol-supported': { page: HTTP_GET, hint: 'use HTTP1 or HTTP2' },
  /** The scheme of an HTTP request is HTTP or HTTPS. */
  'handler/http-scheme-supported': { page: HTTP_GET, hint: 'write HTTP or HTTPS in upper case' },
  /** A request by HTTP/2 goes to the pod itself. */
  'handler/http2-without-host': { page: HTTP_GET, hint: 'leave out host, or use HTTP1' },
  /** A request by HTTP/2 is without TLS. */
  'handler/http2-without-tls': { page: HTTP_GET, hint: 'use the scheme HTTP, or the protocol HTTP1' },
  /** A probe or hook has one action. */
  'handler/one-type': { page: ACTIONS, hint: 'keep one of exec, httpGet, tcpSocket, grpc and sleep' },
  /** The port of an action, where it is a name, is a valid port name. */
  'handler/port-name-format': { page: ACTIONS, hint: 'use the name of a port of the container: lower-case letters, digits and \'-\', at most 15' },
  /** The port of an action, where it is a number, is from 1 to 65535. */
  'handler/port-range': { page: ACTIONS, hint: 'set port to a number from 1 to 65535, or to the name of a port' },
  /** A hook sleeps no longer than the pod has to terminate. */
  'handler/sleep-range': {
    page: ACTIONS,
    hint: 'sleep shorter, or raise terminationGracePeriodSeconds',
    programHint: 'sleep shorter, or raise terminationGracePeriod',
  },
  /** A probe or hook has an action. */
  'handler/type-required': { page: ACTIONS, hint: 'set one of exec, httpGet and tcpSocket; a probe may have grpc, a hook sleep' },
  /** A stop signal is one of the operating system of the pod, which is named. */
  'lifecycle/stop-signal-needs-os': { page: STOP_SIGNAL, hint: 'set os: linux or windows' },
  /** A stop signal is one that the operating system has. */
  'lifecycle/stop-signal-supported': { page: STOP_SIGNAL, hint: 'write the name of a signal: SIGTERM' },
  /** The grace period of a probe is greater than 0. */
  'probe/grace-period-positive': { page: PROBE_GRACE_PERIOD, hint: 'leave it out for that of the pod' },
  /** Delays, periods, timeouts and thresholds of a probe are not negative. */
  'probe/non-negative': { page: PROBE },
  /** A readiness probe has no grace period. */
  'probe/readiness-no-grace-period': {
    page: PROBE_GRACE_PERIOD,
    hint: 'remove terminationGracePeriodSeconds: a readiness probe ends no container',
    programHint: 'remove terminationGracePeriod: a readiness probe ends no container',
  },
  /** A liveness or startup probe needs one success. */
  'probe/success-threshold-one': { page: PROBE, hint: 'liveness and startup probes take successThreshold 1: leave it out' },
} satisfies Rules;
