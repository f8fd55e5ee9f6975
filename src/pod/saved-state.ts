import type { ApiObjectMetadataDefinition } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** Remembers fields of an object: what is returned gives them back. Lists and maps in them may be written to in the meantime. */
export function saveFields(object: any, fields: readonly string[]): () => void {
  const saved = fields.map((field) => [field, copy(object[field])]);
  return () => Object.assign(object, Object.fromEntries(saved));
}

/** Remembers labels, annotations and all else of metadata. */
export function saveMetadata(metadata: ApiObjectMetadataDefinition): () => void {
  return saveFields(metadata, Object.keys(metadata).filter((field) => field !== 'apiObject'));
}

/** Remembers which constructs there are below `scope`: what is returned removes all others. */
export function saveTree(scope: IConstruct): () => void {
  const saved = new Set(scope.node.findAll());
  return () => scope.node.findAll()
    .filter((construct) => !saved.has(construct) && saved.has(construct.node.scope!))
    .forEach((construct) => construct.node.scope!.node.tryRemoveChild(construct.node.id));
}

function copy(value: any): any {
  if (Array.isArray(value)) {
    return [...value];
  }
  return typeof value === 'object' && value !== null ? Object.assign(Object.create(Object.getPrototypeOf(value)), value) : value;
}
