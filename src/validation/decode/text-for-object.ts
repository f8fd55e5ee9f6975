/** The field of an object that a text is meant for where the text stands in place of the object. */
export const TEXT_FIELDS: Readonly<Record<string, string>> = {
  AppArmorProfile: 'type',
  ConfigMapEnvSource: 'name',
  ConfigMapVolumeSource: 'name',
  DaemonSetUpdateStrategy: 'type',
  DeploymentStrategy: 'type',
  HostPathVolumeSource: 'path',
  ImageVolumeSource: 'reference',
  LocalObjectReference: 'name',
  ObjectFieldSelector: 'fieldPath',
  PersistentVolumeClaimVolumeSource: 'claimName',
  SeccompProfile: 'type',
  SecretEnvSource: 'name',
  SecretVolumeSource: 'secretName',
  StatefulSetUpdateStrategy: 'type',
};

/** A longer text is not shown whole. */
const MAX_SHOWN = 60;

/** What to write where a text stands in place of an object; an empty text where that is not known. */
export function objectHint(value: unknown, definition: string): string {
  return typeof value === 'string' && value.length <= MAX_SHOWN && Object.hasOwn(TEXT_FIELDS, definition) ? `; write { ${TEXT_FIELDS[definition]}: ${JSON.stringify(value)} }` : '';
}
