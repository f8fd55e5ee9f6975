import type { ResolvedField } from './resolve';
import { KINDS } from '../../apimachinery/kinds';
import { Context } from '../../validation/context';
import { prepare } from '../../validation/prepare';

/** Lists and maps that are empty, and structs without a value, are no defaults. */
const isValue = (value: unknown): boolean => value !== undefined && !(typeof value === 'object' && value !== null && Object.values(value).every((item) => item === undefined));

/** What the API server fills in for a field of an object that is there and says nothing else; `undefined` where it fills in nothing. */
export function defaultOf({ kind, steps }: ResolvedField): unknown {
  const manifest: any = { apiVersion: KINDS[kind].apiVersion, kind };
  let at = manifest;
  for (const { field, facts: { type } } of steps.slice(0, -1)) {
    const item = {};
    at[field] = type.startsWith('[]') ? [item] : item;
    at = item;
  }
  const prepared = prepare(manifest, new Context());
  if (typeof prepared !== 'object') {
    return undefined;
  }
  const value = steps.reduce((object, { field }) => (Array.isArray(object) ? object[0] : object)?.[field], prepared.object);
  return isValue(value) ? JSON.parse(JSON.stringify(value)) : undefined;
}
