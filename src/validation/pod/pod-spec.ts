import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import { type PodFacts, validateContainers, validateInitContainers } from '../container/containers';
import { validateFileKeyRefVolumes } from '../container/env';
import { validateEphemeralContainers } from '../container/ephemeral';
import { validatePodResources } from '../container/pod-resources';
import { validateHostNetworkPorts } from '../container/ports';
import { validateResourceRequirements } from '../container/resources';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateOS } from './os';
import { validateDNS } from '../network/dns';
import { validateHostAliases } from '../network/host-aliases';
import { validateHostName } from '../network/host-name';
import { validateHostNamespaces } from '../network/host-namespaces';
import { validateScheduling } from '../scheduling/scheduling';
import { validateHostProcess } from '../security/host-process';
import { validatePodSecurityContext } from '../security/pod-security-context';
import { validateVolumes } from '../volume/volumes';

const NO_NAMES: ReadonlySet<string> = new Set();
const RESTART_POLICIES = ['Always', 'OnFailure', 'Never'];
const MAX_DEADLINE = 2 ** 31 - 1;

/**
 * The spec of a pod, in a Pod or in a template.
 *
 * @param pod the metadata of the Pod, where there is a Pod and not just a template
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export function validatePodSpec(spec: k8s.PodSpec, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  if (spec.terminationGracePeriodSeconds === undefined) {
    ctx.required(path.child('terminationGracePeriodSeconds'), 'pod/grace-period-required');
  }
  const claimNames = namesOf(spec.resourceClaims);
  const volumes = validateVolumes(spec.volumes, pod && (pod.name ?? ''), path.child('volumes'), ctx);
  const facts: PodFacts = { spec, path, volumes, claimNames };
  validateContainers(facts, ctx);
  validateInitContainers(facts, ctx);
  validateEphemeralContainers(facts, ctx);
  validatePodResources(spec, claimNames, path, ctx);
  if (spec.overhead) {
    const overheadPath = path.child('overhead');
    validateResourceRequirements({ limits: spec.overhead }, 'container', NO_NAMES, overheadPath, ctx, overheadPath.invented('limits'));
  }
  validateHostNetworkPorts(spec, pod !== undefined, path, ctx);
  validateFileKeyRefVolumes(spec, path, ctx);
  validateLifetime(spec, path, ctx);
  validateNames(spec, path, ctx);
  validateNetwork(spec, path, ctx);
  validateScheduling(spec, pod, path, ctx);
  if (spec.securityContext) {
    validatePodSecurityContext(spec, spec.securityContext, path.child('securityContext'), ctx);
  }
  validateHostProcess(spec, path, ctx);
  if (spec.os) {
    validateOS(spec, spec.os, path, ctx);
  }
}

function namesOf(claims: readonly k8s.PodResourceClaim[] | undefined): ReadonlySet<string> {
  return claims === undefined ? NO_NAMES : new Set(claims.map(({ name }) => name ?? '').filter((name) => name !== ''));
}

/** A pod is restarted by a known policy, and lives for a second to 68 years. */
function validateLifetime({ restartPolicy, activeDeadlineSeconds }: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  if (!restartPolicy) {
    ctx.required(path.child('restartPolicy'), 'pod/restart-policy-required');
  } else if (!RESTART_POLICIES.includes(restartPolicy)) {
    ctx.notSupported(path.child('restartPolicy'), 'pod/restart-policy-supported', restartPolicy, RESTART_POLICIES);
  }
  if (activeDeadlineSeconds !== undefined && (activeDeadlineSeconds < 1 || activeDeadlineSeconds > MAX_DEADLINE)) {
    const detail = `must be between 1 and ${MAX_DEADLINE}, inclusive`;
    ctx.invalid(path.child('activeDeadlineSeconds'), 'pod/active-deadline-range', activeDeadlineSeconds, detail);
  }
}

/** Names of other objects: DNS subdomains. */
function validateNames(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  for (const field of ['serviceAccountName', 'nodeName', 'priorityClassName'] as const) {
    const name = spec[field];
    if (name) {
      validateName(name, field, path, ctx);
    }
  }
  if (spec.runtimeClassName !== undefined) {
    validateName(spec.runtimeClassName, 'runtimeClassName', path, ctx);
  }
}

function validateName(name: string, field: string, path: FieldPath, ctx: Context): void {
  for (const message of nameIsDNSSubdomain(name)) {
    ctx.invalid(path.child(field), 'pod/object-name-format', name, message);
  }
}

function validateNetwork(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  validateDNS(spec, path, ctx);
  validateHostName(spec, path, ctx);
  validateHostNamespaces(spec, path, ctx);
  if (spec.hostAliases) {
    validateHostAliases(spec.hostAliases, path.child('hostAliases'), ctx);
  }
}
