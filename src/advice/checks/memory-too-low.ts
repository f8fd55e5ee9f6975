import { Quantity } from '../../apimachinery/quantity';
import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * An amount of memory without a unit is bytes, and `m` is a thousandth of one: `512` is half a kilobyte, `100m` a tenth of a byte.
 *
 * Fails: a limit below 4Mi, and a request below 64Ki.
 * Sure for limits: no container starts in so little. A request of a few bytes counts for nothing, and is a unit that is missing.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory
 */
export const memoryTooLow: PodCheck = { rule: 'advice/memory-too-low', check };

const LEAST = { limits: Quantity.parse('4Mi'), requests: Quantity.parse('64Ki') };

function check({ spec, containers, path }: AdvisedPod, report: Report): void {
  checkResources(spec.resources, path.child('resources'), report);
  for (const { container, path: at } of containers) {
    checkResources(container.resources, at.child('resources'), report);
  }
}

function checkResources(resources: k8s.ResourceRequirements | undefined, path: FieldPath, report: Report): void {
  const low = (['limits', 'requests'] as const).filter((list) => isBelow(resources?.[list]?.memory, list));
  // Where a limit alone is given, the request is a copy of it.
  for (const list of low.slice(0, 1)) {
    report(path.child(list).child('memory'), `${resources![list]!.memory} is ${list === 'limits' ? 'less than a container needs to start' : 'next to nothing'}`);
  }
}

function isBelow(memory: Quantity | undefined, list: 'limits' | 'requests'): boolean {
  return memory !== undefined && memory.sign() > 0 && memory.compare(LEAST[list]) < 0;
}
