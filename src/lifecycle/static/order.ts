import type * as k8s from '../../k8s/types';
import { isSidecar } from '../pod';
import { hookProblem } from '../unknown-port';

/** When a container starts or stops. */
export interface Step {
  readonly container: string;
  readonly kind: 'init' | 'sidecar' | 'main';
  /** What has to be before, in words. */
  readonly waitsFor: string;
}

/**
 * The order in which containers start. Init containers and sidecars come one after the other, then the regular containers, each of which waits only for the
 * postStart hook of the one before.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export function startOrder({ initContainers = [], containers = [] }: k8s.PodSpec): Step[] {
  const steps: Step[] = [];
  let before = 'the sandbox of the pod';
  for (const container of initContainers) {
    const kind = isSidecar(container) ? 'sidecar' : 'init';
    steps.push({ container: container.name!, kind, waitsFor: before });
    before = kind === 'init' ? `${container.name} to end with code 0` : startedWhen(container);
  }
  for (const container of containers) {
    steps.push({ container: container.name!, kind: 'main', waitsFor: before });
    before = takesTime(container, 'postStart') ? `${container.name} to start and its postStart hook to end` : `${container.name} to start`;
  }
  return steps;
}

/** Whether a container has a hook that can be run. */
function takesTime(container: k8s.Container, kind: 'postStart' | 'preStop'): boolean {
  const hook = container.lifecycle?.[kind];
  return hook !== undefined && hookProblem(hook, container) === undefined;
}

function startedWhen(container: k8s.Container): string {
  const { name, startupProbe } = container;
  const hook = takesTime(container, 'postStart') ? ' and its postStart hook to end' : '';
  return startupProbe ? `the startup probe of ${name} to succeed${hook}` : `${name} to run${hook}`;
}

/**
 * The order in which containers get TERM when the pod is deleted: the regular ones at once, then the sidecars from the last to the first, each when those
 * before it have ended, or when the grace period is over. All preStop hooks begin at once.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#termination-with-sidecars
 */
export function stopOrder({ initContainers = [], containers = [] }: k8s.PodSpec): Step[] {
  const hookOf = (container: k8s.Container): string => (takesTime(container, 'preStop') ? 'its preStop hook to end' : '');
  const running = [...initContainers].reverse();
  const steps: Step[] = containers.map((c) => ({ container: c.name!, kind: 'main', waitsFor: hookOf(c) || 'nothing' }));
  let before = `${containers.map((c) => c.name).join(', ')} to end`;
  for (const container of running) {
    if (isSidecar(container)) {
      steps.push({ container: container.name!, kind: 'sidecar', waitsFor: [before, hookOf(container)].filter(Boolean).join(' and ') });
      before = `${container.name} to end`;
    } else {
      steps.push({ container: container.name!, kind: 'init', waitsFor: hookOf(container) || 'nothing (it runs only while the pod starts)' });
    }
  }
  return steps;
}
