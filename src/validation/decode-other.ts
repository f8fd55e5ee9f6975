import { Context } from './context';
import { decode } from './decode/decode';
import type { ValidationResult } from './validate';
import type { Minor } from '../apimachinery/kubernetes-version';
import { addFields } from '../apimachinery/schema';
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

function definitionOf(apiVersion: string, kind: string): string | undefined {
  return Object.hasOwn(OTHER_KINDS, apiVersion) && Object.hasOwn(OTHER_KINDS[apiVersion], kind) ? OTHER_KINDS[apiVersion][kind] : undefined;
}
