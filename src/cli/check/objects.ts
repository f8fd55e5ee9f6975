import type { ObjectName } from './finding';
import { isMap } from '../../apimachinery/plain-object';
import type { Path, YamlDocument } from '../../yaml';

/** An object of a document. */
export interface FoundObject {
  readonly manifest: any;
  /** Where it stands in the document. */
  readonly path: Path;
  readonly name: ObjectName;
}

/**
 * The objects of a document as kubectl finds them: whatever has `items` is a list, and its items are the objects. An item without apiVersion and kind has those
 * that the list names: a `PodList` is one of `Pod`.
 */
export function objectsOf({ value }: YamlDocument): FoundObject[] {
  if (value === null) {
    return [];
  }
  const { items } = value as { readonly items?: unknown };
  return isMap(value) && Array.isArray(items) ? items.map((item, i) => found(itemOf(item ?? {}, value), ['items', i])) : [found(value, [])];
}

function itemOf(item: any, list: any): unknown {
  return isMap(item) && !item.apiVersion && !item.kind && typeof list.kind === 'string'
    ? { ...item, apiVersion: list.apiVersion, kind: list.kind.replace(/List$/, '') }
    : item;
}

function found(manifest: any, path: Path): FoundObject {
  const { apiVersion, kind, metadata } = isMap(manifest) ? manifest : {} as any;
  const { namespace, name, generateName } = isMap(metadata) ? metadata : {} as any;
  return { manifest, path, name: { apiVersion: text(apiVersion) ?? '', kind: text(kind) ?? 'object', namespace: text(namespace), name: text(name) ?? generated(generateName) } };
}

function generated(prefix: unknown): string | undefined {
  return typeof prefix === 'string' && prefix !== '' ? `${prefix}*` : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
