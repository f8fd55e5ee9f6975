import { effectiveSecurityContext, noNewPrivileges } from './security';
import { qosClass } from '../../apimachinery/qos';
import type * as k8s from '../../k8s/types';
import { canonicalResources, podLimits, podRequests, type ResourceList } from '../status/resources';

/** What holds for a pod and its containers in the end, by the pod alone. */
export interface Effective {
  readonly qos: string;
  readonly requests: ResourceList;
  readonly limits: ResourceList;
  /** What the containers request, whatever the pod requests as a whole. */
  readonly requestsWithoutPodLevel: ResourceList;
  readonly containers: { readonly [name: string]: EffectiveContainer };
}

export interface EffectiveContainer {
  readonly securityContext: k8s.SecurityContext;
  readonly noNewPrivileges: boolean;
  readonly imagePullPolicy: string;
  readonly resources: k8s.ResourceRequirements;
}

/** What holds in the end. @param spec the specification of a pod with its defaults */
export function effectiveOf(spec: k8s.PodSpec): Effective {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []].map((container): [string, EffectiveContainer] => {
    const securityContext = effectiveSecurityContext(spec, container);
    return [container.name!, {
      securityContext,
      noNewPrivileges: noNewPrivileges(securityContext),
      imagePullPolicy: container.imagePullPolicy!,
      resources: canonicalResources(container.resources),
    }];
  });
  return {
    qos: qosClass(spec),
    requests: podRequests(spec),
    limits: podLimits(spec),
    requestsWithoutPodLevel: podRequests(spec, false),
    containers: Object.fromEntries(containers),
  };
}
