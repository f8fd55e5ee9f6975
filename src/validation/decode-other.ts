import { Context } from './context';
import { decode } from './decode/decode';
import type { ValidationResult } from './validate';
import type { Minor } from '../apimachinery/kubernetes-version';
import { addFields } from '../apimachinery/schema';

/**
 * What strict decoding says of a manifest that is not validated: unknown fields, values of another type.
 *
 * @param definition its type
 * @param fields a table with that type, and those that it has for itself
 */
export function decodeOther(manifest: unknown, definition: string, fields: Parameters<typeof addFields>[0], minor: Minor): ValidationResult {
  addFields(fields);
  const ctx = new Context(minor);
  decode(manifest, definition, ctx);
  return { judged: false, violations: ctx.violations, warnings: [] };
}
