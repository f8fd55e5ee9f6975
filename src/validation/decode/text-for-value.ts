import type { Type } from './types';
import { isPlainObject } from '../../apimachinery/plain-object';

/** The field of an object that a text is meant for where the text stands in place of the object. */
export const TEXT_FIELDS: Readonly<Record<string, string>> = {
  AppArmorProfile: 'type',
  ConfigMapEnvSource: 'name',
  ConfigMapKeySelector: 'name',
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
  SecretKeySelector: 'name',
  SecretVolumeSource: 'secretName',
  ServiceBackendPort: 'name',
  StatefulSetUpdateStrategy: 'type',
};

/** The same for a number. */
export const NUMBER_FIELDS: Readonly<Record<string, string>> = {
  ContainerPort: 'containerPort',
  ServiceBackendPort: 'number',
  ServicePort: 'port',
};

/** What an object needs beside such a field. */
const BESIDE: Readonly<Record<string, string>> = { ConfigMapKeySelector: ', key: ...', SecretKeySelector: ', key: ...' };

/** What is short and has no spaces, as names have none: a command line is not one item of a list. */
const WORD = /^\S{1,60}$/;
/** Words that no shell reads as anything else. */
const WORDS = /^(?=.{1,60}$)[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/;

/** What to write where another value stands in place of an object; an empty text where that is not known. */
export function objectHint(value: unknown, definition: string): string {
  const text = asObject(value, definition);
  return text === undefined ? unlistedHint(value) : `; write ${text}`;
}

/** What to write where another value stands in place of a map; an empty text where that is not known. */
export function unlistedHint(value: unknown): string {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject) ? '; write what is in the list without the list: in YAML, without "- "' : '';
}

/** What to write where another value stands in place of a list of `type`; an empty text where that is not known. */
export function listHint(value: unknown, type: Type): string {
  if (type.scalar === 'string' && typeof value === 'string') {
    const words = WORDS.test(value) ? value.split(/ +/) : isWord(value) ? [value] : [];
    return words.length === 0 ? '' : `; write [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  }
  if (type.kind !== 'struct') {
    return '';
  }
  if (!isPlainObject(value)) {
    const item = asObject(value, type.definition!);
    return item === undefined ? '' : `; write [${item}]`;
  }
  return itemHint(value as Record<string, unknown>, type);
}

/** What to write where an object stands in place of a list of objects: it is one item, or has names as keys. */
function itemHint(value: Record<string, unknown>, { definition, fields }: Type): string {
  const entry = Object.entries(value)[0];
  if (entry === undefined) {
    return '';
  }
  if (Object.keys(value).every((key) => fields!.has(key))) {
    return '; it is an item of the list: in YAML, begin it with "- "';
  }
  return fields!.has('name') && isWord(entry[0]) ? `; write [{ name: ${JSON.stringify(entry[0])}, ${restOf(entry[1], definition!)} }]` : '';
}

/** What an item has beside its name. */
function restOf(entry: unknown, definition: string): string {
  if (definition === 'EnvVar' && isWord(entry)) {
    return `value: ${JSON.stringify(entry)}`;
  }
  return typeof entry === 'number' && Object.hasOwn(NUMBER_FIELDS, definition) ? `${NUMBER_FIELDS[definition]}: ${entry}` : '...';
}

function asObject(value: unknown, definition: string): string | undefined {
  const fields = typeof value === 'number' ? NUMBER_FIELDS : isWord(value) ? TEXT_FIELDS : {};
  return Object.hasOwn(fields, definition) ? `{ ${fields[definition]}: ${JSON.stringify(value)}${BESIDE[definition] ?? ''} }` : undefined;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && WORD.test(value);
}
