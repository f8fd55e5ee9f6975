import { Context } from './context';
import { decode } from './decode/decode';
import type { ValidationResult } from './validate';
import { kindOf } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';
import { listItems } from '../apimachinery/list-items';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import { addFields, fieldsOf, isDefinition } from '../apimachinery/schema';
import { OTHER_FIELDS, OTHER_KINDS } from '../k8s/other-fields';

addFields(OTHER_FIELDS);

/**
 * What strict decoding says of a manifest that is not validated: unknown fields, values of another type. Nothing is said of a kind whose fields are not known.
 */
export function decodeOther(manifest: any, minor: Minor): ValidationResult {
  const ctx = new Context(minor);
  const definition = definitionOf(manifest.apiVersion, manifest.kind);
  if (definition !== undefined) {
    decode(manifest, definition, ctx);
  }
  return { judged: false, violations: ctx.violations, warnings: [] };
}

/** Whether the fields of a kind are known that is not validated: not of custom resources, nor of alpha and beta versions. */
export function isDecoded(apiVersion: string, kind: string): boolean {
  return definitionOf(apiVersion, kind) !== undefined;
}

/** Whether the field at a path of an object is a time: the API server takes all texts of the same moment for the same. */
export function isTimeAt(manifest: any, path: Path): boolean {
  const items = listItems(manifest);
  if (items !== undefined) {
    const [, index, ...rest] = path;
    const item = items[index as number];
    return isMap(item) && isTimeAt(item, rest);
  }
  const { apiVersion, kind } = manifest;
  const definition = kindOf(manifest) ?? definitionOf(apiVersion, kind);
  // The metadata of custom resources is as that of all objects.
  return definition !== undefined ? typeAt(definition, path) === 'time' : path[0] === 'metadata' && typeAt('ObjectMeta', path.slice(1)) === 'time';
}

/** The type of a field, a list or an item; undefined where it is not known. */
function typeAt(definition: string, path: Path): string | undefined {
  return path.reduce<string | undefined>((type, segment) => {
    if (type === undefined || /^(?:\[\]|\{\})/.test(type)) {
      return type?.slice(2);
    }
    return isDefinition(type) ? fieldsOf(type).get(String(segment))?.type : undefined;
  }, definition);
}

function definitionOf(apiVersion: string, kind: string): string | undefined {
  return Object.hasOwn(OTHER_KINDS, apiVersion) && Object.hasOwn(OTHER_KINDS[apiVersion], kind) ? OTHER_KINDS[apiVersion][kind] : undefined;
}
