import { validateResourceRequirements } from './resources';
import { aggregateContainerResources } from '../../apimachinery/container-resources';
import { isHugePages } from '../../apimachinery/resource-names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

/**
 * Requests and limits of a whole pod.
 *
 * Only CPU, memory and huge pages; no claims; not for Windows. The pod requests at least what its containers request together, has at least their
 * huge pages as its limit, and no container has a higher limit than the pod.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/
 */
export function validatePodResources(spec: k8s.PodSpec, claimNames: ReadonlySet<string>, path: FieldPath, ctx: Context): void {
  const { resources } = spec;
  if (!resources || !ctx.isOn('PodLevelResources')) {
    return;
  }
  const resourcesPath = path.child('resources');
  if (spec.os?.name === 'windows') {
    ctx.forbidden(resourcesPath, 'pod-resources/not-windows', 'may not be set for a windows pod');
    return;
  }
  if (resources.claims !== undefined) {
    ctx.forbidden(resourcesPath.child('claims'), 'pod-resources/no-claims', 'claims may not be set for Resources at pod-level');
  }
  validateResourceRequirements(resources, 'pod', claimNames, resourcesPath, ctx);
  validateSums(spec, resources, 'requests', 'pod-resources/requests-cover-containers', resourcesPath, ctx);
  validateSums(spec, resources, 'limits', 'pod-resources/limits-cover-containers', resourcesPath, ctx);
  validateContainerLimits(spec, resources.limits, path, ctx);
}

/** Of limits, only those of huge pages add up: containers may share the rest. */
function validateSums(
  spec: k8s.PodSpec, resources: k8s.ResourceRequirements, list: 'requests' | 'limits', rule: RuleId, path: FieldPath, ctx: Context,
): void {
  const given = resources[list];
  if (given === undefined) {
    return;
  }
  for (const [name, sum] of aggregateContainerResources(spec, list)) {
    if (given[name] === undefined || (list === 'limits' && !isHugePages(name))) {
      continue;
    }
    const quantity = given[name];
    if (sum.compare(quantity) > 0) {
      const detail = `must be greater than or equal to aggregate container ${list} of ${sum.toString()}`;
      ctx.invalid(path.child(list).key(name), rule, quantity.toString(), detail);
    }
  }
}

function validateContainerLimits(spec: k8s.PodSpec, podLimits: k8s.ResourceRequirements['limits'], podPath: FieldPath, ctx: Context): void {
  spec.containers?.forEach((container, i) => {
    const limits = container.resources?.limits;
    for (const name in limits) {
      const podLimit = podLimits?.[name];
      if (podLimit === undefined) {
        continue;
      }
      const quantity = limits[name];
      if (quantity.compare(podLimit) > 0) {
        const limitPath = podPath.child('containers').index(i).descend('resources.limits').key(name).writtenAs(`${podPath}.resources.containers[${i}][${name}].limits`);
        const detail = `must be less than or equal to pod limits of ${podLimit.toString()}`;
        ctx.invalid(limitPath, 'pod-resources/container-within-limits', quantity.toString(), detail);
      }
    }
  });
}
