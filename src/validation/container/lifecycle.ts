import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { LIFECYCLE_HANDLERS, validateHandler } from './handler';

const REAL_TIME = [...numbered('SIGRTMIN+', 15), ...numbered('SIGRTMAX-', 14)];
const SIGNALS: { readonly [os: string]: readonly string[] } = {
  windows: ['SIGKILL', 'SIGTERM'],
  linux: [
    'SIGABRT', 'SIGALRM', 'SIGBUS', 'SIGCHLD', 'SIGCLD', 'SIGCONT', 'SIGFPE', 'SIGHUP', 'SIGILL', 'SIGINT', 'SIGIO', 'SIGIOT', 'SIGKILL', 'SIGPIPE', 'SIGPOLL',
    'SIGPROF', 'SIGPWR', 'SIGQUIT', 'SIGRTMAX', 'SIGRTMIN', 'SIGSEGV', 'SIGSTKFLT', 'SIGSTOP', 'SIGSYS', 'SIGTERM', 'SIGTRAP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU',
    'SIGURG', 'SIGUSR1', 'SIGUSR2', 'SIGVTALRM', 'SIGWINCH', 'SIGXCPU', 'SIGXFSZ', ...REAL_TIME,
  ].sort(),
};

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}

/**
 * What a container does after it has started and before it is stopped.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function validateLifecycle(lifecycle: k8s.Lifecycle, spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const { terminationGracePeriodSeconds: gracePeriod, os } = spec;
  if (lifecycle.postStart) {
    validateHandler(lifecycle.postStart, LIFECYCLE_HANDLERS, gracePeriod, path.child('postStart'), ctx);
  }
  if (lifecycle.preStop) {
    validateHandler(lifecycle.preStop, LIFECYCLE_HANDLERS, gracePeriod, path.child('preStop'), ctx);
  }
  if (lifecycle.stopSignal !== undefined) {
    validateStopSignal(lifecycle.stopSignal, os, path.child('stopSignal'), ctx);
  }
}

/** A signal of the operating system that the pod names. */
function validateStopSignal(signal: string, os: k8s.PodOS | undefined, path: FieldPath, ctx: Context): void {
  if (os === undefined) {
    ctx.forbidden(path, 'lifecycle/stop-signal-needs-os', 'may not be set for containers with empty `spec.os.name`');
    return;
  }
  const signals = SIGNALS[os.name ?? ''];
  if (signals && !signals.includes(signal)) {
    ctx.notSupported(path, 'lifecycle/stop-signal-supported', signal, signals);
  }
}
