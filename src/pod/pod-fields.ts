import type { PodOptions } from './pod-options';
import type { PodTemplateProps } from './pod-template-props';
import { renderResources } from '../container/resources';
import { renderList } from '../manifest/list';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { renderQuantities } from '../manifest/quantities';
import { compact, sortedMap, wholeSeconds } from '../manifest/render';
import { renderDnsConfig } from '../network/dns';
import { renderHostAlias } from '../network/host-alias';
import { renderPodSecurityContext } from '../security/pod-security-context';

/** The fields of a pod spec that options say, as they stand in the manifest. Containers, volumes and affinity are not among them. */
export function renderPodOptions(o: PodOptions): any {
  return compact({
    automountServiceAccountToken: o.automountServiceAccountToken,
    dnsConfig: renderDnsConfig(o.dnsConfig),
    dnsPolicy: o.dnsPolicy,
    enableServiceLinks: o.enableServiceLinks,
    evictionResponders: renderList(o.evictionResponders, 'spec.evictionResponders', plainCopy),
    hostAliases: renderList(o.hostAliases, 'spec.hostAliases', renderHostAlias),
    hostIPC: o.hostIPC,
    hostNetwork: o.hostNetwork,
    hostPID: o.hostPID,
    hostUsers: o.hostUsers,
    hostname: o.hostname,
    hostnameOverride: o.hostnameOverride,
    imagePullSecrets: renderList(o.imagePullSecrets, 'spec.imagePullSecrets', (secret) => ({ name: nameOf(secret, 'spec.imagePullSecrets[].name') })),
    nodeName: o.nodeName,
    nodeSelector: plainCopy(o.nodeSelector),
    os: o.os && { name: o.os },
    overhead: renderQuantities(o.overhead),
    preemptionPolicy: o.preemptionPolicy,
    priority: o.priority,
    priorityClassName: optionalName(o.priorityClassName, 'spec.priorityClassName'),
    readinessGates: renderList(o.readinessGates, 'spec.readinessGates', (conditionType) => ({ conditionType })),
    resourceClaims: renderList(o.resourceClaims, 'spec.resourceClaims', manifestOf),
    resources: renderResources(o.resources),
    runtimeClassName: optionalName(o.runtimeClassName, 'spec.runtimeClassName'),
    schedulerName: o.schedulerName,
    schedulingGates: renderList(o.schedulingGates, 'spec.schedulingGates', (name) => ({ name })),
    schedulingGroup: o.schedulingGroup && { podGroupName: nameOf(o.schedulingGroup, 'spec.schedulingGroup.podGroupName') },
    securityContext: renderPodSecurityContext(o.securityContext),
    serviceAccount: optionalName(o.serviceAccount, 'spec.serviceAccount'),
    serviceAccountName: optionalName(o.serviceAccountName, 'spec.serviceAccountName'),
    setHostnameAsFQDN: o.setHostnameAsFQDN,
    shareProcessNamespace: o.shareProcessNamespace,
    subdomain: o.subdomain,
    terminationGracePeriodSeconds: wholeSeconds(o.terminationGracePeriod, 'spec.terminationGracePeriodSeconds'),
    tolerations: renderList(o.tolerations, 'spec.tolerations', manifestOf),
    topologySpreadConstraints: renderList(o.topologySpreadConstraints, 'spec.topologySpreadConstraints', manifestOf),
  });
}

/** The fields that only some kinds of pod have: those of workloads are not free to choose them. */
export function renderTemplateFields(props: PodTemplateProps): any {
  return compact({
    activeDeadlineSeconds: wholeSeconds(props.activeDeadline, 'spec.activeDeadlineSeconds'),
    restartPolicy: props.restartPolicy,
  });
}

const MAPS = new Set(['nodeSelector', 'overhead']);

/** Puts later fields on top of earlier ones: lists grow, maps take new keys, everything else is replaced. */
export function mergePodFields(fields: any, later: any): any {
  const merged = { ...fields };
  for (const [key, value] of Object.entries<any>(later)) {
    const before = merged[key];
    if (before !== undefined && Array.isArray(value)) {
      merged[key] = [...before, ...value];
    } else if (before !== undefined && MAPS.has(key) && typeof value === 'object') {
      merged[key] = sortedMap({ ...before, ...value });
    } else {
      merged[key] = value;
    }
  }
  return merged;
}

function optionalName(ref: INamed | string | undefined, field: string): string | undefined {
  return ref === undefined ? undefined : nameOf(ref, field);
}
