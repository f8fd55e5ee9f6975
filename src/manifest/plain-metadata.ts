import type { ApiObjectMetadataDefinition } from 'cdk8s';
import { deepEqual } from './deep-equal';
import { isPlainObject } from './plain';

/** The lists of the metadata: where one of them has items, the metadata is not plain enough. */
const LISTS = ['finalizers', 'ownerReferences'];

/**
 * The metadata of one object as cdk8s renders it, without its passes over it (resolve tokens, drop what is empty, sort) where all of it are strings, and
 * maps of strings. It is the same object as the last time where nothing changed since.
 */
export class PlainMetadata {
  private last: any;

  constructor(private readonly definition: ApiObjectMetadataDefinition) {}

  /** `undefined` where there is something that only cdk8s knows how to render. */
  public render(): any {
    const rendered = renderPlain(this.definition as any);
    if (rendered === undefined || !deepEqual(rendered, this.last)) {
      this.last = rendered;
    }
    return this.last;
  }
}

function renderPlain(definition: any): any {
  if (LISTS.some((list) => definition[list]?.length !== 0)) {
    return undefined;
  }
  const { name, namespace, annotations, labels } = definition;
  const fields = { ...definition._additionalAttributes, annotations, labels, name, namespace };
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
    } else if (value !== undefined && !LISTS.includes(key)) {
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
