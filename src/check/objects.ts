import type { ObjectName } from './finding';
import { listedObjects } from '../apimachinery/list-items';
import { isMap } from '../apimachinery/plain-object';
import type { Path, YamlDocument } from '../yaml';

/** An object of a document. */
export interface FoundObject {
  readonly manifest: any;
  /** Its position in the document. */
  readonly path: Path;
  readonly name: ObjectName;
}

/** The objects of a document: those that kubectl finds in it. */
export function objectsOf({ value: document }: YamlDocument): FoundObject[] {
  return document === null ? [] : listedObjects(document).map(({ value, path }) => found(value, path));
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
