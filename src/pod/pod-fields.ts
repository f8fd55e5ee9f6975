import type { EvictionResponder } from './pod-enums';
import type { PodOptions } from './pod-options';
import type { PodTemplateProps } from './pod-template-props';
import type { Path } from '../apimachinery/path';
import { renderResources } from '../container/resources';
import { listOf } from '../manifest/list';
import { givenMap } from '../manifest/map';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { renderQuantities } from '../manifest/quantities';
import { seconds } from '../manifest/render';
import { mergeSorted } from '../manifest/sorted';
import { AS_IS, field, structRenderer } from '../manifest/struct';
import { renderDnsConfig } from '../network/dns';
import { renderHostAlias } from '../network/host-alias';
import { renderPodSecurityContext } from '../security/pod-security-context';

/** What only some kinds of pods have: those of workloads are not free to choose it. */
type TemplateOptions = Pick<PodTemplateProps, 'activeDeadline' | 'restartPolicy'>;

/** Renders the options of a pod. Containers, volumes and affinity are not among them. */
export const renderPodFields = structRenderer<Omit<PodOptions, 'affinity' | 'securityProfile'> & TemplateOptions>({
  activeDeadline: field('activeDeadlineSeconds', seconds('spec.activeDeadlineSeconds')),
  automountServiceAccountToken: AS_IS,
  dnsConfig: renderDnsConfig,
  dnsPolicy: AS_IS,
  enableServiceLinks: AS_IS,
  evictionResponders: listOf('spec.evictionResponders', structRenderer<EvictionResponder>({ name: AS_IS, priority: AS_IS }, 'EvictionResponder')),
  hostAliases: listOf('spec.hostAliases', renderHostAlias),
  hostIPC: AS_IS,
  hostNetwork: AS_IS,
  hostPID: AS_IS,
  hostUsers: AS_IS,
  hostname: AS_IS,
  hostnameOverride: AS_IS,
  imagePullSecrets: listOf('spec.imagePullSecrets', (secret) => ({ name: nameOf(secret, 'spec.imagePullSecrets[].name') })),
  nodeName: AS_IS,
  nodeSelector: (labels) => plainCopy(givenMap(labels, 'spec.nodeSelector')),
  os: (name) => ({ name }),
  overhead: renderQuantities,
  preemptionPolicy: AS_IS,
  priority: AS_IS,
  priorityClassName: named('spec.priorityClassName'),
  readinessGates: listOf('spec.readinessGates', (conditionType) => ({ conditionType })),
  resourceClaims: listOf('spec.resourceClaims', manifestOf),
  resources: renderResources,
  restartPolicy: AS_IS,
  runtimeClassName: named('spec.runtimeClassName'),
  schedulerName: AS_IS,
  schedulingGates: listOf('spec.schedulingGates', (name) => ({ name })),
  schedulingGroup: (group) => ({ podGroupName: nameOf(group, 'spec.schedulingGroup.podGroupName') }),
  securityContext: renderPodSecurityContext,
  serviceAccount: named('spec.serviceAccount'),
  serviceAccountName: named('spec.serviceAccountName'),
  setHostnameAsFQDN: AS_IS,
  shareProcessNamespace: AS_IS,
  subdomain: AS_IS,
  terminationGracePeriod: field('terminationGracePeriodSeconds', seconds('spec.terminationGracePeriodSeconds')),
  tolerations: listOf('spec.tolerations', manifestOf),
  topologySpreadConstraints: listOf('spec.topologySpreadConstraints', manifestOf),
});

const MAPS = new Set(['nodeSelector', 'overhead']);

/** Puts later fields on top of earlier ones: lists grow, maps take new keys, everything else is replaced. */
export function mergePodFields(fields: any, later: any): any {
  for (const key in later) {
    const before = fields[key];
    if (before !== undefined && Array.isArray(later[key])) {
      later[key] = [...before, ...later[key]];
    } else if (before !== undefined && MAPS.has(key) && typeof later[key] === 'object') {
      later[key] = mergeSorted(before, later[key]);
    }
  }
  return mergeSorted(fields, later);
}

/** The parts of a pod that new fields set: of lists, the items that are added. */
export function pathsOfPodFields(fields: any, before: any): Path[] {
  return Object.keys(fields).flatMap((key): Path[] => {
    const count = before?.[key]?.length;
    return Array.isArray(fields[key]) && count > 0 ? fields[key].map((_: unknown, i: number) => ['spec', key, count + i]) : [['spec', key]];
  });
}

function named(place: string): (ref: INamed | string) => string {
  return (ref) => nameOf(ref, place);
}
