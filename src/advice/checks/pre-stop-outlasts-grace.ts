import type * as k8s from '../../k8s/types';
import { runningContainers, type AdvisedPod, type PodCheck, type Report } from '../check';

/**
 * The grace period begins with the preStop hook, not after it. What is left of it when the hook ends is the time that the container has to stop.
 *
 * Fails: a preStop hook that sleeps as long as the grace period, or longer.
 * Sure: the container gets the signal to stop when its time is over, and is killed 2 seconds later.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
 */
export const preStopOutlastsGrace: PodCheck = { rule: 'advice/pre-stop-outlasts-grace', check };

const UNITS: Readonly<Record<string, number>> = { '': 1, 's': 1, 'm': 60, 'h': 3600, 'd': 86400 };
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh$/;
const SLEEP = /^(?:exec\s+)?(?:\/(?:usr\/)?bin\/)?sleep\s+(\d+(?:\.\d+)?)([smhd]?)$/;
/** What makes it unsure that all of a script runs, one command after the other. */
const CONTROL = /[|&](?!&)|\b(?:if|while|until|for|case|function|trap|exit|timeout)\b|[`$(){}]/;

function check(pod: AdvisedPod, report: Report): void {
  const grace = pod.spec.terminationGracePeriodSeconds ?? 0;
  for (const { container, path } of grace > 0 ? runningContainers(pod) : []) {
    const seconds = sleepOf(container.lifecycle?.preStop);
    if (seconds >= grace) {
      report(path.child('lifecycle').child('preStop'), `sleeps ${seconds} s of a grace period of ${grace} s: the container is killed before it can stop`);
    }
  }
}

/** How long a hook sleeps, for sure. */
function sleepOf(hook: k8s.LifecycleHandler | undefined): number {
  if (hook?.sleep) {
    return Number(hook.sleep.seconds ?? 0);
  }
  const command = hook?.exec?.command ?? [];
  const isScript = SHELL.test(command[0] ?? '') && /^-[a-z]*c$/.test(command[1] ?? '');
  return isScript ? sleepOfScript(command[2] ?? '') : sleepOfCommand(command.join(' '));
}

function sleepOfScript(script: string): number {
  if (CONTROL.test(script.replaceAll('&&', ';'))) {
    return 0;
  }
  return script.split(/;|&&|\n/).reduce((sum, command) => sum + sleepOfCommand(command.trim()), 0);
}

function sleepOfCommand(command: string): number {
  const [, amount, unit] = SLEEP.exec(command) ?? [];
  return amount === undefined ? 0 : Number(amount) * UNITS[unit];
}
