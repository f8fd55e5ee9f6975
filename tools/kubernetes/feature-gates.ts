/** What the marks in the Go types do not say of feature gates. */

/** Gates of fields whose mark is missing, or names a gate that there is none of. */
export const FIELD_GATES: { readonly [field: string]: string } = {
  // Not the one value that was there before, `Always` of an init container: see `drop-disabled`.
  'Container.restartPolicy': 'ContainerRestartRules',
  'EphemeralContainer.restartPolicy': 'ContainerRestartRules',
  'Lifecycle.stopSignal': 'ContainerStopSignals',
  'VolumeProjection.podCertificate': 'PodCertificateRequest',
};

/** Fields with a mark that the server keeps all the same while the gate is off. */
export const KEPT_FIELDS: ReadonlySet<string> = new Set([
  // Only what the claim names is not validated.
  'PersistentVolumeClaimSpec.volumeAttributesClassName',
  // Dropped from claims, and not from the templates of claims.
  'TypedObjectReference.namespace',
]);

/** Gates that rules ask for. */
export const RULE_GATES: readonly string[] = [
  'InPlacePodLevelResourcesVerticalScaling',
  'InPlacePodVerticalScalingInitContainers',
  'MatchLabelKeysInPodTopologySpreadSelectorMerge',
  'MutablePodResourcesForSuspendedJobs',
  'MutableSchedulingDirectivesForSuspendedJobs',
  'PodLevelResourcesFixDefaulting',
  'RestartAllContainersOnContainerExits',
  'SELinuxMount',
  'StatefulSetRecreateStrategy',
  'StrictIPCIDRValidation',
  'TaintTolerationComparisonOperators',
  'UserNamespacesHostNetworkSupport',
  'VolumeAttributesClass',
];
