import { validatePodAnnotations } from './pod-annotations';
import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import { validateContainersOnlyForPod } from '../container/containers';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validatePodSpec } from './pod-spec';
import { visitContainers } from '../../apimachinery/containers';
import { validateAnnotations } from '../metadata/annotations';
import { validateLabels } from '../metadata/labels';
import { validateObjectMeta } from '../metadata/object-meta';
import { validateAppArmorMatches } from '../security/app-armor';
import { validateContainerSeccompMatches, validatePodSeccompMatches } from '../security/seccomp';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');
const ANNOTATIONS = METADATA.child('annotations');

/**
 * A Pod that is created.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export function validatePod(pod: k8s.Pod, ctx: Context): void {
  const { metadata = {}, spec = {} } = pod;
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validatePodAnnotationsAndSpec(pod, metadata, ctx);
  if (spec.ephemeralContainers && spec.ephemeralContainers.length > 0) {
    ctx.forbidden(SPEC.child('ephemeralContainers'), 'pod/no-ephemeral-containers', 'cannot be set on create');
  }
  if (spec.nodeName && spec.schedulingGates && spec.schedulingGates.length > 0) {
    ctx.forbidden(SPEC.child('nodeName'), 'pod/no-node-while-gated', 'cannot be set until all schedulingGates have been cleared');
  }
  validateAnnotationsMatch(metadata.annotations, spec, true, SPEC, ctx);
}

/**
 * The rules for creates and updates of a Pod, besides those for the metadata of all objects.
 *
 * @param specMetadata the metadata as the spec's rules see them: those of an update leave the labels out, which are merged into selectors only once
 */
export function validatePodAnnotationsAndSpec({ metadata = {}, spec = {} }: k8s.Pod, specMetadata: k8s.ObjectMeta, ctx: Context): void {
  if (metadata.annotations) {
    validatePodAnnotations(metadata.annotations, spec, ANNOTATIONS, ctx);
  }
  validatePodSpec(spec, specMetadata, SPEC, ctx);
  if (!spec.serviceAccountName) {
    forbidTokens(spec, SPEC, ctx);
  }
  validateContainersOnlyForPod(spec.containers, SPEC.child('containers'), ctx);
  validateContainersOnlyForPod(spec.initContainers, SPEC.child('initContainers'), ctx);
}

/** A token of a service account needs one; a template leaves that to admission. */
function forbidTokens(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  spec.volumes?.forEach((volume, i) => {
    volume.projected?.sources?.forEach((source, j) => {
      if (source.serviceAccountToken) {
        const tokenPath = path.child('volumes').index(i).child('projected').child('sources').index(j).child('serviceAccountToken');
        ctx.forbidden(tokenPath, 'pod/token-needs-service-account', 'must not be specified when serviceAccountName is not set');
      }
    });
  });
}

/**
 * The template that a workload makes its pods from.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates
 */
export function validatePodTemplateSpec(template: k8s.PodTemplateSpec, path: FieldPath, ctx: Context): void {
  validatePodTemplateMetadata(template, path, ctx);
  const { metadata = {}, spec = {} } = template;
  const specPath = path.child('spec');
  validatePodSpec(spec, undefined, specPath, ctx);
  validateAnnotationsMatch(metadata.annotations, spec, false, specPath, ctx);
  if (spec.ephemeralContainers && spec.ephemeralContainers.length > 0) {
    ctx.forbidden(specPath.child('ephemeralContainers'), 'pod/no-ephemeral-containers', 'ephemeral containers not allowed in pod template');
  }
}

/** The labels and annotations of a template. Kubernetes leaves `metadata` out of their paths. */
export function validatePodTemplateMetadata({ metadata = {}, spec = {} }: k8s.PodTemplateSpec, path: FieldPath, ctx: Context): void {
  if (metadata.labels) {
    validateLabels(metadata.labels, path.unwritten('metadata').child('labels'), ctx);
  }
  if (metadata.annotations) {
    const annotations = path.unwritten('metadata').child('annotations');
    validateAnnotations(metadata.annotations, annotations, ctx);
    validatePodAnnotations(metadata.annotations, spec, annotations, ctx);
  }
}

/** The profiles in annotations and those in fields are the same. */
function validateAnnotationsMatch(
  annotations: Readonly<Record<string, string>> | undefined, spec: k8s.PodSpec, isPod: boolean, path: FieldPath, ctx: Context,
): void {
  if (!annotations) {
    return;
  }
  const podProfile = spec.securityContext?.appArmorProfile;
  validatePodSeccompMatches(annotations, spec.securityContext, path, ctx);
  visitContainers(spec, (container, list, i) => {
    const containerPath = path.child(list).index(i);
    validateContainerSeccompMatches(annotations, container, containerPath, ctx);
    if (spec.os?.name !== 'windows') {
      validateAppArmorMatches(annotations, container, podProfile, isPod, containerPath, ctx);
    }
  });
}
