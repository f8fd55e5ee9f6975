import { defaultContainer } from './container';
import { defaultResourceList, defaultResources, requestLimits } from './resources';
import { defaultVolume } from './volume';
import type * as k8s from '../k8s/types';

/** The defaults of a pod on its own; some of them templates do not get. */
export function defaultPod(pod: k8s.Pod): void {
  const spec = (pod.spec ??= {});
  if (spec.terminationGracePeriodSeconds !== undefined && spec.terminationGracePeriodSeconds < 0) {
    spec.terminationGracePeriodSeconds = 1;
  }
  spec.enableServiceLinks ??= true;
  const lists = [spec.containers ?? [], spec.initContainers ?? []];
  for (const container of lists.flat()) {
    requestLimits(container.resources);
    if (spec.hostNetwork) {
      for (const port of container.ports ?? []) {
        port.hostPort ||= port.containerPort;
      }
    }
  }
  defaultPodSpec(spec);
}

/** The defaults of a pod template; one that is not there is an empty one. */
export function defaultTemplate(template: k8s.PodTemplateSpec = {}): k8s.PodTemplateSpec {
  defaultPodSpec((template.spec ??= {}));
  return template;
}

function defaultPodSpec(spec: k8s.PodSpec): void {
  spec.serviceAccountName ||= spec.serviceAccount;
  spec.serviceAccount = spec.serviceAccountName;
  spec.dnsPolicy ||= 'ClusterFirst';
  spec.restartPolicy ||= 'Always';
  spec.securityContext ??= {};
  spec.terminationGracePeriodSeconds ??= 30;
  spec.schedulerName ||= 'default-scheduler';
  defaultResourceList(spec.overhead);
  defaultResources(spec.resources);
  spec.volumes?.forEach(defaultVolume);
  spec.initContainers?.forEach(defaultContainer);
  spec.containers?.forEach(defaultContainer);
  spec.ephemeralContainers?.forEach(defaultContainer);
}
