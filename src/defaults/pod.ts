import { defaultContainer } from './container';
import { defaultPodResourcesBeforeFix, defaultResourceList, defaultResources, requestLimits } from './resources';
import { defaultVolume } from './volume';
import { isOn, type Minor } from '../apimachinery/kubernetes-version';
import { EMPTY } from '../k8s/empty';
import type * as k8s from '../k8s/types';

/** The defaults of a pod on its own; some of them templates do not get. */
export function defaultPod(pod: k8s.Pod, minor: Minor): void {
  const spec = (pod.spec ??= {});
  if (spec.terminationGracePeriodSeconds !== undefined && spec.terminationGracePeriodSeconds < 0) {
    spec.terminationGracePeriodSeconds = 1;
  }
  spec.enableServiceLinks ??= true;
  defaultPodContainers(spec.containers, spec.hostNetwork);
  defaultPodContainers(spec.initContainers, spec.hostNetwork);
  if (isOn('PodLevelResources', minor) && !isOn('PodLevelResourcesFixDefaulting', minor)) {
    defaultPodResourcesBeforeFix(spec);
  }
  defaultPodSpec(spec, minor);
}

function defaultPodContainers(containers: readonly k8s.Container[] = [], hostNetwork = false): void {
  for (const container of containers) {
    requestLimits(container.resources);
    if (hostNetwork) {
      for (const port of container.ports ?? []) {
        port.hostPort ||= port.containerPort;
      }
    }
  }
}

/** The defaults of a pod template; one that is not there is an empty one. */
export function defaultTemplate(template: k8s.PodTemplateSpec | undefined = {}, minor: Minor): k8s.PodTemplateSpec {
  defaultPodSpec((template.spec ??= {}), minor);
  return template;
}

function defaultPodSpec(spec: k8s.PodSpec, minor: Minor): void {
  spec.serviceAccountName ||= spec.serviceAccount;
  spec.serviceAccount = spec.serviceAccountName;
  spec.dnsPolicy ||= 'ClusterFirst';
  spec.restartPolicy ||= 'Always';
  spec.securityContext ??= EMPTY.PodSecurityContext();
  spec.terminationGracePeriodSeconds ??= 30;
  spec.schedulerName ||= 'default-scheduler';
  defaultResourceList(spec.overhead);
  defaultResources(spec.resources);
  spec.volumes?.forEach((volume) => defaultVolume(volume, minor));
  spec.initContainers?.forEach(defaultContainer);
  spec.containers?.forEach(defaultContainer);
  spec.ephemeralContainers?.forEach(defaultContainer);
}
