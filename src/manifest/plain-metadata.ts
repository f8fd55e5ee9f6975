import type { ApiObjectMetadataDefinition } from 'cdk8s';
import { isPlainObject } from './plain';

/**
 * The metadata of one object as cdk8s renders it, without its passes over it (resolve tokens, drop what is empty, sort) where all of it are strings, and
 * maps of strings. It is the same object as the last time where nothing changed since.
 */
export class PlainMetadata {
  private last?: { readonly fields: any; readonly rendered: any };

  constructor(private readonly definition: ApiObjectMetadataDefinition) {}

  /** `undefined` where there is something that only cdk8s knows how to render. */
  public render(): any {
    const { finalizers, ownerReferences, name, namespace, annotations, labels, _additionalAttributes: others } = this.definition as any;
    if (finalizers?.length !== 0 || ownerReferences?.length !== 0) {
      return undefined;
    }
    const fields = { ...others, finalizers: undefined, ownerReferences: undefined, annotations, labels, name, namespace };
    if (this.last === undefined || !isStill(this.last.fields, fields)) {
      const rendered = renderPlain(fields);
      this.last = rendered && { fields: copyOf(fields), rendered };
    }
    return this.last?.rendered;
  }
}

/** Others hold the maps, and may write to them. */
function copyOf(fields: any): any {
  const copy: any = {};
  for (const key of Object.keys(fields)) {
    copy[key] = typeof fields[key] === 'object' ? { ...fields[key] } : fields[key];
  }
  return copy;
}

/** Whether `fields` are what they were: strings, and maps of strings. */
function isStill(before: any, fields: any): boolean {
  for (const key in fields) {
    const value = fields[key];
    if (before[key] !== value && (typeof value !== 'object' || value === null || !isSameMap(before[key], value))) {
      return false;
    }
  }
  return Object.keys(before).length === Object.keys(fields).length;
}

function isSameMap(before: any, map: any): boolean {
  let left = before === undefined ? -1 : Object.keys(before).length;
  for (const key in map) {
    if (before?.[key] !== map[key]) {
      return false;
    }
    left--;
  }
  return left === 0;
}

function renderPlain(fields: any): any {
  const rendered: any = {};
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (typeof value === 'string') {
      rendered[key] = value;
    } else if (isPlainObject(value)) {
      const map = stringMap(value);
      if (map === undefined) {
        return undefined;
      }
      if (Object.keys(map).length > 0) {
        rendered[key] = map;
      }
    } else if (value !== undefined) {
      return undefined;
    }
  }
  return rendered;
}

function stringMap(map: any): any {
  const rendered: any = {};
  for (const key of Object.keys(map).sort()) {
    if (typeof map[key] !== 'string') {
      return undefined;
    }
    rendered[key] = map[key];
  }
  return rendered;
}
