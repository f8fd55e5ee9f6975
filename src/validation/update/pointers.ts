/**
 * What Kubernetes' own types point to, and what they hold by value. A pointer to nothing, and one to false, 0, an empty text or an empty object, are not
 * the same; of a value that is held, both are.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/core/types.go
 */
import { DEFINITIONS } from '../../k8s/schema';

/** Numbers, booleans and objects that are held by value, wherever they stand but in `EXCEPTIONS`. All others are pointers. */
const VALUES: ReadonlySet<string> = new Set([
  'chapAuthDiscovery', 'chapAuthSession', 'containerPort', 'creationTimestamp', 'divisor', 'failureThreshold', 'generation', 'hostIPC', 'hostNetwork', 'hostPID',
  'hostPort', 'initialDelaySeconds', 'lun', 'maxSkew', 'metadata', 'minReadySeconds', 'partition', 'periodSeconds', 'podAffinityTerm', 'port', 'preference',
  'readOnly', 'resources', 'seconds', 'spec', 'sslEnabled', 'start', 'status', 'stdin', 'stdinOnce', 'successThreshold', 'template', 'timeoutSeconds', 'tty',
  'updateStrategy', 'weight',
]);
const EXCEPTIONS: ReadonlySet<string> = new Set(['AzureDiskVolumeSource.readOnly', 'CSIVolumeSource.readOnly', 'FCVolumeSource.lun', 'PodSpec.resources']);

/** Texts that are pointers. All others are held by value. */
const TEXTS: ReadonlySet<string> = new Set([
  'AppArmorProfile.localhostProfile',
  'AzureDiskVolumeSource.cachingMode', 'AzureDiskVolumeSource.fsType', 'AzureDiskVolumeSource.kind',
  'CSIVolumeSource.fsType',
  'ClusterTrustBundleProjection.name', 'ClusterTrustBundleProjection.signerName',
  'Container.restartPolicy', 'EphemeralContainer.restartPolicy',
  'GRPCAction.mode', 'GRPCAction.service',
  'HTTPGetAction.protocol',
  'HostPathVolumeSource.type',
  'ISCSIVolumeSource.initiatorName',
  'JobSpec.completionMode', 'JobSpec.managedBy', 'JobSpec.podReplacementPolicy',
  'Lifecycle.stopSignal',
  'PersistentVolumeClaimSpec.storageClassName', 'PersistentVolumeClaimSpec.volumeAttributesClassName', 'PersistentVolumeClaimSpec.volumeMode',
  'PodDNSConfigOption.value',
  'PodFailurePolicyOnExitCodesRequirement.containerName',
  'PodResourceClaim.resourceClaimName', 'PodResourceClaim.resourceClaimTemplateName',
  'PodSchedulingGroup.podGroupName',
  'PodSecurityContext.fsGroupChangePolicy', 'PodSecurityContext.seLinuxChangePolicy', 'PodSecurityContext.supplementalGroupsPolicy',
  'PodSpec.hostnameOverride', 'PodSpec.preemptionPolicy', 'PodSpec.runtimeClassName',
  'SeccompProfile.localhostProfile',
  'SecurityContext.procMount',
  'SuccessPolicyRule.succeededIndexes',
  'TopologySpreadConstraint.nodeAffinityPolicy', 'TopologySpreadConstraint.nodeTaintsPolicy',
  'TypedLocalObjectReference.apiGroup', 'TypedObjectReference.apiGroup', 'TypedObjectReference.namespace',
  'VolumeMount.mountPropagation', 'VolumeMount.recursiveReadOnly',
  'WindowsSecurityContextOptions.gmsaCredentialSpec', 'WindowsSecurityContextOptions.gmsaCredentialSpecName', 'WindowsSecurityContextOptions.runAsUserName',
]);

/** Whether Kubernetes points to the field, so that an empty value is not the same as none. */
export function isPointer(definition: string, field: string): boolean {
  const name = `${definition}.${field}`;
  return DEFINITIONS[definition][field] === 'string' ? TEXTS.has(name) : !VALUES.has(field) || EXCEPTIONS.has(name);
}
