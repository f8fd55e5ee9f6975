import { isSidecar } from '../../apimachinery/containers';
import { nameOf, textsOf, type AdvisedContainer, type AdvisedPod, type PodCheck, type Report } from '../check';

/**
 * The next init container starts as soon as a sidecar runs; only with a startup probe, or a postStart hook that waits, it starts when the sidecar is of use.
 *
 * Fails: an init container that calls a port of a sidecar before it (`localhost:5432` in its env, command or args), where the sidecar has neither. One
 * whose command waits or tries again, as `until curl ...; do sleep 1; done`, is passed over.
 * Nearly sure: both start within a moment, and the first call is refused.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#sidecar-containers-and-pod-lifecycle
 */
export const sidecarNotAwaited: PodCheck = { rule: 'advice/sidecar-not-awaited', check };

function check({ containers }: AdvisedPod, report: Report): void {
  const inits = containers.filter(({ list }) => list === 'initContainers');
  inits.forEach((sidecar, i) => {
    const { startupProbe, lifecycle } = sidecar.container;
    if (!isSidecar(sidecar.container) || startupProbe || lifecycle?.postStart) {
      return;
    }
    const caller = inits.slice(i + 1).find((init) => !isSidecar(init.container) && !waits(init) && callsPortOf(sidecar, init));
    if (caller !== undefined) {
      report(sidecar.path, `the init ${nameOf(caller)} calls it and starts at once: a startupProbe makes it wait`);
    }
  });
}

/** A command that waits, or tries again. */
const WAITING = /\b(?:until|while|retry|retries|wait)/i;

function callsPortOf({ container: { ports = [] } }: AdvisedContainer, { container }: AdvisedContainer): boolean {
  return ports.some(({ containerPort }) => textsOf(container).some((text) => new RegExp(`\\b(?:localhost|127\\.0\\.0\\.1):${containerPort}\\b`).test(text)));
}

function waits({ container: { command = [], args = [] } }: AdvisedContainer): boolean {
  return [...command, ...args].some((text) => WAITING.test(text));
}
