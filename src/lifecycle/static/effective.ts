import { effectiveSecurityContext, noNewPrivileges } from './security';
import { qosClass } from '../../apimachinery/qos';
import type * as k8s from '../../k8s/types';
import { written } from '../quantities';
import { podLimits, podRequests, writtenResources } from '../status/resources';

/** Amounts in their canonical form. */
export type ResourceList = { readonly [name: string]: string };

/** The effective settings of a pod and its containers. */
export interface Effective {
  readonly qos: string;
  readonly requests: ResourceList;
  readonly limits: ResourceList;
  /** What the containers request, without the requests of the pod as a whole. */
  readonly requestsWithoutPodLevel: ResourceList;
  readonly containers: { readonly [name: string]: EffectiveContainer };
}

export interface EffectiveContainer {
  readonly securityContext: k8s.SecurityContext;
  readonly noNewPrivileges: boolean;
  readonly imagePullPolicy: string;
  readonly resources: { readonly requests?: ResourceList; readonly limits?: ResourceList; readonly claims?: readonly k8s.ResourceClaim[] };
}

/** What holds in the end. @param spec the specification of a pod with its defaults */
export function effectiveOf(spec: k8s.PodSpec): Effective {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []].map((container): [string, EffectiveContainer] => {
    const securityContext = effectiveSecurityContext(spec, container);
    return [container.name!, {
      securityContext,
      noNewPrivileges: noNewPrivileges(securityContext),
      imagePullPolicy: container.imagePullPolicy!,
      resources: written(writtenResources(container.resources)),
    }];
  });
  return {
    qos: qosClass(spec),
    requests: written(podRequests(spec)),
    limits: written(podLimits(spec)),
    requestsWithoutPodLevel: written(podRequests(spec, false)),
    containers: Object.fromEntries(containers),
  };
}
