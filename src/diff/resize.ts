import type { Difference } from './differences';
import type { Minor } from '../apimachinery/kubernetes-version';
import { Quantity } from '../apimachinery/quantity';
import type * as k8s from '../k8s/types';
import { validateUpdate } from '../validation';

const RESOURCES = /^spec\.(?:(?:containers|initContainers)\[[^\]]*\]\.)?resources(?:\.|$)/;

/**
 * What the `resize` subresource could do where a change of a Pod is refused, a sentence each; none where more changed than CPU and memory.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export function resizeOf(old: k8s.Pod, now: k8s.Pod, fields: readonly Difference[], minor: Minor): string[] {
  if (fields.length === 0 || !fields.every(({ field }) => RESOURCES.test(field)) || validateUpdate(old, now, { minor, subresource: 'resize' }).violations.length > 0) {
    return [];
  }
  const restarted = restartedContainers(old, now);
  const name = old.metadata?.name ?? '';
  return [
    `kubectl edit pod ${name} --subresource resize can change it in place; ${restarted.length === 0 ? 'no container is restarted' : `restarted: ${restarted.join(', ')}`}.`,
  ];
}

function restartedContainers(old: k8s.Pod, now: k8s.Pod): string[] {
  const before = new Map([...old.spec?.initContainers ?? [], ...old.spec?.containers ?? []].map((c) => [c.name, c]));
  return [...now.spec?.initContainers ?? [], ...now.spec?.containers ?? []].filter((container) => (
    (before.get(container.name)?.resizePolicy ?? []).some(({ resourceName = '', restartPolicy }) => (
      restartPolicy === 'RestartContainer' && isResized(resourceName, before.get(container.name)!, container)
    ))
  )).map(({ name = '' }) => name);
}

function isResized(resource: string, old: k8s.Container, now: k8s.Container): boolean {
  return (['requests', 'limits'] as const).some((list) => {
    const [before, after] = [old, now].map(({ resources }) => resources?.[list]?.[resource]);
    return before === undefined || after === undefined ? before !== after : Quantity.parse(`${before}`).compare(Quantity.parse(`${after}`)) !== 0;
  });
}
