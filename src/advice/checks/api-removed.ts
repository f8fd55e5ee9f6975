import { FieldPath } from '../../validation/field-path';
import type { ManifestCheck, Report } from '../check';

/**
 * The API server serves each version of an API for some releases.
 *
 * Fails: an apiVersion that was removed before the oldest Kubernetes version that podwright knows.
 * Sure: there is no such kind, the object is not created.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
export const apiRemoved: ManifestCheck = { rule: 'advice/api-removed', check };

/** In which minor version kinds of an apiVersion were removed, and the apiVersion that has them now. */
type Removals = readonly (readonly [until: number, kinds: readonly string[], now?: string])[];

const APPS = ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'];
const FLOW = ['FlowSchema', 'PriorityLevelConfiguration'];
const FLOW_NOW = 'flowcontrol.apiserver.k8s.io/v1';
const HPA = ['HorizontalPodAutoscaler'];
const RBAC = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'];
const WEBHOOKS = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

const REMOVED: ReadonlyMap<unknown, Removals> = new Map<string, Removals>([
  ['admissionregistration.k8s.io/v1beta1', [[22, WEBHOOKS, 'admissionregistration.k8s.io/v1']]],
  ['apiextensions.k8s.io/v1beta1', [[22, ['CustomResourceDefinition'], 'apiextensions.k8s.io/v1']]],
  ['apiregistration.k8s.io/v1beta1', [[22, ['APIService'], 'apiregistration.k8s.io/v1']]],
  ['apps/v1beta1', [[16, APPS, 'apps/v1']]],
  ['apps/v1beta2', [[16, APPS, 'apps/v1']]],
  ['autoscaling/v2beta1', [[25, HPA, 'autoscaling/v2']]],
  ['autoscaling/v2beta2', [[26, HPA, 'autoscaling/v2']]],
  ['batch/v1beta1', [[25, ['CronJob'], 'batch/v1']]],
  ['batch/v2alpha1', [[21, ['CronJob'], 'batch/v1']]],
  ['certificates.k8s.io/v1beta1', [[22, ['CertificateSigningRequest'], 'certificates.k8s.io/v1']]],
  ['coordination.k8s.io/v1beta1', [[22, ['Lease'], 'coordination.k8s.io/v1']]],
  ['discovery.k8s.io/v1beta1', [[25, ['EndpointSlice'], 'discovery.k8s.io/v1']]],
  ['events.k8s.io/v1beta1', [[25, ['Event'], 'events.k8s.io/v1']]],
  ['extensions/v1beta1', [
    [16, ['DaemonSet', 'Deployment', 'ReplicaSet'], 'apps/v1'], [16, ['NetworkPolicy'], 'networking.k8s.io/v1'], [16, ['PodSecurityPolicy']],
    [22, ['Ingress'], 'networking.k8s.io/v1'],
  ]],
  ['flowcontrol.apiserver.k8s.io/v1beta1', [[26, FLOW, FLOW_NOW]]],
  ['flowcontrol.apiserver.k8s.io/v1beta2', [[29, FLOW, FLOW_NOW]]],
  ['flowcontrol.apiserver.k8s.io/v1beta3', [[32, FLOW, FLOW_NOW]]],
  ['networking.k8s.io/v1beta1', [[22, ['Ingress', 'IngressClass'], 'networking.k8s.io/v1']]],
  ['node.k8s.io/v1beta1', [[25, ['RuntimeClass'], 'node.k8s.io/v1']]],
  ['policy/v1beta1', [[25, ['PodDisruptionBudget'], 'policy/v1'], [25, ['PodSecurityPolicy']]]],
  ['rbac.authorization.k8s.io/v1alpha1', [[22, RBAC, 'rbac.authorization.k8s.io/v1']]],
  ['rbac.authorization.k8s.io/v1beta1', [[22, RBAC, 'rbac.authorization.k8s.io/v1']]],
  ['scheduling.k8s.io/v1alpha1', [[22, ['PriorityClass'], 'scheduling.k8s.io/v1']]],
  ['scheduling.k8s.io/v1beta1', [[22, ['PriorityClass'], 'scheduling.k8s.io/v1']]],
  ['storage.k8s.io/v1beta1', [
    [22, ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'], 'storage.k8s.io/v1'], [27, ['CSIStorageCapacity'], 'storage.k8s.io/v1'],
  ]],
]);

function check({ apiVersion, kind }: any, report: Report): void {
  const removal = REMOVED.get(apiVersion)?.find(([, kinds]) => kinds.includes(kind));
  if (removal !== undefined) {
    const [until, , now] = removal;
    const instead = now === undefined ? 'nothing has taken its place' : `it is ${now} now`;
    report(FieldPath.of('apiVersion'), `Kubernetes 1.${until} removed ${kind} of ${apiVersion}: ${instead}`);
  }
}
