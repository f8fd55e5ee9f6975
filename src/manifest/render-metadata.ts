import type { ApiObjectMetadataDefinition } from 'cdk8s';
import { deepEqual } from './deep-equal';
import { NOT_PLAIN } from './plain';
import { mergeSorted, sortedKeys } from './sorted';
import { isPlainObject } from '../apimachinery/plain-object';

/** What has a property of its own in the definition, which counts over the attribute of the same name. */
const OWN_FIELDS = new Set(['annotations', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences']);

const RENDERED = Symbol('podwright.RenderedMetadata');

/**
 * The rendered metadata, `undefined` if it is empty; the same object until something is added. cdk8s's passes over it (resolve tokens,
 * drop what is empty, sort) are only made where there is more than strings, and labels and annotations of strings.
 */
export function renderMetadata(definition: ApiObjectMetadataDefinition): any {
  const before = (definition as any)[RENDERED];
  if (before !== undefined && isUnchanged(definition, before)) {
    return before;
  }
  const plain = renderPlain(definition);
  const rendered = plain === NOT_PLAIN ? definition.toJson() : plain;
  return deepEqual(rendered, before) ? before : ((definition as any)[RENDERED] = rendered);
}

/** Makes room for what is rendered. */
export function reserveRendered(definition: ApiObjectMetadataDefinition): void {
  (definition as any)[RENDERED] = undefined;
}

/** Whether all that there is are texts that were rendered like this before. */
function isUnchanged(definition: any, rendered: any): boolean {
  const { annotations, finalizers, labels, name, namespace, ownerReferences, _additionalAttributes: attributes } = definition;
  if (finalizers.length > 0 || ownerReferences.length > 0 || name !== rendered.name || namespace !== rendered.namespace) {
    return false;
  }
  for (const key in attributes) {
    if (!OWN_FIELDS.has(key) && attributes[key] !== rendered[key]) {
      return false;
    }
  }
  return isSameMap(annotations, rendered.annotations) && isSameMap(labels, rendered.labels);
}

function isSameMap(map: any, rendered: any): boolean {
  let count = 0;
  for (const key in map) {
    if (typeof map[key] !== 'string' || map[key] !== rendered?.[key]) {
      return false;
    }
    count++;
  }
  return count === (rendered === undefined ? 0 : Object.keys(rendered).length);
}

function renderPlain(definition: any): any {
  const { annotations, finalizers, labels, name, namespace, ownerReferences } = definition;
  const rendered: any = {};
  const others = otherTexts(definition._additionalAttributes);
  const isPlain = finalizers.length === 0 && ownerReferences.length === 0 && others !== undefined
    && addTexts(rendered, 'annotations', annotations) && addTexts(rendered, 'labels', labels)
    && addText(rendered, 'name', name) && addText(rendered, 'namespace', namespace);
  if (!isPlain) {
    return NOT_PLAIN;
  }
  const all = isEmpty(others) ? rendered : mergeSorted(others, rendered);
  return isEmpty(all) ? undefined : all;
}

/** The fields that have no property of their own, `undefined` where one is more than a text. */
function otherTexts(attributes: any): any {
  const others: any = {};
  for (const key of Object.keys(attributes).filter((name) => !OWN_FIELDS.has(name)).sort()) {
    if (!addText(others, key, attributes[key])) {
      return undefined;
    }
  }
  return others;
}

/** Adds a text, if there is one; false for what is no text. */
function addText(rendered: any, key: string, value: unknown): boolean {
  if (typeof value === 'string') {
    rendered[key] = value;
  }
  return typeof value === 'string' || value === undefined;
}

/** Adds a map of texts, if there is anything in it; false for what is no map of texts. */
function addTexts(rendered: any, key: string, map: any): boolean {
  if (!isPlainObject(map)) {
    return false;
  }
  const keys = sortedKeys(map);
  const texts: any = {};
  for (const name of keys) {
    if (typeof map[name] !== 'string') {
      return false;
    }
    texts[name] = map[name];
  }
  if (keys.length > 0) {
    rendered[key] = texts;
  }
  return true;
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
