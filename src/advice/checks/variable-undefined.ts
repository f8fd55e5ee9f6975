import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';
import { mayBeOfService, referencesIn } from '../expansion';

/**
 * `$(NAME)` is replaced by a variable of the container: in env by one that comes before, in command and args by any. An unknown one stays as it is written.
 *
 * Fails: in env a reference to a variable that is defined later; in env, command and args one to a variable that is not defined. That must be in capital
 * letters, since `$(date)` may be meant for a shell, and not one that may stand for a Service.
 * Sure: the kubelet does nothing else. Containers with envFrom are not checked.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export const variableUndefined: PodCheck = { rule: 'advice/variable-undefined', check };

const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;

function check({ containers, spec }: AdvisedPod, report: Report): void {
  for (const { container, path } of containers) {
    if (!container.envFrom?.length) {
      checkContainer(container, spec.enableServiceLinks !== false, path, report);
    }
  }
}

function checkContainer(container: k8s.Container, hasServiceLinks: boolean, path: FieldPath, report: Report): void {
  const env = container.env ?? [];
  const isUnknown = (name: string): boolean => VARIABLE.test(name) && !(mayBeOfService(name) && (hasServiceLinks || name.startsWith('KUBERNETES_')));
  const before = new Set<string>();
  const all = new Set(env.map(({ name }) => name ?? ''));
  env.forEach(({ name = '', value }, i) => {
    for (const reference of referencesIn(value).filter((other) => !before.has(other))) {
      const at = path.child('env').index(i).child('value');
      if (all.has(reference) && reference !== name) {
        report(at, `$(${reference}) stays as it is written: the variable is defined later in the list`);
      } else if (isUnknown(reference)) {
        report(at, unknown(reference));
      }
    }
    before.add(name);
  });
  for (const list of ['command', 'args'] as const) {
    container[list]?.forEach((text, i) => {
      for (const reference of referencesIn(text).filter((name) => !all.has(name) && isUnknown(name))) {
        report(path.child(list).index(i), unknown(reference));
      }
    });
  }
}

function unknown(name: string): string {
  return `$(${name}) stays as it is written: the container has no such variable`;
}
