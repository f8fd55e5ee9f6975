import type { Type } from './types';

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

/** What is short and has no spaces, as names have none: a command line is not one item of a list. */
const WORD = /^\S{1,60}$/;

/** What to write where a text stands in place of an object; an empty text where that is not known. */
export function objectHint(value: unknown, definition: string): string {
  return isWord(value) && Object.hasOwn(TEXT_FIELDS, definition) ? `; write { ${TEXT_FIELDS[definition]}: ${JSON.stringify(value)} }` : '';
}

/** What to write where a text stands in place of a list of `type`; an empty text where that is not known. */
export function listHint(value: unknown, type: Type): string {
  return isWord(value) && type.scalar === 'string' ? `; write [${JSON.stringify(value)}]` : '';
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && WORD.test(value);
}
